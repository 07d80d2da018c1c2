/// Something that a search may find: a page, or a part of one that has an address.
public struct SearchDocument<Text: SearchTextSource>: Sendable {
    /// The heading of a result.
    public var title: String
    /// Its place in the list of kinds that the index is built with.
    public var kind: Int
    /// As 2024-03-18; within a kind the newest comes first.
    public var date: String?
    /// From the site's root.
    public var url: String
    /// Other names by which its title is found, such as pinyin and initials.
    public var names: [String]
    /// Where the text is read from.
    public var text: Text

    /// A document of the kind with the number `kind`.
    public init(title: String, kind: Int, date: String? = nil, url: String, names: [String] = [], text: Text) {
        self.title = title
        self.kind = kind
        self.date = date
        self.url = url
        self.names = names
        self.text = text
    }

    /// The same with its text elsewhere.
    public func with<Other: SearchTextSource>(text: Other) -> SearchDocument<Other> {
        SearchDocument<Other>(title: title, kind: kind, date: date, url: url, names: names, text: text)
    }
}

/// Where the text of a document is read from: an index reads each once, and once more for each of its parts, so that
/// not all texts need be in memory at once.
public protocol SearchTextSource: Sendable {
    associatedtype Failure: Error

    /// - Throws: when the text cannot be read; then there is no index.
    func read() throws(Failure) -> SearchText
}

extension SearchText: SearchTextSource {
    /// The text itself.
    public func read() -> SearchText { self }
}
