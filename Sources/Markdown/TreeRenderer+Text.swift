import CCmarkGFM
import Diagnostics
import Text

extension TreeRenderer {
    // MARK: Gathering

    mutating func addText(_ node: TreeNode) {
        let text = node.literal
        guard let sentinel, text.count >= sentinel.bytes.count, text.first(sentinel.bytes[0], in: 0..<text.count) != nil
        else { return addText(text) }
        // It stands beside markup, where a text begins or ends; only markup that came to nothing leaves it in the
        // middle.
        let inner = sentinel.removedFromEnds(of: text)
        guard inner.first(sentinel.bytes[0], in: 0..<inner.count) != nil else { return addText(inner) }
        sentinel.removed(from: inner).withUnsafeBufferPointer { addText($0, passing: true) }
    }

    private mutating func addText(_ text: Bytes, passing: Bool = false) {
        guard text.count > 0 else { return }
        let place = cursor.find(text)
        var start = 0
        if atLineStart {
            while start < text.count {
                let length = Indentation.length(text, at: start)
                if length == 0 { break }
                start += length
            }
            if start == text.count { return }
            atLineStart = false
        }
        if breakPending { settleBreak(before: text.scalar(at: start)) }
        let source = start == 0 ? place : place.map { cursor.sourceOffset(of: start, in: text, from: $0) }
        run.append(Bytes(rebasing: text[start...]), from: source, cursor, passing: passing)
    }

    mutating func softBreak(_ node: TreeNode) {
        if endSegment(at: node) { return }
        let text = run.isEmpty ? lastText : run.text
        if !text.isEmpty { lastScalar = text.scalar(before: text.count) }
        breakPending = true
        atLineStart = true
        cursor.nextLine()
    }

    mutating func hardBreak(_ node: TreeNode) {
        if endSegment(at: node) { return }
        flushText()
        if imageDepth == 0 { html.append("<br>\n") }
        if isCapturing { plain.append(0x20) }
        breakPending = false
        atLineStart = true
        forgetText()
        cursor.nextLine()
    }

    /// Decides what a soft line break means, once it is known what follows it: nothing inside Chinese, otherwise a
    /// space.
    ///
    /// `scalar` is nil when something other than text follows.
    mutating func settleBreak(before scalar: Unicode.Scalar?) {
        guard breakPending else { return }
        breakPending = false
        if let last = lastScalar, let scalar, Self.isNothing(between: last, and: scalar) { return }
        run.appendLineEnd()
    }

    private static func isNothing(between last: Unicode.Scalar, and next: Unicode.Scalar) -> Bool {
        let left = CharacterClasses.joinsAcrossLines(last)
        let right = CharacterClasses.joinsAcrossLines(next)
        if left && right { return true }
        return (left && CharacterClasses.isSharedPunctuation(next))
            || (right && CharacterClasses.isSharedPunctuation(last))
    }

    /// To be called before anything but text is written inside a paragraph.
    mutating func interruptText() {
        settleBreak(before: nil)
        flushText()
        forgetText()
        atLineStart = false
    }

    // MARK: Writing

    mutating func flushText() {
        guard !run.isEmpty else { return }
        let text = run.text
        lastText = text
        if imageDepth > 0 {
            alternative.append(contentsOf: text)
        } else {
            result.plainTextLength &+= Self.characters(in: text)
            write(text)
        }
        run.removeAll()
    }

    /// What follows does not follow text.
    mutating func forgetText() {
        lastScalar = nil
        lastText = Bytes(start: nil, count: 0)
    }

    static func characters(in text: Bytes) -> Int {
        var count = 0
        var index = 0
        while index < text.count {
            // Without branches and overflow checks, and in sums of one byte, the compiler counts 16 bytes at a time.
            let end = min(index + 240, text.count)
            var part: UInt8 = 0
            for byte in text[index..<end] { part &+= (byte & 0xC0 == 0x80 ? 0 : 1) & (byte > 0x20 ? 1 : 0) }
            count += Int(part)
            index = end
        }
        return count
    }

    /// Looks through `text` once, copying what is only text in pieces as long as possible.
    private mutating func write(_ text: Bytes) {
        var copied = 0
        var index = 0
        while true {
            index = kinds.next(in: text, from: index)
            if index >= text.count { break }
            index = write(kinds[text[index]], at: index, text, &copied)
        }
        copy(text, copied..<text.count)
    }

