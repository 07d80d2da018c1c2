import Mustache

/// Every correction that the site has made.
struct CorrectionsPage: PageModel {
    static let template = "corrections"

    let frame: PageFrame
    let items: [CorrectionItem]
    let feed: LinkLabel?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("corrections", "全部更正，新的在前") { Listing($0.items) },
        .object("feed", "订阅更正的地址", \.feed),
    ]
}
