/// Something that a search may find: a page, or a part of one that has an address.
public struct SearchDocument: Sendable {
    public var title: String
    /// Its place in the list of kinds that the index is built with.
    public var kind: Int
    /// As 2024-03-18; within a kind the newest comes first.
    public var date: String?
    /// From the site's root.
    public var url: String
    /// Other names by which its title is found, such as pinyin and initials.
    public var names: [String]
    public var text: SearchText

    public init(title: String, kind: Int, date: String? = nil, url: String, names: [String] = [], text: SearchText) {
        self.title = title
        self.kind = kind
        self.date = date
        self.url = url
        self.names = names
        self.text = text
    }
}
