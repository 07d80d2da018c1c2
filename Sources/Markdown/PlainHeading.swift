/// Headings typed as plain lines, with the numbers of official documents in place of `#`.
enum PlainHeading {
    /// Characters that a heading may have.
    private static let longest = 40

    /// The level of the heading that `line` is, 2 to 5, or nil when it is text.
    ///
    /// A heading is numbered, short, and does not end like a sentence or like an announcement of what follows.
    static func level(of line: Bytes) -> Int? {
        let content = trimmed(line)
        guard content.count > 0, mayBegin(content), let number = SectionNumber(content) else { return nil }
        var start = number.length
        while start < content.count, content[start] == 0x20 { start += 1 }
        // `1. text` with a space would be a list item, unless the library already said that it is none.
        guard start < content.count, !endsLikeSentence(content), characters(in: content) <= longest else { return nil }
        if number.depth == 0, isEnumeration(content, at: start) { return nil }
        return number.depth + 2
    }

    /// Cheap test on the first byte: most paragraphs of a report fail it.
    private static func mayBegin(_ line: Bytes) -> Bool {
        switch line[0] {
        case 0x28, 0x30...0x39, 0xE4, 0xE5, 0xEF: true
        default: false
        }
    }

    /// Without indentation at either end, and without the asterisks of a line that is bold as a whole.
    private static func trimmed(_ line: Bytes) -> Bytes {
        var range = 0..<line.count
        range = skipIndentation(line, range)
        if line.has("**", at: range.lowerBound), range.count > 4, line.has("**", at: range.upperBound - 2) {
            range = range.lowerBound + 2..<range.upperBound - 2
        }
        return Bytes(rebasing: line[range])
    }

    private static func skipIndentation(_ line: Bytes, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let length = Indentation.length(line, at: start)
            if length == 0 { break }
            start += length
        }
        while let last = line.scalarStart(before: end), last >= start, let scalar = line.scalar(at: last),
            CharacterClasses.isSpace(scalar)
        { end = last }
        return start..<max(end, start)
    }

    private static func endsLikeSentence(_ line: Bytes) -> Bool {
        switch line.scalar(before: line.count) {
        case "。", "；", "，", "！", "？", "：", ";", ",", "!", "?", ":", ".", "、", "…": true
        default: false
        }
    }

    private static func characters(in line: Bytes) -> Int {
        line.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// `一、二类乡镇` counts classes, it is not section one.
    private static func isEnumeration(_ line: Bytes, at start: Int) -> Bool {
        guard let numeral = ChineseNumeral(line, at: start) else { return false }
        switch line.scalar(at: numeral.end) {
        case "、", "类", "级", "等", "期", "批", "线", "季": return true
        default: return false
        }
    }
}

/// White space that authors type to indent a line, and that the style sheet adds by itself.
enum Indentation {
    /// The bytes of the space at `index`, or 0: U+0020, tab, NBSP, EN SPACE, EM SPACE, IDEOGRAPHIC SPACE.
    static func length(_ text: Bytes, at index: Int) -> Int {
        switch text[index] {
        case 0x20, 0x09: 1
        case 0xC2: text.has("\u{A0}", at: index) ? 2 : 0
        case 0xE2: text.has("\u{2002}", at: index) || text.has("\u{2003}", at: index) ? 3 : 0
        case 0xE3: text.has("\u{3000}", at: index) ? 3 : 0
        default: 0
        }
    }
}
