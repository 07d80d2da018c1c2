/// The elements whose content is not markup, and all others.
enum HTMLElement: Hashable, Sendable {
    case ordinary, script, style, title, textarea
    /// A script that is JSON.
    case data

    /// - Parameter name: nil when it is not certain.
    init(named name: String?, _ flavor: HTMLContext.Flavor) {
        let rawTextElements: [HTMLElement] = [.script, .style, .title, .textarea]
        self = rawTextElements.first { flavor == .html && $0.name == name } ?? .ordinary
    }

    /// The script that an attribute `type` makes. A type that is not certain makes a program.
    init(ofScriptType type: String?) {
        self = type == "application/json" || type == "application/ld+json" ? .data : .script
    }

    /// The name of the tag that ends its content.
    var name: String {
        switch self {
        case .ordinary: ""
        case .script, .data: "script"
        case .style: "style"
        case .title: "title"
        case .textarea: "textarea"
        }
    }
}

/// What the value of an attribute means to a browser.
enum HTMLAttribute: Hashable, Sendable {
    case plain
    /// One address.
    case url
    /// Several addresses with their sizes, separated by commas.
    case candidates
    /// CSS.
    case style
    /// A script.
    case eventHandler
    /// A whole HTML document.
    case document
    /// The `type` of a script.
    case scriptType
    /// The attribute's name depends on a value or a section.
    case uncertain

    init(named name: String?, of element: HTMLElement, _ flavor: HTMLContext.Flavor) {
        self =
            switch name {
            case _ where flavor != .html: .plain
            case nil: .uncertain
            case "style"?: .style
            case "srcdoc"?: .document
            case "srcset"?, "imagesrcset"?: .candidates
            case "type"?: element == .script || element == .data ? .scriptType : .plain
            case let name? where name.hasPrefix("on"): .eventHandler
            case let name? where Self.followed.contains(name): .url
            default: .plain
            }
    }

    /// Attributes that a browser follows (WHATWG HTML, list of attributes; SVG 2 for `xlink:href`).
    private static let followed: Set<String> = [
        "action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "longdesc",
        "manifest", "ping", "poster", "profile", "src", "usemap", "xlink:href",
    ]

    /// The table by which an address in this attribute is read; nil where it holds none.
    var addresses: Automaton<AddressProgress>? {
        switch self {
        case .url: AddressProgress.one
        case .candidates: AddressProgress.several
        default: nil
        }
    }
}
