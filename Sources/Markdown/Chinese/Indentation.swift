/// White space that authors type to indent a line. It is dropped, because the style sheet indents.
enum Indentation {
    /// The index of the first byte of `text` that is not indentation.
    static func end(_ text: Bytes) -> Int {
        var end = 0
        while end < text.count {
            let length = length(text, at: end)
            if length == 0 { break }
            end += length
        }
        return end
    }

    /// The number of bytes of the space at `index`: U+0020, tab, NBSP, EN SPACE, EM SPACE or IDEOGRAPHIC SPACE. 0 when
    /// none is there.
    private static func length(_ text: Bytes, at index: Int) -> Int {
        switch text[index] {
        case 0x20, 0x09: 1
        case 0xC2: text.has("\u{A0}", at: index) ? 2 : 0
        case 0xE2: text.has("\u{2002}", at: index) || text.has("\u{2003}", at: index) ? 3 : 0
        case 0xE3: text.has("\u{3000}", at: index) ? 3 : 0
        default: 0
        }
    }
}
