/// Where in an HTML document a byte of a template stands.
///
/// The compiler reads the literal text of a template through this automaton, so that it knows at every tag what a value
/// would mean to a browser there. The states are those of the HTML standard's tokenizer (WHATWG HTML, 13.2.5), without
/// what makes no difference to how a value has to be written.
struct HTMLContext: Hashable, Sendable {
    /// What the template produces, told by the end of its name.
    enum Flavor: Hashable, Sendable {
        case html
        /// `.xml`: text and attributes, but nothing that only HTML knows, such as scripts and links.
        case xml
        /// `.txt`: nothing has a meaning, nothing is escaped.
        case plain
    }

    enum State: Hashable, Sendable {
        case text
        /// After `<`.
        case tagOpen
        /// After `<!`, with what has been read of `--` or `[CDATA[`.
        case declarationOpen(String)
        /// `<!--`, with the number of hyphens just before; two of them and `>` end it.
        case comment(hyphens: Int)
        /// `<!…>` and `<?…>`.
        case declaration
        /// `<![CDATA[` in XML, with the number of brackets just before.
        case characterData(brackets: Int)
        /// A name that is not certain is nil.
        case tagName(String?, isEnd: Bool)
        /// In a tag, between attributes.
        case tag(Element)
        case attributeName(String?, Element)
        /// White space after an attribute's name: an `=` may follow.
        case afterAttributeName(String?, Element)
        /// After `=`.
        case beforeValue(AttributeKind, Element)
        case value(AttributeValue)
        /// Content that ends only with the element's end tag.
        case rawText(RawText)
    }

    /// The elements whose content is not markup.
    enum Element: Hashable, Sendable {
        case ordinary
        case script(isData: Bool)
        case style
        case title
        case textarea

        init(named name: String?, _ flavor: Flavor) {
            self =
                switch flavor == .html ? name : nil {
                case "script"?: .script(isData: false)
                case "style"?: .style
                case "title"?: .title
                case "textarea"?: .textarea
                default: .ordinary
                }
        }

        var endTag: [UInt8] {
            switch self {
            case .ordinary: []
            case .script: Array("</script".utf8)
            case .style: Array("</style".utf8)
            case .title: Array("</title".utf8)
            case .textarea: Array("</textarea".utf8)
            }
        }
    }

    struct AttributeValue: Hashable, Sendable {
        /// `"`, `'`, or nil.
        let quote: UInt8?
        var kind: AttributeKind
        let element: Element
    }

    struct RawText: Hashable, Sendable {
        let element: Element
        /// How many bytes of the end tag have been read.
        var matched = 0
        /// In a script that is JSON: whether the place is inside a string, and behind a backslash.
        var isInString = false
        var isEscaped = false
    }

    let flavor: Flavor
    var state: State

    init(flavor: Flavor) {
        self.flavor = flavor
        state = .text
    }

    /// No longer says anything about places: after a mistake that makes every further place uncertain.
    mutating func giveUp() { self = HTMLContext(flavor: .plain) }

    /// What a template of this name produces.
    init(forTemplate name: String) {
        self.init(flavor: name.hasSuffix(".xml") ? .xml : name.hasSuffix(".txt") ? .plain : .html)
    }
}
