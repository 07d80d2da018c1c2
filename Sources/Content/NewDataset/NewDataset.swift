import CSV
import Diagnostics
import Files
import Statistics
import UnionData

/// An empty table of a dataset for staff to fill in, with the file beside it that says what it is: for `gongbao new
/// dataset`.
package struct NewDataset: Sendable {
    private let definition: DatasetDefinition

    /// Every dataset that can be begun, as identifier and title.
    package static var all: [(id: String, title: String)] { allDatasets.map { ($0.id, $0.title) } }

    /// By identifier or title; nil when there is no such dataset.
    package init?(_ name: String) {
        guard let definition = allDatasets.first(where: { $0.id == name || $0.title == name }) else { return nil }
        self.definition = definition
    }

    /// The name that was probably meant.
    package static func nearest(to name: String) -> String? {
        nearestName(to: name, in: allDatasets.flatMap { [$0.id, $0.title] })
    }

    /// Writes `data/<id>.csv` and `data/<id>.yaml` into the content folder.
    ///
    /// - Returns: the files written; nil, and nothing is written, when one of them, or a workbook, is there already.
    /// - Throws: `FileSystemError` when they cannot be written.
    package func create(in content: String) throws(FileSystemError) -> [String]? {
        let stem = "\(content)/data/\(definition.id)"
        let files = [(stem + ".csv", table), (stem + ".yaml", metadata)]
        let others = ["xlsx", "xlsm", "txt"].map { "\(stem).\($0)" }
        guard (files.map(\.0) + others).allSatisfy({ FileSystem.kind(of: $0) == nil }) else { return nil }
        try FileSystem.createFolder(content + "/data")
        for (path, bytes) in files { try FileSystem.write(bytes, to: path) }
        return files.map(\.0)
    }

    /// What each column holds, for the terminal.
    package var guide: String {
        definition.fields.map(\.description).map { field in
            let marks = [field.isKey ? "主键" : nil, field.isOptional ? "可以空着" : nil].compactMap { $0 }
            let choices = field.choices.isEmpty ? "" : "可选：\(field.choices.words.joined(separator: "、"))。"
            return
                "  \(field.titleWithUnit)\(marks.isEmpty ? "" : "（\(marks.joined(separator: "，"))）")  \(field.definition)\(choices)"
        }.joined(separator: "\n")
    }

    /// The header only; Excel opens it as Chinese text.
    private var table: [UInt8] {
        var writer = CSVWriter()
        writer.append(definition.fields.map(\.description.titleWithUnit))
        return writer.bytes
    }

    private var metadata: [UInt8] {
        Array(
            """
            # \(definition.title)：\(definition.rowMeaning)一行。
            title: \(definition.title)
            source: \(DatasetMetadata.sourcePlaceholder)
            # period: 2024 年度
            # as-of: 2024-12-31
            # updated: 2025-02-20
            # frequency: 每年一次
            # contact: 单位和固定电话
            # notes:
            #   - 需要读者知道的事

            """.utf8)
    }
}
