/// What a value means to a browser at the place where a template prints it.
enum ValuePlace: Hashable, Sendable {
    /// Text between tags: the only place for HTML.
    case text
    /// Text in which tags have no meaning: `<title>`, `<textarea>`, comments.
    case characters
    /// A quoted attribute.
    case attribute
    /// An address in a quoted attribute.
    case address(AddressProgress, isCandidate: Bool)
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
    /// What a value means at this place.
    var valuePlace: ValuePlace {
        switch state {
        case .text: .text
        case .comment, .commentHyphen, .commentEnd: .characters
        case .declaration, .declarationOpen, .commentOpen: .forbidden(.declaration)
        case .characterData, .characterDataBracket, .characterDataEnd: .forbidden(.characterData)
        case .tagOpen, .endTagOpen, .tagName, .endTagName: .forbidden(.tagName)
        case .tag, .attributeName, .afterAttributeName: .forbidden(.attributeName)
        case .beforeValue, .unquoted: .forbidden(.unquoted)
        case .doubleQuoted, .singleQuoted: placeInAttribute
        case .rawText, .rawTextTagOpen, .rawTextEndTagOpen, .rawTextEndTagName: placeInRawText
        }
    }

    private var placeInAttribute: ValuePlace {
        switch attribute {
        case .plain: .attribute
        case .url, .candidates: .address(address, isCandidate: attribute == .candidates)
        case .style: .forbidden(.styleAttribute)
        case .eventHandler: .forbidden(.eventHandler)
        case .document: .forbidden(.document)
        case .scriptType: .forbidden(.scriptType)
        case .uncertain: .forbidden(.uncertainAttribute)
        }
    }

    private var placeInRawText: ValuePlace {
        switch element {
        case .data: json == .outside ? .jsonValue : .jsonString
        case .script: .forbidden(.script)
        case .style: .forbidden(.style)
        case .title, .textarea, .ordinary: .characters
        }
    }
}
