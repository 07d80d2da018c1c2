/// What the value of an attribute means to a browser.
enum AttributeKind: Hashable, Sendable {
    case plain
    /// One address.
    case url(URLProgress)
    /// Several addresses with their sizes, separated by commas.
    case candidates(URLProgress)
    /// CSS.
    case style
    /// A script.
    case eventHandler
    /// A whole HTML document.
    case document
    /// The `type` of a script, with what has been read of it; nil when that is not certain.
    case scriptType(String?)
    /// The attribute's name depends on a value or a section.
    case uncertain

    init(named name: String?, of element: HTMLContext.Element, _ flavor: HTMLContext.Flavor) {
        guard flavor == .html else {
            self = .plain
            return
        }
        guard let name else {
            self = .uncertain
            return
        }
        switch name {
        case "style": self = .style
        case "srcdoc": self = .document
        case "srcset", "imagesrcset": self = .candidates(.start)
        case "type":
            if case .script = element { self = .scriptType("") } else { self = .plain }
        case _ where name.hasPrefix("on"): self = .eventHandler
        case _ where Self.addresses.contains(name): self = .url(.start)
        default: self = .plain
        }
    }

    /// Attributes that a browser follows (WHATWG HTML, list of attributes; SVG 2 for `xlink:href`).
    private static let addresses: Set<String> = [
        "action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "longdesc",
        "manifest",
        "ping", "poster", "profile", "src", "usemap", "xlink:href",
    ]
}

/// How much of an address stands before a place in it, and so what a value there can still change.
///
/// In the order of caution: where two ways meet, the earlier of their cases is the one to go on with.
enum URLProgress: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Nothing: a value is the beginning of the address.
    case start
    /// Only values, which may all have been empty.
    case values
    /// Values and literal text that together could still become a scheme.
    case mixed
    /// Literal text that could still become a scheme.
    case head
    /// Past the scheme: a path.
    case path
    /// Past `?` or `#`.
    case query
    /// In `srcset`, behind the address.
    case descriptor

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// A literal `:` here would make a scheme out of a value.
    var wouldMakeSchemeOfValue: Bool { self == .values || self == .mixed }

    mutating func advance(over byte: UInt8) {
        guard self < .path else {
            if self == .path, byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { self = .query }
            return
        }
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: "#"): self = .query
        case UInt8(ascii: "/"), UInt8(ascii: ":"): self = .path
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: break
        default: self = self == .values || self == .mixed ? .mixed : .head
        }
    }

    /// As `advance`, in a list of addresses.
    mutating func advanceInCandidates(over byte: UInt8) {
        switch byte {
        case UInt8(ascii: ","): self = .start
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: if self != .start { self = .descriptor }
        default: advance(over: byte)
        }
    }

    mutating func passValue() {
        switch self {
        case .start: self = .values
        case .head: self = .mixed
        case .values, .mixed, .path, .query, .descriptor: break
        }
    }
}
