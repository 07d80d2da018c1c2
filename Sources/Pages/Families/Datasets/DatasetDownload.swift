import CSV
import Statistics

extension LoadedDataset {
    /// The published columns for download, in UTF-8 with a byte order mark. A cell that a spreadsheet would run as a
    /// formula begins with `'`. The marks of the years are the last column, where any row has one.
    package func downloadCSV() -> [UInt8] {
        let fields = definition.publishedFields
        var writer = CSVWriter()
        writer.append(fields.map(\.description.titleWithUnit) + (rowMarks == nil ? [] : [Self.markTitle]))
        writer.append(
            columns: (fields.map { $0.texts(for: .download, in: table) } + [rowMarks].compactMap(\.self)).map {
                CSVWriter.Column(texts: $0.values, numbers: $0.numbers)
            })
        return writer.bytes
    }

    /// The header of the marks.
    package static let markTitle = "标记"

    /// By row, `[p]` and `[r]` of a year that is provisional or revised, `[b]` of one with which a series breaks, and
    /// the months of one that is not whole; nil when no row has any.
    var rowMarks: Column<String>? {
        guard let years = rowYears else { return nil }
        let time = TimeCoverage(
            metadata.timeline, regions: table.regions, natures: definition.cube?.natures ?? [.flow])
        let marks = years.mapValues { mark(of: $0, time) }
        return marks.values.contains { !$0.isEmpty } ? marks : nil
    }

    /// `[p]；1—6月`: what is particular about a year; empty for most.
    func mark(of year: Int, _ time: TimeCoverage) -> String {
        [
            time.status(of: year)?.mark, metadata.timeline.breaks.contains { $0.year == year } ? "[b]" : nil,
            time.label(of: year),
        ].compactMap(\.self).joined(separator: "；")
    }
}
