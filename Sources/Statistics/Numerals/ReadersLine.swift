import Text

/// A line of an author's own words as readers see it.
///
/// What a number is shows in the characters around it. So full-width characters become their narrow forms, marks of
/// emphasis and comments are left out, and a sign stands for what is shown and is no word of the author: a figure named
/// between braces, code, an address.
///
/// A class, so that the memory of one line is used for the next.
final class ReadersLine {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Where the bytes from `start` on stand in the source, up to the next run.
    private var runs: [(start: Int, offset: Int)] = []

    /// Stands for what the author did not type as words.
    static let insertion: UInt8 = 0x01

    private let source: UnsafeBufferPointer<UInt8>
    /// Whether marks of Markdown are left out.
    private let isMarkdown: Bool

    /// One without bytes.
    ///
    /// - Parameter isMarkdown: whether marks of Markdown are to be left out.
    init(of source: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
        (self.source, self.isMarkdown) = (source, isMarkdown)
    }

    /// Takes another line.
    ///
    /// - Parameters:
    ///   - range: the line in the source.
    ///   - own: the author's own words in the source, in their order; what lies between them is none.
    func read(_ range: Range<Int>, own: ArraySlice<Range<Int>>) {
        bytes.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        bytes.reserveCapacity(range.count)
        var index = range.lowerBound
        for words in own where words.upperBound > index {
            if words.lowerBound >= range.upperBound { break }
            let words = words.clamped(to: index..<range.upperBound)
            skip(index..<words.lowerBound)
            copy(words)
            index = words.upperBound
        }
        if index < range.upperBound { skip(index..<range.upperBound) }
    }

    /// Where the byte at `index` stands in the source.
    func offset(of index: Int) -> Int {
        let run = runs.last { $0.start <= index } ?? (0, 0)
        return run.offset + index - run.start
    }

    /// A number of it as one word, as it may stand in `{{=3—5 出处}}`.
    func text(of number: Range<Int>) -> String {
        let text = bytes[number]
        return String(decoding: text.contains(0x20) ? text.filter { $0 != 0x20 }[...] : text, as: UTF8.self)
    }

    /// What is no word of the author. An address behind the text of a link, a comment and the mark of a quotation are
    /// not seen.
    private func skip(_ range: Range<Int>) {
        guard let first = range.first else { return }
        switch source[first] {
        case UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x20: break
        default: append(Self.insertion, at: first)
        }
    }

    private func append(_ byte: UInt8, at offset: Int) {
        runs.append((bytes.count, offset))
        bytes.append(byte)
    }

    private func append(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        runs.append((bytes.count, range.lowerBound))
        bytes += UnsafeBufferPointer(rebasing: source[range])
    }

    /// Copies what readers see as it stands, piece by piece between what they see otherwise.
    private func copy(_ range: Range<Int>) {
        let (text, changing) = (UnsafeBufferPointer(rebasing: source[..<range.upperBound]), Self.changing(isMarkdown))
        var (start, index) = (range.lowerBound, range.lowerBound)
        while true {
            index = changing.firstIndex(in: text, from: index)
            guard index < text.count else { break }
            guard let (shown, length) = change(at: index, in: text) else {
                index += 1
                continue
            }
            append(start..<index)
            if let shown { append(shown, at: index) }
            index += length
            start = index
        }
        append(start..<range.upperBound)
    }

    /// The bytes with which something may begin that readers see otherwise.
    private static func changing(_ isMarkdown: Bool) -> ByteSet { isMarkdown ? markdown : plain }
    private static let plain = ByteSet { [0x09, 0x0D, 0xE3, 0xEF].contains($0) }
    private static let markdown = ByteSet { plain.contains($0) || "*_~\\[&".utf8.contains($0) }

    /// What stands for the bytes at `index`, and how many they are; nil where readers see them as they are.
    private func change(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (shown: UInt8?, length: Int)? {
        switch text[index] {
        case 0x09, 0x0D: return (0x20, 1)
        case 0xE3, 0xEF:
            guard index + 2 < text.count else { return nil }
            return Self.narrow(text[index], text[index + 1], text[index + 2]).map { ($0, 3) }
        default: return lengthOfMark(at: index, in: text).map { (nil, $0) }
        }
    }

    /// The length of a mark that is not seen itself: of emphasis, of a footnote, of a character that would be a mark.
    private func lengthOfMark(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        let next = index + 1 < text.count ? text[index + 1] : 0
        switch text[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"): return 1
        case UInt8(ascii: "~") where next == UInt8(ascii: "~"): return 2
        case UInt8(ascii: "\\") where 0x21...0x2F ~= next || 0x3A...0x40 ~= next || 0x5B...0x60 ~= next:
            return next == UInt8(ascii: "|") ? nil : 1
        case UInt8(ascii: "[") where next == UInt8(ascii: "^"):
            return text.firstIndex(of: UInt8(ascii: "]"), from: index).map { $0 + 1 - index }
        case UInt8(ascii: "&") where next == UInt8(ascii: "#"):
            return text.firstIndex(of: UInt8(ascii: ";"), from: index).map { $0 + 1 - index }
        default: return nil
        }
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
