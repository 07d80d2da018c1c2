import Mustache

/// The page for addresses that do not exist.
struct NotFoundPage: PageModel {
    static let template = "not-found"

    let frame: PageFrame

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame)
    ]
}
