import Mustache

/// A yearbook table with all its editions.
struct YearbookPage: PageModel {
    static let template = "yearbook"

    let frame: PageFrame
    let title: String
    let description: String?
    let heading: String
    let table: FigureTable
    let rates: [FigureTable]
    let differences: FigureTable?
    let editions: [LinkLabel]
    let downloads: [LinkLabel]
    let notes: [String]
    let corrections: CorrectionList?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("corrections", "更正过的内容", \.corrections),
        .text("title", "表名", \.title),
        .optionalText("description", "说明", \.description),
        .text("heading", "表上面的标题", \.heading),
        .object("table", "各版合并的表", \.table),
        .list("rates", "由表中数字计算的比率，列出分子和分母", \.rates),
        .object("differences", "各版不一致的数字", \.differences),
        .list("editions", "各版的出处", \.editions),
        .object("downloads", "下载") { Listing($0.downloads) },
        .list("notes", "注，每条一段文字", \.notes),
    ]
}
