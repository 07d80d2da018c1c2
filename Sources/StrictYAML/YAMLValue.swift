import Diagnostics

/// Where something stands in a YAML text. Worked out only when somebody asks: most values are right, and finding a line
/// costs a walk through the file.
@usableFromInline
struct YAMLPlace: Sendable {
    let source: SourceText
    let line: Int
    let column: Int
    let length: Int

    var location: SourceLocation { source.location(line: line, column: column, length: length) }
}

/// A value of a YAML document that remembers where it stands.
public struct YAMLValue: Sendable {
    public enum Content: Sendable {
        /// Text as written; `isPlain` when it carries no quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLValue])
        case mapping(YAMLMapping)
    }

    public let content: Content
    @usableFromInline let place: YAMLPlace
    /// The place, with the value underlined.
    public var location: SourceLocation { place.location }

    /// Whether nothing was written: `key:` alone, `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}

/// The keys and values of a YAML mapping, in the order written.
public struct YAMLMapping: Sendable {
    public struct Entry: Sendable {
        public let key: String
        let keyPlace: YAMLPlace
        public var keyLocation: SourceLocation { keyPlace.location }
        public let value: YAMLValue
    }

    public let entries: [Entry]
    let place: YAMLPlace
    /// Where the mapping starts: the place of a problem that concerns it as a whole.
    public var location: SourceLocation { place.location }
    /// Keys that are there but whose entries could not be read, which was reported: they are not missing.
    public let unreadableKeys: Set<String>

    init(entries: [Entry], place: YAMLPlace, unreadableKeys: Set<String> = []) {
        self.entries = entries
        self.place = place
        self.unreadableKeys = unreadableKeys
    }
}
