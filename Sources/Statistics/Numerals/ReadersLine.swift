/// A line of an author's own words as readers see it.
///
/// What a number is shows in the characters around it. So full-width characters become their narrow forms, marks of
/// emphasis and comments are left out, and a sign stands for what is shown and is no word of the author: a figure named
/// between braces, code, an address.
struct ReadersLine {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Where each byte stands in the source.
    private(set) var offsets: [Int] = []

    /// Stands for what the author did not type as words.
    static let insertion: UInt8 = 0x01

    private let source: UnsafeBufferPointer<UInt8>

    /// - Parameters:
    ///   - range: the line in `source`.
    ///   - own: the author's own words in `source`, in their order; what lies between them is none.
    ///   - isMarkdown: whether marks of Markdown are to be left out.
    init(
        _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, own: ArraySlice<Range<Int>>, isMarkdown: Bool
    ) {
        self.source = source
        bytes.reserveCapacity(range.count)
        offsets.reserveCapacity(range.count)
        var index = range.lowerBound
        for words in own where words.upperBound > index {
            if words.lowerBound >= range.upperBound { break }
            let words = words.clamped(to: index..<range.upperBound)
            skip(index..<words.lowerBound)
            copy(words, isMarkdown: isMarkdown)
            index = words.upperBound
        }
        if index < range.upperBound { skip(index..<range.upperBound) }
    }

    /// A number of it as one word, as it may stand in `{{=3—5 出处}}`.
    func text(of number: Range<Int>) -> String {
        String(decoding: bytes[number].filter { $0 != 0x20 }, as: UTF8.self)
    }

    /// What is no word of the author. An address behind the text of a link, a comment and the mark of a quotation are
    /// not seen.
    private mutating func skip(_ range: Range<Int>) {
        guard let first = range.first else { return }
        switch source[first] {
        case UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x20: break
        default: append(Self.insertion, at: first)
        }
    }

    private mutating func append(_ byte: UInt8, at offset: Int) {
        bytes.append(byte)
        offsets.append(offset)
    }

    private mutating func copy(_ range: Range<Int>, isMarkdown: Bool) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = source[index]
            if byte >= 0x80 {
                index += copyWide(at: index, in: range)
            } else if isMarkdown, let length = lengthOfMark(at: index, in: range) {
                index += length
            } else {
                append(byte == 0x09 || byte == 0x0D ? 0x20 : byte, at: index)
                index += 1
            }
        }
    }

    /// The length of a mark that is not seen itself: of emphasis, of a footnote, of a character that would be a mark.
    private func lengthOfMark(at index: Int, in range: Range<Int>) -> Int? {
        let next = index + 1 < range.upperBound ? source[index + 1] : 0
        switch source[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"): return 1
        case UInt8(ascii: "~") where next == UInt8(ascii: "~"): return 2
        case UInt8(ascii: "\\") where 0x21...0x2F ~= next || 0x3A...0x40 ~= next || 0x5B...0x60 ~= next:
            return next == UInt8(ascii: "|") ? nil : 1
        case UInt8(ascii: "[") where next == UInt8(ascii: "^"):
            return (index..<range.upperBound).first { source[$0] == UInt8(ascii: "]") }.map { $0 + 1 - index }
        case UInt8(ascii: "&") where next == UInt8(ascii: "#"):
            return (index..<range.upperBound).first { source[$0] == UInt8(ascii: ";") }.map { $0 + 1 - index }
        default: return nil
        }
    }

    /// - Returns: the number of bytes that were read.
    private mutating func copyWide(at index: Int, in range: Range<Int>) -> Int {
        let length = source[index] < 0xE0 ? 2 : source[index] < 0xF0 ? 3 : 4
        let end = min(index + length, range.upperBound)
        if length == 3, end - index == 3, let narrow = Self.narrow(source[index], source[index + 1], source[index + 2])
        {
            append(narrow, at: index)
        } else {
            for place in index..<end { append(source[place], at: place) }
        }
        return end - index
    }

    /// ０ for 0, （ for (, the ideographic space for a space. ， stays, because it ends a clause more often than it parts
    /// thousands, and ｜, because it parts no cells.
    private static func narrow(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
        switch (first, second) {
        case (0xE3, 0x80): third == 0x80 ? 0x20 : nil
        case (0xEF, 0xBC) where third != 0x8C && 0x81...0xBF ~= third: third - 0x60
        case (0xEF, 0xBD) where third != 0x9C && 0x80...0x9E ~= third: third - 0x20
        default: nil
        }
    }
}
