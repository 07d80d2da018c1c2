import Mustache

/// Published rows of a dataset, of one year or of one region: what every figure can be checked against.
struct RowsPage: PageModel {
    static let template = "rows"

    let frame: PageFrame
    let groups: [FigureTable]
    let years: [LinkLabel]
    let region: LinkLabel?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("groups", "各行：一年的页面每地区一张表，一个地区的页面每年一张表；锚点是地区或年度", \.groups),
        .object("years", "其他年度") { Listing($0.years) },
        .object("region", "一个地区的页面：这个地区", \.region),
    ]
}
