/// Walks through decoded text and its source together. `\*` is one character of text, and so is `&amp;`.
struct Alignment {
    let text: Bytes
    let source: Bytes
    let end: Int
    private(set) var textIndex = 0
    private(set) var sourceIndex: Int

    init(text: Bytes, source: Bytes, start: Int, end: Int) {
        self.text = text
        self.source = source
        self.end = end
        sourceIndex = start
    }

    /// Moves past one byte of text, or one escape or entity; false when text and source differ.
    mutating func step() -> Bool {
        guard textIndex < text.count, sourceIndex < end else { return false }
        let wanted = text[textIndex]
        let found = source[sourceIndex]
        if found == UInt8(ascii: "\\"), sourceIndex + 1 < end, source[sourceIndex + 1] == wanted,
            CharacterClasses.isASCIIPunctuation(wanted)
        {
            textIndex += 1
            sourceIndex += 2
            return true
        }
        if found == UInt8(ascii: "&"), let entityEnd = entityEnd(), !isLiteral(upTo: entityEnd) {
            textIndex += 1
            while textIndex < text.count, text[textIndex] & 0xC0 == 0x80 { textIndex += 1 }
            sourceIndex = entityEnd
            return true
        }
        guard found == wanted else { return false }
        textIndex += 1
        sourceIndex += 1
        return true
    }

    /// The index behind the entity that begins at the source's place; nil when none does.
    private func entityEnd() -> Int? {
        var index = sourceIndex + 1
        let limit = min(sourceIndex + 34, end)
        while index < limit {
            let byte = source[index]
            if byte == UInt8(ascii: ";") { return index > sourceIndex + 1 ? index + 1 : nil }
            guard byte == UInt8(ascii: "#") || CharacterClasses.isASCIIAlphanumeric(byte) else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether the text has the entity as it stands, because the library does not know it.
    private func isLiteral(upTo entityEnd: Int) -> Bool {
        let length = entityEnd - sourceIndex
        guard textIndex + length <= text.count else { return false }
        for offset in 0..<length where text[textIndex + offset] != source[sourceIndex + offset] { return false }
        return true
    }
}
