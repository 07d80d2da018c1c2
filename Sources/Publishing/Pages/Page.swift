import Diagnostics
import Mustache
import SearchIndex

/// One file of the site: its address, who asks for it, and how its bytes are made.
///
/// A class because pages are collected, sorted and handed on in lists of many thousands, and never change.
final class Page: Sendable {
    let route: Route
    /// The source to name when two pages want one address.
    let claim: SourceLocation
    /// Kept out of the site map: downloads and the page for wrong addresses.
    let isListed: Bool
    let produce: @Sendable (Rendering, inout PageOutput) -> Void

    init(
        route: Route, claim: SourceLocation, isListed: Bool = true,
        produce: @escaping @Sendable (Rendering, inout PageOutput) -> Void
    ) {
        self.route = route
        self.claim = claim
        self.isListed = isListed
        self.produce = produce
    }
}

/// What pages may need while they are rendered.
struct Rendering: Sendable {
    /// Nil when templates are wrong: then only the content is checked.
    let templates: SiteTemplates?
    let links: LinkResolver
    /// What is known about articles once they have been rendered; empty until then.
    var articles: [Route: ArticleDigest] = [:]
}

extension Rendering {
    /// Renders `model` with the template of its kind.
    func write<Model: PageModel>(_ model: Model, to output: inout PageOutput) {
        templates?[Model.self].render(model, into: &output.bytes, problems: &output.problems)
    }
}

/// What rendering one page yields.
struct PageOutput: Sendable {
    var bytes: [UInt8] = []
    var problems: [Diagnostic] = []
    /// Links into the site whose anchors can only be checked when every page is there.
    var anchoredLinks: [AnchoredLink] = []
    var digest: ArticleDigest?
    /// What searches may find here; nil on a site without a search.
    var found: [SearchDocument<SearchText>]? = []
}

/// What other pages show of a rendered article.
struct ArticleDigest: Sendable {
    /// At most `summaryLength` characters; cut once, because many lists show it.
    let summary: String
    /// What registers show of the entries of a report, by where their blocks begin.
    var entries: [Int: EntryDigest] = [:]

    static let summaryLength = 120
}

extension Page {
    /// A page that a template renders from a model.
    convenience init<Model: PageModel>(
        _ route: Route, claim: SourceLocation, isListed: Bool = true,
        model: @escaping @Sendable (Rendering) -> Model
    ) {
        self.init(route: route, claim: claim, isListed: isListed) { rendering, output in
            rendering.write(model(rendering), to: &output)
        }
    }

    /// A file whose bytes are made without a template.
    convenience init(
        file route: Route, claim: SourceLocation, bytes: @escaping @Sendable () -> [UInt8]
    ) {
        self.init(route: route, claim: claim, isListed: false) { _, output in output.bytes = bytes() }
    }
}
