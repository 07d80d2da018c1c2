import Diagnostics

/// A value of a YAML document that remembers where it stands.
public struct YAMLValue: Sendable {
    public enum Content: Sendable {
        /// Text as written; `isPlain` when it carries no quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLValue])
        case mapping(YAMLMapping)
    }

    public let content: Content
    /// The place, with the value underlined.
    public let location: SourceLocation

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
        public let keyLocation: SourceLocation
        public let value: YAMLValue
    }

    public let entries: [Entry]
    /// Where the mapping starts: the place of a problem that concerns it as a whole.
    public let location: SourceLocation
    /// Keys that are there but whose entries could not be read, which was reported: they are not missing.
    public let unreadableKeys: Set<String>

    public init(entries: [Entry], location: SourceLocation, unreadableKeys: Set<String> = []) {
        self.entries = entries
        self.location = location
        self.unreadableKeys = unreadableKeys
    }
}
