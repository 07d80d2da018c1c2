extension HTMLContext {
    /// The elements whose content is not markup, and all others.
    enum Element: Hashable, Sendable {
        case ordinary, script, style, title, textarea
        /// A script that is JSON.
        case data

        /// - Parameter name: nil when it is not certain.
        init(named name: String?, _ flavor: Flavor) {
            let rawTextElements: [Element] = [.script, .style, .title, .textarea]
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
    enum Attribute: Hashable, Sendable {
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

        init(named name: String?, of element: Element, _ flavor: Flavor) {
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
}

/// Whether a place in a JSON script is in a string (RFC 8259, 7).
enum JSONPlace: UInt8, CaseIterable, Sendable {
    case outside, inside
    /// Behind a backslash.
    case escaped

    static let table = Automaton<JSONPlace> { place in
        switch place {
        case .outside: ["\"": .inside]
        case .inside: ["\"": .outside, "\\": .escaped]
        case .escaped: [.otherByte: .inside, .value: .inside, .boundary: .inside]
        }
    }
}
