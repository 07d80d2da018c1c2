import CSV
import Statistics

extension YearbookSeries {
    /// One row for each figure: indicator, unit, year, value, edition; of one period, also what was measured.
    func downloadCSV() -> [UInt8] {
        var writer = CSVWriter()
        writer.append(
            isOfYears ? ["指标", "单位", "其中项", "年份", "数值", "版"] : [newest.stub, "其中项", "指标", "单位", "时期", "数值", "版"])
        for row in rows where !row.isGroup {
            for (column, value) in zip(columns, row.values) {
                let isSubset = row.isSubset || column.isSubset ? "是" : ""
                let unit = column.unit?.symbol ?? column.unitText ?? row.unit?.symbol ?? row.unitText ?? ""
                let edition = value.edition ?? ""
                writer.append(
                    isOfYears
                        ? [row.label, unit, isSubset, column.label, value.measure.downloadText, edition]
                        : [
                            row.label, isSubset, column.label, unit, newest.period ?? "", value.measure.downloadText,
                            edition,
                        ])
            }
        }
        return writer.bytes
    }
}
