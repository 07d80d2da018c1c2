import Diagnostics
import Statistics
import Tables

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
            Wording(
                zh: "有说明文件，却没有表格 \(table).xlsx 或 \(table).csv",
                en: "there is metadata but no table \(table).xlsx or \(table).csv"),
            fix: Wording(zh: "放入表格，或删去这个文件", en: "add the table, or delete this file"))
    }

    static func unknownTable(at place: SourceLocation, nearest: String?, known: [String]) -> Self {
        let ending = place.path.fileExtension
        return Diagnostic(
            .error, "unknown-table", at: place,
            Wording(zh: "认不出这是哪一张表", en: "this table is not one that the product knows"),
            fix: nearest.map { Wording(zh: "文件名是不是“\($0).\(ending)”？", en: "should the file be “\($0).\(ending)”?") }
                ?? Wording(
                    zh: "文件名用：\(known.joined(separator: "、"))；年鉴表要有年份，或者有“地区”“项目”一类的首列和合计",
                    en:
                        "name it one of: \(known.joined(separator: ", ")); a yearbook table needs years, or a first column such as 地区 and a total"
                ))
    }

    static func keyOfWorkbooks(at place: SourceLocation, table: SourceLocation) -> Self {
        Diagnostic(
            .warning, "no-workbook", at: place,
            Wording(
                zh: "“\(table.path.fileName)”不是工作簿，没有工作表，也没有隐藏的行列；这一行不起作用",
                en: "“\(table.path.fileName)” is no workbook: it has no sheets, and nothing in it is hidden"),
            fix: Wording(zh: "删去这一行", en: "delete the line"))
    }

    static func tableOfPeople(_ people: PeopleInTable, metadata: String) -> Self {
        let column = people.heading.map { "“\($0.prefix(24))”列" } ?? "这里"
        let exception =
            people.heading.map {
                Wording(
                    zh: "；如果不是人名，在 \(metadata) 中写“not-names: [\($0)]”",
                    en: "; where these are no names, write “not-names: [\($0)]” into \(metadata)")
            } ?? Wording(zh: "", en: "")
        return Diagnostic(
            .error, "names-of-people", at: people.location,
            Wording(
                zh: "\(column)像是个人姓名或个人资料；这张表是名单，不是统计表，不能发布",
                en:
                    "\(people.heading.map { "the column “\($0.prefix(24))”" } ?? "this") seems to name single persons: the table is a list of people, no statistic, and must not be published"
            ),
            fix: Wording(
                zh: "删去这一列，按乡镇或类别写人数、金额的合计\(exception.zh)",
                en: "remove it, and give totals by township or kind\(exception.en)"))
    }

    static func exposedFigures(_ count: Int, in dataset: LoadedDataset) -> Self {
        Diagnostic(
            .error, "exposed-figures", at: dataset.table.location,
            Wording(
                zh: "“\(dataset.title)”有 \(count) 个应当保护的数可以从公布的数推算出来，不能发布",
                en: "\(count) protected figures of “\(dataset.title)” follow from what would be published"),
            fix: Wording(
                zh: "这是程序的错误，请把这张表和本条信息告诉程序的维护者", en: "this is a fault of the program: report it with the table"))
    }

    static func closedYearsElsewhere(at place: SourceLocation, wanted: String) -> Self {
        Diagnostic(
            .error, "closed-year", at: place,
            Wording(
                zh: "结账写的是 \(wanted)，而汇总数在“\(place.path.fileName)”里；两个文件不能都有",
                en:
                    "closing a year writes \(wanted), while the numbers are in “\(place.path.fileName)”; there cannot be both"
            ),
            fix: Wording(
                zh: "用 Excel 或 WPS 把它另存为“CSV UTF-8(逗号分隔)(*.csv)”，删去原来的，再结账",
                en: "save it in Excel or WPS as “CSV UTF-8 (Comma delimited)”, delete it, and close the year again"))
    }

    static func coverMoved(_ figures: [String], in dataset: LoadedDataset) -> Self {
        let names = figures.prefix(5).joined(separator: "；")
        let more = figures.count > 5
        return Diagnostic(
            .warning, "cover-moved", at: dataset.table.location,
            Wording(
                zh:
                    "“\(dataset.title)”里遮盖用的格子与上次公布的不同，两版一减，会算出应当保护的数：\(names)\(more ? "等 \(figures.count) 个" : "")",
                en:
                    "other cells of “\(dataset.title)” cover the protected ones than in the last published site; both together give away: \(names)\(more ? " and others, \(figures.count) in all" : "")"
            ),
            fix: Wording(
                zh: "这一年的数先不要改，攒到下一年一起公布；必须更正的，请先把上次的网站撤下",
                en:
                    "leave this year as it was published until the next; if it must be corrected, take the last site down first"
            ))
    }

    static func unreadRecords(_ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .note, "closed-records", at: place,
            Wording(
                zh: "有 \(count) 条个人记录属于已经结账的年度，不再读取",
                en: "\(count) records belong to closed years and are not read any more"),
            fix: Wording(zh: "这些行可以删去", en: "they may be deleted"))
    }

    static func datasetTwice(_ title: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "dataset-twice", at: place, Wording(zh: "“\(title)”有两个文件", en: "there are two files of “\(title)”"),
            fix: Wording(zh: "合并成一个文件", en: "join them in one file"),
            related: [.init(first, Wording(zh: "另一个在这里", en: "the other one"))])
    }
}
