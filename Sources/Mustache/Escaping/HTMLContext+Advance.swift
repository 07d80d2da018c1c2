extension HTMLContext {
    /// Moves over the bytes at the start of `bytes` that no state needs to see one by one: text, names, values. Most of
    /// a template is made of them.
    ///
    /// - Returns: how many bytes these are; the next is one for `advance(over:)`.
    mutating func advance(overRunAtStartOf bytes: ArraySlice<UInt8>) -> Int {
        switch state {
        case _ where flavor == .plain: return bytes.count
        case .text: return bytes.count(upTo: UInt8(ascii: "<"))
        case .value(let value):
            guard let quote = value.quote else { return 0 }
            return bytes.prefix { $0 != quote && value.kind.isIndifferent(to: $0) }.count
        case .tagName(let name?, let isEnd) where !name.isEmpty:
            let more = bytes.prefix(while: Self.isLetter)
            if !more.isEmpty { state = .tagName(name + Self.lowercased(more), isEnd: isEnd) }
            return more.count
        case .attributeName(let name, let element):
            let more = bytes.prefix { Self.isLetter($0) || $0 == UInt8(ascii: "-") }
            if let name, !more.isEmpty { state = .attributeName(name + Self.lowercased(more), element) }
            return more.count
        default: return 0
        }
    }

    /// Moves over one byte of literal text.
    mutating func advance(over byte: UInt8) {
        guard flavor != .plain else { return }
        switch state {
        case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen: openTag(byte)
        case .declarationOpen(let read): openDeclaration(read, byte)
        case .comment(let hyphens): advanceInComment(hyphens, byte)
        case .declaration: if byte == UInt8(ascii: ">") { state = .text }
        case .characterData(let brackets): advanceInCharacterData(brackets, byte)
        case .tagName(let name, let isEnd): advanceInTagName(name, isEnd, byte)
        case .tag(let element): advanceInTag(element, byte)
        case .attributeName(let name, let element): advanceInAttributeName(name, element, byte)
        case .afterAttributeName(let name, let element): advanceAfterAttributeName(name, element, byte)
        case .beforeValue(let kind, let element): openValue(kind, element, byte)
        case .value(let value): advance(in: value, over: byte)
        case .rawText(let raw): advance(in: raw, over: byte)
        }
    }

    // MARK: Outside of tags

    private mutating func openTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "!"): state = .declarationOpen("")
        case UInt8(ascii: "?"): state = .declaration
        case UInt8(ascii: "/"): state = .tagName("", isEnd: true)
        case UInt8(ascii: "<"): state = .tagOpen
        case _ where Self.isLetter(byte): state = .tagName(Self.lowercased(byte), isEnd: false)
        default: state = .text
        }
    }

    private mutating func openDeclaration(_ read: String, _ byte: UInt8) {
        let read = read + String(UnicodeScalar(byte))
        if read == "--" {
            // `<!-->` is a whole comment: the two hyphens count at both ends.
            state = .comment(hyphens: 2)
        } else if read == "[CDATA[", flavor == .xml {
            state = .characterData(brackets: 0)
        } else if "--".hasPrefix(read) || "[CDATA[".hasPrefix(read) {
            state = .declarationOpen(read)
        } else {
            state = byte == UInt8(ascii: ">") ? .text : .declaration
        }
    }

    private mutating func advanceInComment(_ hyphens: Int, _ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "-"): state = .comment(hyphens: min(hyphens + 1, 2))
        case UInt8(ascii: ">") where hyphens == 2: state = .text
        case UInt8(ascii: "!") where hyphens == 2: break
        default: state = .comment(hyphens: 0)
        }
    }

    private mutating func advanceInCharacterData(_ brackets: Int, _ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "]"): state = .characterData(brackets: min(brackets + 1, 2))
        case UInt8(ascii: ">") where brackets == 2: state = .text
        default: state = .characterData(brackets: 0)
        }
    }

    // MARK: Tags

    private mutating func advanceInTagName(_ name: String?, _ isEnd: Bool, _ byte: UInt8) {
        if name == "", !Self.isLetter(byte) {
            // `</>` is nothing, `</3` is a comment up to the next `>`.
            state = byte == UInt8(ascii: ">") ? .text : .declaration
            return
        }
        let element = isEnd ? .ordinary : Element(named: name, flavor)
        switch byte {
        case UInt8(ascii: ">"): close(element)
        case UInt8(ascii: "/"): state = .tag(element)
        case _ where Self.isSpace(byte): state = .tag(element)
        default: state = .tagName(name.map { $0 + Self.lowercased(byte) }, isEnd: isEnd)
        }
    }

    private mutating func advanceInTag(_ element: Element, _ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): close(element)
        case UInt8(ascii: "/"): break
        case _ where Self.isSpace(byte): break
        default: state = .attributeName(Self.lowercased(byte), element)
        }
    }

    private mutating func advanceInAttributeName(_ name: String?, _ element: Element, _ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "="): state = .beforeValue(AttributeKind(named: name, of: element, flavor), element)
        case UInt8(ascii: ">"): close(element)
        case UInt8(ascii: "/"): state = .tag(element)
        case _ where Self.isSpace(byte): state = .afterAttributeName(name, element)
        default: state = .attributeName(name.map { $0 + Self.lowercased(byte) }, element)
        }
    }

    private mutating func advanceAfterAttributeName(_ name: String?, _ element: Element, _ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "="): state = .beforeValue(AttributeKind(named: name, of: element, flavor), element)
        case _ where Self.isSpace(byte): break
        default:
            advanceInTag(element, byte)
            if case .afterAttributeName = state { state = .tag(element) }
        }
    }

    private mutating func close(_ element: Element) {
        state = element == .ordinary ? .text : .rawText(RawText(element: element))
    }

    // MARK: Attribute values

    private mutating func openValue(_ kind: AttributeKind, _ element: Element, _ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            state = .value(AttributeValue(quote: byte, kind: kind, element: element))
        case UInt8(ascii: ">"): close(element)
        case _ where Self.isSpace(byte): break
        default: advance(in: AttributeValue(quote: nil, kind: kind, element: element), over: byte)
        }
    }

    private mutating func advance(in value: AttributeValue, over byte: UInt8) {
        let ends = value.quote.map { $0 == byte } ?? (byte == UInt8(ascii: ">") || Self.isSpace(byte))
        guard !ends else {
            let element = value.kind.elementWhenComplete(value.element)
            state = .tag(element)
            if value.quote == nil { advanceInTag(element, byte) }
            return
        }
        var value = value
        value.kind.advance(over: byte)
        state = .value(value)
    }

    // MARK: Raw text

    private mutating func advance(in raw: RawText, over byte: UInt8) {
        var raw = raw
        let endTag = raw.element.endTag
        if raw.matched == endTag.count {
            if byte == UInt8(ascii: ">") {
                state = .text
                return
            }
            if byte == UInt8(ascii: "/") || Self.isSpace(byte) {
                state = .tag(.ordinary)
                return
            }
        }
        let expected = raw.matched < endTag.count ? endTag[raw.matched] : nil
        if let expected, byte | (Self.isLetter(byte) ? 0x20 : 0) == expected {
            raw.matched += 1
        } else {
            raw.matched = byte == UInt8(ascii: "<") ? 1 : 0
        }
        if raw.element == .script(isData: true) { raw.advanceInJSON(over: byte) }
        state = .rawText(raw)
    }

    // MARK: Bytes

    private static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
        default: false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The byte as a piece of a name. Only ASCII names are ever compared, so bytes of other characters may fall apart.
    private static func lowercased(_ byte: UInt8) -> String {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        return String(UnicodeScalar(isUpper ? byte | 0x20 : byte))
    }

    /// Letters and hyphens, as a piece of a name.
    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }
}

