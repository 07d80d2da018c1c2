extension HTMLContext {
    /// Where a document stands: the states of the HTML standard's tokenizer (WHATWG HTML, 13.2.5), without those that
    /// make no difference to how a value has to be written. The numbers behind the names are those of the standard's
    /// sections.
    enum State: UInt8, CaseIterable, Sendable {
        /// 1, 2 and 3: between tags.
        case text, rawText
        /// 6: behind `<`. 7: behind `</`. 8: in the name, which for an end tag does not matter.
        case tagOpen, endTagOpen, tagName, endTagName
        /// 32, 40: in a tag, between attributes. 33, 34, 35: in an attribute's name, behind it, behind its `=`.
        case tag, attributeName, afterAttributeName, beforeValue
        /// 36, 37, 38: in an attribute's value.
        case doubleQuoted, singleQuoted, unquoted
        /// 9 to 17: in a script, style sheet, title or text field; behind `<`, behind `</`, in a name that may end it.
        case rawTextTagOpen, rawTextEndTagOpen, rawTextEndTagName
        /// 42: behind `<!`. 41, 53: a comment in all but name, `<?…>` and `<!DOCTYPE…>`, which all end with `>`.
        case declarationOpen, declaration
        /// 43: behind `<!-`. 44 to 52: in a comment, behind one hyphen and behind two of them.
        case commentOpen, comment, commentHyphen, commentEnd
        /// 69 to 71, in XML only: behind `<![`, behind one bracket that may end it and behind two.
        case characterData, characterDataBracket, characterDataEnd
    }

    /// The table of contexts for HTML. `.value` and `.boundary` are inputs of this module's own. A value within a name
    /// makes the name uncertain, and a boundary completes the name of a tag.
    static let table = Automaton<State> { state in
        switch state {
        case .text: ["<": .tagOpen]
        case .tagOpen:
            [
                .letter: .tagName, "/": .endTagOpen, "!": .declarationOpen, "?": .declaration, "<": .tagOpen,
                .otherByte: .text, .value: .tagName,
            ]
        case .endTagOpen: [.letter: .endTagName, ">": .text, .otherByte: .declaration, .value: .endTagName]
        case .tagName: [.space: .tag, "/": .tag, ">": .text, .boundary: .tag]
        case .endTagName: [.space: .tag, "/": .tag, ">": .text, .boundary: .tag]
        case .tag: [.space: .tag, "/": .tag, ">": .text, .otherByte: .attributeName, .value: .attributeName]
        case .attributeName: [.space: .afterAttributeName, "/": .tag, ">": .text, "=": .beforeValue]
        case .afterAttributeName:
            [
                .space: .afterAttributeName, "/": .tag, ">": .text, "=": .beforeValue, .otherByte: .attributeName,
                .value: .attributeName,
            ]
        case .beforeValue:
            [
                .space: .beforeValue, "\"": .doubleQuoted, "'": .singleQuoted, ">": .text, .otherByte: .unquoted,
                .value: .unquoted,
            ]
        case .doubleQuoted: ["\"": .tag]
        case .singleQuoted: ["'": .tag]
        case .unquoted: [.space: .tag, ">": .text]
        case .rawText: ["<": .rawTextTagOpen]
        case .rawTextTagOpen:
            [
                "/": .rawTextEndTagOpen, "<": .rawTextTagOpen, .otherByte: .rawText, .value: .rawText,
                .boundary: .rawText,
            ]
        case .rawTextEndTagOpen:
            [
                .letter: .rawTextEndTagName, "<": .rawTextTagOpen, .otherByte: .rawText, .value: .rawText,
                .boundary: .rawText,
            ]
        case .rawTextEndTagName:
            [
                .letter: .rawTextEndTagName, .space: .tag, "/": .tag, ">": .text, "<": .rawTextTagOpen,
                .otherByte: .rawText, .value: .rawText, .boundary: .rawText,
            ]
        case .declarationOpen: ["-": .commentOpen, ">": .text, .otherByte: .declaration]
        case .declaration: [">": .text]
        // `<!-->` and `<!--->` are whole comments, so that a comment begins as if two hyphens could end it.
        case .commentOpen: ["-": .commentEnd, ">": .text, .otherByte: .declaration]
        case .comment: ["-": .commentHyphen]
        case .commentHyphen: ["-": .commentEnd, .otherByte: .comment]
        case .commentEnd: [">": .text, "-!": .commentEnd, .otherByte: .comment]
        case .characterData: ["]": .characterDataBracket]
        case .characterDataBracket: ["]": .characterDataEnd, .otherByte: .characterData]
        case .characterDataEnd: [">": .text, "]": .characterDataEnd, .otherByte: .characterData]
        }
    }
}

extension HTMLContext.State: Comparable {
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// In a name that the context keeps.
    var isName: Bool { self == .tagName || self == .attributeName || self == .rawTextEndTagName }
    var isBetweenAttributes: Bool { self == .tag || self == .attributeName || self == .afterAttributeName }
    var isValue: Bool { self == .doubleQuoted || self == .singleQuoted || self == .unquoted }
    var isRawText: Bool { self == .rawText || (.rawTextTagOpen ... .rawTextEndTagName).contains(self) }
    var isComment: Bool { (.comment ... .commentEnd).contains(self) }
    var isCharacterData: Bool { (.characterData ... .characterDataEnd).contains(self) }
}
