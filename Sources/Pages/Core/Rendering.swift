import Content
import Diagnostics
import SearchIndex
import Statistics
import Text

/// What pages may need while they are rendered.
package struct Rendering: Sendable {
    /// Nil when templates are wrong: then only the content is checked.
    package let templates: SiteTemplates?
    /// Tells what the links of authors lead to.
    package let links: LinkResolver
    /// Has the texts of reports until their pages are made.
    package let texts: TextStore
    /// Whether each number that authors typed is kept, and not only how many there are.
    package let listsTypedNumbers: Bool
    /// What is known about articles once they have been rendered; empty until then.
    package var articles: [Route: ArticleDigest] = [:]

    /// What pages need before any of them is made.
    package init(templates: SiteTemplates?, links: LinkResolver, texts: TextStore, listsTypedNumbers: Bool) {
        self.templates = templates
        self.links = links
        self.texts = texts
        self.listsTypedNumbers = listsTypedNumbers
    }

    /// Renders `model` with the template of its kind.
    package func write<Model: PageModel>(_ model: Model, to output: inout PageOutput) {
        templates?[Model.self].render(model, into: &output.bytes, problems: &output.problems)
    }
}

/// What rendering one page yields.
package struct PageOutput: Sendable {
    /// The file.
    package var bytes: [UInt8] = []
    /// What is wrong with what the page shows.
    package var problems: [Diagnostic] = []
    /// Links into the site whose anchors can only be checked when every page is there.
    package var anchoredLinks: [AnchoredLink] = []
    /// What other pages show of it; nil for what is no article.
    package var digest: ArticleDigest?
    /// The numbers that the author of the text typed; nil for what is no article.
    package var typedNumbers: TypedNumbers?
    /// What searches may find here; nil on a site without a search.
    package var found: [SearchDocument<SearchText>]?

    /// An output of which nothing is written yet.
    package init(isSearchable: Bool) { found = isSearchable ? [] : nil }
}

/// What other pages show of a rendered article.
package struct ArticleDigest: Sendable {
    /// At most `summaryLength` characters; cut once, because many lists show it.
    package let summary: String
    /// What registers show of the entries of a report, by where their blocks begin.
    var entries: [Int: EntryDigest] = [:]

    static let summaryLength = 120
}

/// What other pages show of an entry's text: figures resolved, markup gone.
package struct EntryDigest: Sendable {
    /// The first sentence of its text; empty when it has none.
    var sentence = ""
    /// The lines whose words are the author's own.
    package var values: [EntryKey: String] = [:]
}
