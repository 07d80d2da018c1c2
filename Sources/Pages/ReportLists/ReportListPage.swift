import Mustache

/// The second and any further page of a ``ReportList`` that is too long for one.
struct ReportListPage: PageModel {
    static let template = "report-list"

    let frame: PageFrame
    let reports: ReportListing?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("reports", "这一页的报告", \.reports),
    ]
}

/// One page of a ``ReportList``. Nil when the list is empty, so that a template can leave out the heading too.
struct ReportListing: TemplateModel {
    let items: [ReportItem]
    let count: Int
    let pager: Pager?

    static let fields: [TemplateField<Self>] = [
        .list("items", "这一页的报告，新的在前", \.items),
        .number("count", "整个列表的报告篇数") { $0.count },
        .object("pager", "分页，只有一页时没有", \.pager),
    ]
}
