import Diagnostics

/// What is wrong with a table as a whole, and with the file beside it.
extension Diagnostic {
    static func missingMetadata(at place: SourceLocation, wanted: String) -> Self {
        Diagnostic(
            .warning, "no-metadata", at: place,
            Wording(
                zh: "这张表旁边没有说明文件，题目和来源取自表内", en: "the table has no metadata file; title and source come from the table"),
            fix: Wording(zh: "新建 \(wanted)，写上 title 和 source", en: "create \(wanted) with title and source"))
    }

    static func metadataWithoutTable(at place: SourceLocation, table: String) -> Self {
        Diagnostic(
            .error, "metadata-without-table", at: place,
            Wording(zh: "有说明文件，却没有表格 \(table)", en: "there is metadata but no table \(table)"),
            fix: Wording(zh: "放入 \(table)，或删去这个文件", en: "add \(table), or delete this file"))
    }

    static func unknownTable(at place: SourceLocation, nearest: String?, known: [String]) -> Self {
        Diagnostic(
            .error, "unknown-table", at: place,
            Wording(zh: "认不出这是哪一张表", en: "this table is not one that the product knows"),
            fix: nearest.map { Wording(zh: "文件名是不是“\($0).csv”？", en: "should the file be “\($0).csv”?") }
                ?? Wording(
                    zh: "文件名用：\(known.joined(separator: "、"))；年鉴表要有年份，或者有“地区”“项目”一类的首列和合计",
                    en:
                        "name it one of: \(known.joined(separator: ", ")); a yearbook table needs years, or a first column such as 地区 and a total"
                ))
    }

    static func datasetTwice(_ title: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "dataset-twice", at: place, Wording(zh: "“\(title)”有两个文件", en: "there are two files of “\(title)”"),
            fix: Wording(zh: "合并成一个文件", en: "join them in one file"),
            related: [.init(first, Wording(zh: "另一个在这里", en: "the other one"))])
    }
}
