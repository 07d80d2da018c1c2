/// Headings typed as plain lines: instead of `#` they have the numbers of official documents.
enum PlainHeading {
    /// The largest number of characters of a heading.
    private static let longest = 40

    /// The level of the heading that `line` is, 2 to 5, or nil when it is text.
    ///
    /// A heading is numbered, short, and does not end like a sentence or like an announcement of what follows.
    static func level(of line: Bytes) -> Int? {
        let content = trimmed(line)
        guard content.count > 0, mayBegin(content), let number = SectionNumber(content) else { return nil }
        var start = number.length
        while start < content.count, content[start] == 0x20 { start += 1 }
        guard start < content.count, !endsLikeSentence(content), characters(in: content) <= longest else { return nil }
        if number.depth == 0, isEnumeration(content, at: start) { return nil }
        return number.depth + 2
    }

    /// A quick test of the first byte, which most paragraphs do not pass.
    private static func mayBegin(_ line: Bytes) -> Bool {
        switch line[0] {
        case 0x28, 0x30...0x39, 0xE4, 0xE5, 0xEF: true
        default: false
        }
    }

    /// Without indentation at either end, and without the asterisks of a line that is bold as a whole.
    private static func trimmed(_ line: Bytes) -> Bytes {
        var range = Indentation.end(line)..<line.count
        while let last = line.scalarStart(before: range.upperBound), last >= range.lowerBound,
            let scalar = line.scalar(at: last), CharacterClasses.isSpace(scalar)
        { range = range.lowerBound..<last }
        if line.has("**", at: range.lowerBound), range.count > 4, line.has("**", at: range.upperBound - 2) {
            range = range.lowerBound + 2..<range.upperBound - 2
        }
        return Bytes(rebasing: line[range])
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

    /// Whether a numeral and a class follow, as in `一、二类乡镇`: then the line counts classes and is not section one.
    private static func isEnumeration(_ line: Bytes, at start: Int) -> Bool {
        guard let numeral = ChineseNumeral(line, at: start) else { return false }
        switch line.scalar(at: numeral.end) {
        case "、", "类", "级", "等", "期", "批", "线", "季": return true
        default: return false
        }
    }
}
