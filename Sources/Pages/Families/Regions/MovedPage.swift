import Mustache

/// What stands at an address that a page had before: where the page is now. It works without scripts.
struct MovedPage: PageModel {
    static let template = "moved"

    let frame: PageFrame
    let target: LinkLabel

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("target", "现在的网页", \.target),
    ]
}
