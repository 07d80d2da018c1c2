import Diagnostics
import Markdown

/// What making a page yields besides its bytes, and what must be known of it when the page is taken over from an
/// earlier build.
struct PageByproducts: Sendable {
    var problems: [Diagnostic] = []
    var digest: ArticleDigest?
    /// What the links of the page that authors wrote were taken for; a page whose links mean something else now is made
    /// again.
    var references = ArticleReferences()
    /// Links to places within other pages, which may have been made anew.
    var authoredAnchors: [AnchoredLink] = []
    var generatedAnchors: [(target: Route, anchor: String)] = []
}

/// The links that the author of an article wrote, and what they led to.
struct ArticleReferences: Sendable {
    /// The article's source file, from the content folder.
    var path = ""
    var answers: [(link: LinkReference, answer: String)] = []

    init() {}

    init(_ written: [LinkReference], from path: String, at route: Route, _ links: LinkResolver) {
        self.path = path
        answers = written.map { ($0, links.answer(to: $0, from: path, at: route)) }
    }

    /// Whether they still lead there.
    func hold(_ links: LinkResolver, at route: Route) -> Bool {
        answers.allSatisfy { links.answer(to: $0.link, from: path, at: route) == $0.answer }
    }
}

extension MemoWriter {
    mutating func write(_ page: PageByproducts) {
        write(page.problems) { $0.write($1) }
        write(page.digest) { $0.write($1) }
        writeMeasured { $0.write(page.references) }
        write(page.authoredAnchors) { writer, link in
            writer.write(link.target.path)
            writer.write(link.anchor)
            writer.write(link.location)
        }
        write(page.generatedAnchors) { writer, link in
            writer.write(link.target.path)
            writer.write(link.anchor)
        }
    }

    private mutating func write(_ references: ArticleReferences) {
        write(references.path)
        write(references.answers) { writer, reference in
            writer.write(reference.link.kind.rawValue)
            writer.write(reference.link.destination)
            writer.write(reference.link.range)
            writer.write(reference.answer)
        }
    }

    private mutating func write(_ digest: ArticleDigest) {
        write(digest.summary)
        write(digest.entries.sorted { $0.key < $1.key }) { writer, entry in
            writer.write(entry.key)
            writer.write(entry.value.sentence)
            writer.write(entry.value.values.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, value in
                writer.write(value.key.rawValue)
                writer.write(value.value)
            }
        }
    }
}

extension MemoReader {
    /// - Parameter references: whether these are asked for: while all addresses are the same, nobody does.
    mutating func byproducts(references: Bool) throws(MemoDamage) -> PageByproducts {
        var page = PageByproducts()
        page.problems = try list { (reader: inout MemoReader) throws(MemoDamage) in try reader.diagnostic() }
        page.digest = try optional { (reader: inout MemoReader) throws(MemoDamage) in try reader.articleDigest() }
        if references {
            _ = try number()
            page.references = try articleReferences()
        } else {
            _ = try place()
        }
        page.authoredAnchors = try list { (reader: inout MemoReader) throws(MemoDamage) in
            AnchoredLink(target: Route(try reader.text()), anchor: try reader.text(), location: try reader.location())
        }
        page.generatedAnchors = try list { (reader: inout MemoReader) throws(MemoDamage) in
            (Route(try reader.text()), try reader.text())
        }
        return page
    }

    private mutating func articleReferences() throws(MemoDamage) -> ArticleReferences {
        var references = ArticleReferences()
        references.path = try text()
        references.answers = try list { (reader: inout MemoReader) throws(MemoDamage) in
            guard let kind = LinkReference.Kind(rawValue: try reader.text()) else { throw MemoDamage() }
            return (
                LinkReference(kind: kind, destination: try reader.text(), range: try reader.range()), try reader.text()
            )
        }
        return references
    }

    private mutating func articleDigest() throws(MemoDamage) -> ArticleDigest {
        let summary = try text()
        let entries = try list { (reader: inout MemoReader) throws(MemoDamage) in
            let place = try reader.number()
            let sentence = try reader.text()
            let values = try reader.list { (reader: inout MemoReader) throws(MemoDamage) in
                guard let key = EntryKey(rawValue: try reader.text()) else { throw MemoDamage() }
                return (key, try reader.text())
            }
            return (
                place,
                EntryDigest(sentence: sentence, values: Dictionary(values, uniquingKeysWith: { first, _ in first }))
            )
        }
        return ArticleDigest(summary: summary, entries: Dictionary(entries, uniquingKeysWith: { first, _ in first }))
    }
}
