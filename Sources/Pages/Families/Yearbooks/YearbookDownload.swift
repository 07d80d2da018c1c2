import CSV
import Statistics

extension YearbookSeries {
    /// One row for each figure: what it counts and in which unit, the row that it stands under, its year, its value and
    /// the edition that says it.
    ///
    /// In a table whose first column is not 指标 but, for example, 地区, another column says what is measured.
    package func downloadCSV() -> [UInt8] {
        var writer = CSVWriter()
        let isOfIndicators = isOfYears && newest.measure == nil
        writer.append(
            [newest.stub, "上级"] + (isOfIndicators ? [] : ["指标"])
                + ["单位", "其中项", isOfYears ? "年份" : "时期", "数值", "标记", "版"])
        for row in rows where !row.isGroup {
            for (column, value) in zip(columns, row.values) {
                let unit = column.unitText ?? column.unit?.symbol ?? row.unitText ?? row.unit?.symbol ?? ""
                let measure = isOfYears ? newest.measure ?? "" : column.label
                writer.append(
                    [row.label, row.path.joined(separator: "/")] + (isOfIndicators ? [] : [measure])
                        + [
                            unit, row.isSubset || column.isSubset ? "是" : "",
                            isOfYears ? column.label : newest.period ?? "", value.measure.downloadText,
                            value.mark ?? "", value.edition ?? "",
                        ])
            }
        }
        return writer.bytes
    }
}
