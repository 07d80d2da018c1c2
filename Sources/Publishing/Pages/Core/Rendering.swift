import Diagnostics
import SearchIndex
import Text

/// What pages may need while they are rendered.
struct Rendering: Sendable {
    /// Nil when templates are wrong: then only the content is checked.
    let templates: SiteTemplates?
    let links: LinkResolver
    let texts: TextStore
    /// What is known about articles once they have been rendered; empty until then.
    var articles: [Route: ArticleDigest] = [:]

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

/// What other pages show of an entry's text: figures resolved, markup gone.
struct EntryDigest: Sendable {
    /// The first sentence of its text; empty when it has none.
    var sentence = ""
    /// The lines whose words are the author's own.
    var values: [EntryKey: String] = [:]
}
