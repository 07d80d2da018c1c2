import Diagnostics

/// A value of a YAML document that remembers where it stands.
public struct YAMLValue: Sendable {
    /// What a value is made of.
    public enum Content: Sendable {
        /// Text as written; `isPlain` when it carries no quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLValue])
        case mapping(YAMLMapping)
    }

    /// What was written.
    public let content: Content
    /// The characters of the value, in quotes if it has them.
    @usableFromInline package let span: SourceSpan
    /// The place, with the value underlined.
    public var location: SourceLocation { span.location }

    /// Whether nothing was written: `key:` alone, `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }
}

/// The keys and values of a YAML mapping, in the order written.
public struct YAMLMapping: Sendable {
    /// A key and its value.
    public struct Entry: Sendable {
        /// As it was written, without quotes.
        public let key: String
        let keySpan: SourceSpan
        /// The place of the key, which is underlined.
        public var keyLocation: SourceLocation { keySpan.location }
        /// What follows the colon; empty where nothing does.
        public let value: YAMLValue
    }

    /// In the order written.
    public let entries: [Entry]
    let span: SourceSpan
    /// Where the mapping starts: the place of a problem that concerns it as a whole.
    public var location: SourceLocation { span.location }
    /// Keys that are there but whose entries could not be read, which was reported: they are not missing.
    public let unreadableKeys: Set<String>

    init(entries: [Entry], span: SourceSpan, unreadableKeys: Set<String> = []) {
        self.entries = entries
        self.span = span
        self.unreadableKeys = unreadableKeys
    }
}
