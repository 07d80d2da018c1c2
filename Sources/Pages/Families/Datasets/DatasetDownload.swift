import CSV
import Statistics

extension DatasetTable {
    /// The published columns for download: UTF-8 with a byte order mark, cells that a spreadsheet would run
    /// neutralised.
    package func downloadCSV() -> [UInt8] {
        let fields = definition.publishedFields
        var writer = CSVWriter()
        writer.append(fields.map(\.description.titleWithUnit))
        writer.append(
            columns: fields.map { $0.texts(for: .download, in: self) }.map {
                CSVWriter.Column(texts: $0.values, numbers: $0.numbers)
            })
        return writer.bytes
    }
}
