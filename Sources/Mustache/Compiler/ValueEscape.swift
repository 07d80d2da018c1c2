extension Escape {
    /// How a value is written where its tag stands.
    init(for value: Value, _ kind: FieldKind, in context: HTMLContext, at site: Site) throws(Refusal) {
        do throws(Misplacement) { self = try Escape(for: kind, isRaw: value.isRaw, in: context) } catch {
            throw Refusal(MisplacedValue(name: value.name.text, reason: error), at: site.place(value.tag))
        }
    }

    /// How a value without a declared kind is written, which may stand anywhere.
    init(forUndeclared value: Value, in context: HTMLContext) {
        self = value.isRaw ? .none : Escape(forTextIn: context, isLink: true) ?? .html
    }

    /// How a value of this kind is written at a place.
    ///
    /// - Parameter isRaw: whether the tag has three braces.
    private init(for kind: FieldKind, isRaw: Bool, in context: HTMLContext) throws(Misplacement) {
        let place = context.valuePlace
        if case .forbidden(let forbidden) = place { throw .unsafePlace(forbidden) }
        switch kind {
        case .html: self = try Self.forHTML(isRaw: isRaw, in: context)
        case .json:
            guard place == .jsonValue, isRaw else { throw .misplacedJSON }
            self = .jsonValue
        // Digits are the same everywhere.
        case .number: self = .none
        case .text, .url, .partial, .flag, .list, .object:
            if isRaw { throw .rawText }
            guard let escape = Escape(forTextIn: context, isLink: kind.isLink) else { throw .unquotedJSON }
            self = escape
        }
    }

    private static func forHTML(isRaw: Bool, in context: HTMLContext) throws(Misplacement) -> Escape {
        switch (context.flavor, isRaw) {
        // A feed carries HTML as escaped text. As markup it would have to be well-formed XML, and HTML need not be.
        case (.xml, false): return .xml
        case (.xml, true): throw .htmlInXML
        case (.html, false): throw .escapedHTML
        case (.html, true) where context.valuePlace != .text: throw .misplacedHTML
        case (.html, true), (.plain, _): return .none
        }
    }

    /// How text is written at a place, or nil where it cannot be.
    private init?(forTextIn context: HTMLContext, isLink: Bool) {
        switch (context.flavor, context.valuePlace) {
        case (.plain, _): self = .none
        case (.xml, _): self = .xml
        case (.html, .text), (.html, .characters), (.html, .attribute): self = .html
        case (.html, .address(let progress, let isCandidate)):
            self = .url(URLEscape(progress: progress, isLink: isLink, isCandidate: isCandidate))
        case (.html, .jsonString): self = .jsonString
        case (.html, .jsonValue), (.html, .forbidden): return nil
        }
    }
}

extension FieldKind { fileprivate var isLink: Bool { if case .url = self { true } else { false } } }
