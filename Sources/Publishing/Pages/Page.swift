import Diagnostics
import Mustache

/// One file of the site: its address, who asks for it, and how its bytes are made.
struct Page: Sendable {
    let route: Route
    /// The source to name when two pages want one address.
    let claim: SourceLocation
    /// Kept out of the site map: downloads and the page for wrong addresses.
    var isListed = true
    let produce: @Sendable (Rendering, inout PageOutput) -> Void
}

/// What pages may need while they are rendered.
struct Rendering: Sendable {
    let templates: SiteTemplates
    let links: LinkResolver
    /// What is known about articles once they have been rendered; empty until then.
    var articles: [Route: ArticleDigest] = [:]
}

/// What rendering one page yields.
struct PageOutput: Sendable {
    var bytes: [UInt8] = []
    var problems: [Diagnostic] = []
    /// Links into the site whose anchors can only be checked when every page is there.
    var anchoredLinks: [AnchoredLink] = []
    var digest: ArticleDigest?
}

/// What other pages show of a rendered article.
struct ArticleDigest: Sendable {
    let summary: String
}

extension Page {
    /// A page that a template renders from a model.
    init<Model: PageModel>(
        _ route: Route, claim: SourceLocation, isListed: Bool = true,
        model: @escaping @Sendable (Rendering) -> Model
    ) {
        self.init(route: route, claim: claim, isListed: isListed) { rendering, output in
            let model = model(rendering)
            rendering.templates[Model.self].render(model, into: &output.bytes, problems: &output.problems)
        }
    }

    /// A file whose bytes are made without a template.
    init(file route: Route, claim: SourceLocation, bytes: @escaping @Sendable () -> [UInt8]) {
        self.init(route: route, claim: claim, isListed: false) { _, output in output.bytes = bytes() }
    }
}
