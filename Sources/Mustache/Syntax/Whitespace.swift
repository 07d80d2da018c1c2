/// Which white space belongs to tags and not to the output.
///
/// A tag that has a line to itself takes the line with it. A pair of block or parent tags counts as one tag here: it is
/// enough that nothing stands before the first and nothing after the second.
struct Whitespace {
    /// Text tokens that are not part of the output.
    private(set) var dropped: Set<Int> = []
    /// For standalone partials, parents and blocks, the white space before the tag.
    private(set) var indentation: [Int: Range<Int>] = [:]
    /// Opening tags of blocks whose content begins on the next line.
    private(set) var opensLine: Set<Int> = []
    /// Opening tags of blocks whose closing tag begins a line.
    private(set) var closesLine: Set<Int> = []

    private let tokens: [Token]
    private let bytes: [UInt8]

    init(_ tokens: [Token], bytes: [UInt8], pairs: TagPairs) {
        self.tokens = tokens
        self.bytes = bytes
        for (index, token) in tokens.enumerated() {
            switch token.tag?.kind {
            case nil, .value: break
            case .comment, .delimiters, .section: dropLines(from: index, to: index)
            case .partial: indentation[index] = dropLines(from: index, to: index)
            case .parent: indentation[index] = pairs.partner[index].flatMap { dropLines(from: index, to: $0) }
            case .block: placeBlock(index, pairs)
            case .close:
                let closesSection = pairs.partner[index].flatMap { tokens[$0].tag?.isSection } ?? false
                if closesSection { dropLines(from: index, to: index) }
            }
        }
    }

    private mutating func placeBlock(_ open: Int, _ pairs: TagPairs) {
        guard let close = pairs.partner[open] else { return }
        let isReplacement = pairs.replacements.contains(open)
        if !isReplacement { indentation[open] = dropLines(from: open, to: close) }
        guard isReplacement || indentation[open] != nil else {
            dropLines(from: open, to: open)
            dropLines(from: close, to: close)
            return
        }
        if blankAfter(open) != nil {
            dropped.insert(open + 1)
            opensLine.insert(open)
        }
        if let before = blankBefore(close) {
            if !before.isEmpty { dropped.insert(close - 1) }
            closesLine.insert(open)
        }
    }

    /// Drops what stands before the first and after the second tag, if that is nothing but white space.
    ///
    /// - Returns: the indentation, or nil when the tags do not have their lines to themselves.
    @discardableResult
    private mutating func dropLines(from open: Int, to close: Int) -> Range<Int>? {
        guard let before = blankBefore(open), blankAfter(close) != nil else { return nil }
        if !before.isEmpty { dropped.insert(open - 1) }
        if close + 1 < tokens.count { dropped.insert(close + 1) }
        return before
    }

    /// The white space between the line's start and the tag; nil when anything else is there.
    private func blankBefore(_ index: Int) -> Range<Int>? {
        guard let tag = tokens[index].tag else { return nil }
        if startsLine(index) { return tag.range.lowerBound..<tag.range.lowerBound }
        guard let text = tokens[index - 1].text, isBlank(text), startsLine(index - 1) else { return nil }
        return text
    }

    /// The white space between the tag and the line's end, with the line end; nil when anything else is there.
    private func blankAfter(_ index: Int) -> Range<Int>? {
        guard index + 1 < tokens.count else { return bytes.count..<bytes.count }
        guard let text = tokens[index + 1].text, isBlank(text) else { return nil }
        return endsLine(text) || index + 2 == tokens.count ? text : nil
    }

    /// Whether the token is the first on its line.
    func startsLine(_ index: Int) -> Bool {
        index == 0 || tokens[index - 1].text.map(endsLine) ?? false
    }

    private func endsLine(_ text: Range<Int>) -> Bool { bytes[text].last == UInt8(ascii: "\n") }

    private func isBlank(_ text: Range<Int>) -> Bool {
        bytes[text].allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
    }
}
