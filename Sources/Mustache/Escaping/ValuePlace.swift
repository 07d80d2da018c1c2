/// What a value means to a browser at the place where a template prints it.
enum ValuePlace: Hashable, Sendable {
    /// Text between tags: the only place for HTML.
    case text
    /// Text in which tags have no meaning: `<title>`, `<textarea>`, comments.
    case characters
    /// A quoted attribute.
    case attribute
    /// An address in a quoted attribute.
    case address(URLProgress, isCandidate: Bool)
    /// Inside a string of a JSON script.
    case jsonString
    /// In a JSON script where a value is due.
    case jsonValue
    case forbidden(Forbidden)

    /// Places where no escaping makes a value safe.
    enum Forbidden: Hashable, Sendable {
        case script, style, styleAttribute, eventHandler, document, scriptType, unquoted, tagName, attributeName
        case uncertainAttribute, characterData, declaration
    }
}

extension HTMLContext {
    var valuePlace: ValuePlace {
        switch state {
        case .text: .text
        case .comment: .characters
        case .declaration, .declarationOpen: .forbidden(.declaration)
        case .characterData: .forbidden(.characterData)
        case .tagOpen, .tagName: .forbidden(.tagName)
        case .tag, .attributeName, .afterAttributeName: .forbidden(.attributeName)
        case .beforeValue: .forbidden(.unquoted)
        case .value(let value): value.quote == nil ? .forbidden(.unquoted) : value.kind.valuePlace
        case .rawText(let raw): raw.valuePlace
        }
    }
}

extension AttributeKind {
    fileprivate var valuePlace: ValuePlace {
        switch self {
        case .plain: .attribute
        case .url(let progress): .address(progress, isCandidate: false)
        case .candidates(let progress): .address(progress, isCandidate: true)
        case .style: .forbidden(.styleAttribute)
        case .eventHandler: .forbidden(.eventHandler)
        case .document: .forbidden(.document)
        case .scriptType: .forbidden(.scriptType)
        case .uncertain: .forbidden(.uncertainAttribute)
        }
    }
}

extension HTMLContext.RawText {
    fileprivate var valuePlace: ValuePlace {
        switch element {
        case .script(isData: true): isInString ? .jsonString : .jsonValue
        case .script(isData: false): .forbidden(.script)
        case .style: .forbidden(.style)
        case .title, .textarea, .ordinary: .characters
        }
    }
}