extension ArraySlice<UInt8> {
    fileprivate func count(upTo byte: UInt8) -> Int { (firstIndex(of: byte) ?? endIndex) - startIndex }
}

extension AttributeKind {
    /// Whether `byte` in the value says nothing about what comes behind it.
    fileprivate func isIndifferent(to byte: UInt8) -> Bool {
        switch self {
        case .plain, .style, .eventHandler, .document, .uncertain, .url(.query): true
        case .url(.path): byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
        case .url, .candidates, .scriptType: false
        }
    }

    fileprivate mutating func advance(over byte: UInt8) {
        switch self {
        case .url(var progress):
            progress.advance(over: byte)
            self = .url(progress)
        case .candidates(var progress):
            progress.advanceInCandidates(over: byte)
            self = .candidates(progress)
        case .scriptType(let read):
            self = .scriptType(read.map { $0 + String(UnicodeScalar(byte)) })
        case .plain, .style, .eventHandler, .document, .uncertain: break
        }
    }

    /// A script whose type says that it is JSON is data, not a program.
    fileprivate func elementWhenComplete(_ element: HTMLContext.Element) -> HTMLContext.Element {
        guard case .scriptType(let type) = self else { return element }
        return .script(isData: ["application/json", "application/ld+json"].contains(type?.lowercased()))
    }
}

extension HTMLContext.RawText {
    fileprivate mutating func advanceInJSON(over byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if isInString, byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString.toggle()
        }
    }
}
