extension HTMLContext {
    /// Moves over a value.
    mutating func passValue() {
        switch state {
        case .tagOpen: state = .tagName(nil, isEnd: false)
        case .tagName(_, let isEnd): state = .tagName(nil, isEnd: isEnd)
        case .tag(let element), .attributeName(_, let element), .afterAttributeName(_, let element):
            state = .attributeName(nil, element)
        case .beforeValue(let kind, let element):
            state = .value(AttributeValue(quote: nil, kind: kind, element: element))
            passValue()
        case .value(var value):
            value.kind.passValue()
            state = .value(value)
        case .rawText, .text, .declarationOpen, .comment, .declaration, .characterData:
            passBoundary()
        }
    }

    /// Moves over the beginning or end of a section, block or partial.
    ///
    /// What is half read here is either complete or not certain, so that the number of contexts stays finite.
    mutating func passBoundary() {
        switch state {
        case .tagName(let name?, let isEnd) where !name.isEmpty:
            state = .tag(isEnd ? .ordinary : Element(named: name, flavor))
        case .attributeName(_, let element):
            state = .attributeName(nil, element)
        case .afterAttributeName(_, let element):
            state = .afterAttributeName(nil, element)
        case .value(var value):
            if case .scriptType(let read?) = value.kind, !read.isEmpty { value.kind = .scriptType(nil) }
            state = .value(value)
        case .rawText(var raw):
            raw.matched = 0
            raw.isEscaped = false
            state = .rawText(raw)
        case .text, .tagOpen, .declarationOpen, .comment, .declaration, .characterData, .tagName, .tag, .beforeValue:
            break
        }
    }

    /// The context of a place that is reached from both contexts, or nil when they differ in what a value would mean.
    func joined(with other: HTMLContext) -> HTMLContext? {
        guard self != other else { return self }
        guard flavor == other.flavor else { return flavor == .plain ? self : other }
        var joined = self
        switch (state, other.state) {
        case (.value(var a), .value(let b)):
            guard a.quote == b.quote, a.element == b.element, let kind = a.kind.joined(with: b.kind) else { return nil }
            a.kind = kind
            joined.state = .value(a)
        case (.comment(let a), .comment(let b)):
            joined.state = .comment(hyphens: max(a, b))
        case (.characterData(let a), .characterData(let b)):
            joined.state = .characterData(brackets: max(a, b))
        default:
            // `<input{{#on}} checked{{/on}}>`: an attribute that stands alone may or may not be there.
            guard let element = betweenAttributes, element == other.betweenAttributes else { return nil }
            joined.state = .attributeName(nil, element)
        }
        return joined
    }

    /// The element in whose tag the place is, when it is not inside an attribute's value.
    private var betweenAttributes: Element? {
        switch state {
        case .tag(let element), .attributeName(_, let element), .afterAttributeName(_, let element): element
        default: nil
        }
    }
}

extension AttributeKind {
    fileprivate mutating func passValue() {
        switch self {
        case .url(var progress):
            progress.passValue()
            self = .url(progress)
        case .candidates(var progress):
            progress.passValue()
            self = .candidates(progress)
        case .scriptType: self = .scriptType(nil)
        case .plain, .style, .eventHandler, .document, .uncertain: break
        }
    }

    fileprivate func joined(with other: AttributeKind) -> AttributeKind? {
        switch (self, other) {
        // The earlier a place may be in an address, the more a value there is checked.
        case (.url(let a), .url(let b)): .url(a.joined(with: b))
        case (.candidates(let a), .candidates(let b)): .candidates(a.joined(with: b))
        case (.scriptType, .scriptType): .scriptType(nil)
        default: self == other ? self : nil
        }
    }
}

extension URLProgress {
    fileprivate func joined(with other: URLProgress) -> URLProgress {
        let earlier = min(self, other)
        // At the very start on one way and behind a value or a word on the other, both of their cautions apply.
        return earlier == .start && [.values, .mixed].contains(max(self, other)) ? .values : earlier
    }
}
