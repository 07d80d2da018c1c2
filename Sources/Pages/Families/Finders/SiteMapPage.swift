import Mustache

/// Every page of the site on one page.
struct SiteMapPage: PageModel {
    static let template = "sitemap"

    struct Group: TemplateModel {
        let title: String
        let pages: [LinkLabel]

        static let fields: [TemplateField<Self>] = [
            .text("title", "栏目", \.title),
            .list("pages", "栏目里的页面", \.pages),
        ]
    }

    /// With more reports than these the map shows where each year begins instead of every title.
    static let mostReports = 200

    let frame: PageFrame
    let groups: [Group]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("groups", "按栏目分组的全部页面", \.groups),
    ]
}