    /// Handles the byte at `index`, which may begin something; returns where to go on.
    private mutating func write(_ kind: UInt8, at index: Int, _ text: Bytes, _ copied: inout Int) -> Int {
        switch kind {
        case TextByte.escaped:
            copy(text, copied..<index)
            html.appendEscaped(byte: text[index])
            capturePlain(Bytes(rebasing: text[index...index]))
            copied = index + 1
            return copied
        case TextByte.masking:
            switch MaskedExpression.match(text, at: index) {
            case .none(let next): return next
            case .number(let runEnd, let end):
                copy(text, copied..<index)
                writeMasked(index..<end, text)
                copied = runEnd
                return runEnd
            }
        case TextByte.brace:
            guard let end = writeReference(at: index, text, &copied) else { return index + 1 }
            return end
        case TextByte.bracket:
            reportUndefinedFootnote(at: index, text)
            reportBrokenLink(at: index, text)
            return index + 1
        default:
            guard links.isEmpty, let address = address(at: index, text, copied) else { return index + 1 }
            copy(text, copied..<address.range.lowerBound)
            writeAddress(address, text)
            copied = address.range.upperBound
            return copied
        }
    }

    private func address(at index: Int, _ text: Bytes, _ copied: Int) -> BareAddress? {
        text[index] == UInt8(ascii: "@")
            ? BareAddress(mailAddressIn: text, around: index, lowest: copied)
            : BareAddress(webAddressIn: text, at: index)
    }

    private mutating func copy(_ text: Bytes, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let piece = Bytes(rebasing: text[range])
        html.append(contentsOf: piece)
        capturePlain(piece)
    }

    var isCapturing: Bool { capture == .heading || capture == .firstParagraph }

    mutating func capturePlain(_ text: Bytes) {
        if isCapturing { plain.append(contentsOf: text) }
    }

    private mutating func writeMasked(_ expression: Range<Int>, _ text: Bytes) {
        let number = MaskedNumber(text: text.text(expression), range: place(of: expression))
        result.maskedNumbers.append(number)
        html.append("<span class=\"masked\" title=\"原文：")
        html.appendEscaped(number.text.utf8)
        html.append("\">未公开</span>")
        if isCapturing { plain.append("未公开") }
    }

    /// `{{name}}`; nil when it is none, or nobody knows it.
    private mutating func writeReference(at index: Int, _ text: Bytes, _ copied: inout Int) -> Int? {
        guard let render = options.renderReference, text.has("{{", at: index) else { return nil }
        var close = index + 2
        while close < text.count, !text.has("}}", at: close) {
            if text[close] == UInt8(ascii: "{") { return nil }
            close += 1
        }
        guard close < text.count else { return nil }
        var name = index + 2..<close
        while let first = name.first, text[first] <= 0x20 { name.removeFirst() }
        while let last = name.last, text[last] <= 0x20 { name.removeLast() }
        let reference = ValueReference(text: text.text(name), range: place(of: name.isEmpty ? index..<close + 2 : name))
        guard let value = render(reference) else { return nil }
        copy(text, copied..<index)
        html.append(contentsOf: value)
        if isCapturing { plain.append(contentsOf: String(textOf: value)) }
        copied = close + 2
        return copied
    }

    /// Where `range` of the run stands in the source; the line that is being written when it cannot be found.
    func place(of range: Range<Int>) -> Range<Int> {
        run.sourceRange(of: range) ?? cursor.lineRange(cursor.line)
    }

    /// `[text](address with spaces)` and `[text]（address）` stay text; whoever wrote them meant a link.
    private mutating func reportBrokenLink(at open: Int, _ text: Bytes) {
        guard let close = text.first(UInt8(ascii: "]"), in: open + 1..<min(open + 300, text.count)), close > open + 1
        else { return }
        let isFullWidth = text.has("（", at: close + 1)
        guard isFullWidth || text.has("(", at: close + 1) else { return }
        let start = close + (isFullWidth ? 4 : 2)
        var end = start
        while end < min(start + 300, text.count), text[end] != 0x0A, text[end] != UInt8(ascii: ")"),
            !text.has("）", at: end)
        { end += 1 }
        guard end > start, end < text.count else { return }
        let address = text[start..<end]
        let looksLikeAddress = address.contains(UInt8(ascii: "/")) || address.dropLast().contains(UInt8(ascii: "."))
        guard looksLikeAddress, isFullWidth || address.contains(0x20) else { return }
        let range = place(of: open..<end)
        if bytes.has("\\", at: range.lowerBound) { return }
        let problem = Diagnostic.brokenLink(
            text.text(start..<end), isFullWidth: isFullWidth, at: location(of: place(of: start..<end)))
        diagnostics.append(problem)
    }

    /// The library leaves a reference to a footnote that does not exist as text.
    private mutating func reportUndefinedFootnote(at index: Int, _ text: Bytes) {
        guard text.has("[^", at: index),
            let close = text.first(UInt8(ascii: "]"), in: index + 2..<min(index + 100, text.count)),
            close > index + 2, text[index + 2..<close].allSatisfy({ $0 > 0x20 })
        else { return }
        let range = place(of: index..<close + 1)
        // Escaped on purpose: \[^1]
        if range.lowerBound < range.upperBound, bytes[range.lowerBound] == UInt8(ascii: "\\") { return }
        diagnostics.append(.undefinedFootnote(text.text(index + 2..<close), at: location(of: range)))
    }
}
