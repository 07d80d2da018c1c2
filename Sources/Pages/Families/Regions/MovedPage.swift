import Mustache

/// What stands at an address that a page had before: where the page is now. It works without scripts.
struct MovedPage: PageModel {
    static let template = "moved"

    let frame: PageFrame
    let reason: String?
    let target: LinkLabel

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .optionalText("reason", "为什么换了网址，一句话：改了名", \.reason),
        .object("target", "现在的网页", \.target),
    ]
}
