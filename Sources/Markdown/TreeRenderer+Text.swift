import CCmarkGFM
import Diagnostics

extension TreeRenderer {
    // MARK: Gathering

    mutating func addText(_ node: OpaquePointer) {
        guard let literal = cmark_node_get_literal(node) else { return }
        let text = Bytes(cString: literal)
        if let sentinel, text.first(sentinel.bytes[0], in: 0..<text.count) != nil {
            sentinel.removed(from: text).withUnsafeBufferPointer { addText($0) }
        } else {
            addText(text)
        }
    }

    private mutating func addText(_ text: Bytes) {
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
        settleBreak(before: text.scalar(at: start))
        let source = place.map { cursor.sourceOffset(of: start, in: text, from: $0) }
        run.append(Bytes(rebasing: text[start...]), from: source, cursor)
    }

    mutating func softBreak(_ node: OpaquePointer) {
        if endSegment(at: node) { return }
        if run.isEmpty == false { lastScalar = run.bytes.withUnsafeBufferPointer { $0.scalar(before: $0.count) } }
        breakPending = true
        atLineStart = true
        cursor.nextLine()
    }

    mutating func hardBreak(_ node: OpaquePointer) {
        if endSegment(at: node) { return }
        flushText()
        if imageDepth == 0 { html.append("<br>\n") }
        if capture == .heading || capture == .firstParagraph { plain.append(0x20) }
        breakPending = false
        atLineStart = true
        lastScalar = nil
        cursor.nextLine()
    }

    /// Decides what a soft line break means, once it is known what follows it: nothing inside Chinese, otherwise a space.
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
        return (left && CharacterClasses.isSharedPunctuation(next)) || (right && CharacterClasses.isSharedPunctuation(last))
    }

    /// To be called before anything but text is written inside a paragraph.
    mutating func interruptText() {
        settleBreak(before: nil)
        flushText()
        lastScalar = nil
        atLineStart = false
    }

    // MARK: Writing

    mutating func flushText() {
        guard !run.isEmpty else { return }
        var written = TextRun()
        swap(&written, &run)
        written.bytes.withUnsafeBufferPointer { text in
            lastScalar = text.scalar(before: text.count)
            if imageDepth > 0 {
                alternative.append(contentsOf: text)
            } else {
                result.plainTextLength += Self.characters(in: text)
                write(text, of: written)
            }
        }
        written.removeAll()
        swap(&written, &run)
    }

    static func characters(in text: Bytes) -> Int {
        var count = 0
        // Without branches and overflow checks the compiler counts many bytes at a time.
        for byte in text { count &+= (byte & 0xC0 == 0x80 ? 0 : 1) & (byte > 0x20 ? 1 : 0) }
        return count
    }

    /// Looks through `text` once, copying what is only text in pieces as long as possible.
    private mutating func write(_ text: Bytes, of run: TextRun) {
        var copied = 0
        var index = 0
        TextByte.kinds.withUnsafeBufferPointer { kinds in
            while true {
                index = TextByte.next(in: text, from: index, kinds)
                if index >= text.count { break }
                index = write(kinds[Int(text[index])], at: index, text, run, &copied)
            }
        }
        copy(text, copied..<text.count)
    }

    /// Handles the byte at `index`, which may begin something; returns where to go on.
    private mutating func write(
        _ kind: UInt8, at index: Int, _ text: Bytes, _ run: TextRun, _ copied: inout Int
    ) -> Int {
        switch kind {
        case TextByte.escaped:
            copy(text, copied..<index)
            html.appendEscaped(byte: text[index])
            capturePlain(text[index...index])
            copied = index + 1
            return copied
        case TextByte.masking:
            switch MaskedExpression.match(text, at: index) {
            case .none(let next): return next
            case .number(let runEnd, let end):
                copy(text, copied..<index)
                writeMasked(index..<end, text, run)
                copied = runEnd
                return runEnd
            }
        case TextByte.brace:
            guard let end = writeReference(at: index, text, run, &copied) else { return index + 1 }
            return end
        case TextByte.bracket:
            reportUndefinedFootnote(at: index, text, run)
            reportBrokenLink(at: index, text, run)
            return index + 1
        default:
            guard links.isEmpty, let address = address(at: index, text, copied) else { return index + 1 }
            copy(text, copied..<address.range.lowerBound)
            writeAddress(address, text, run)
            copied = address.range.upperBound
            return copied
        }
    }

    private func address(at index: Int, _ text: Bytes, _ copied: Int) -> BareAddress? {
        text[index] == UInt8(ascii: "@")
            ? BareAddress(mailAddressIn: text, around: index, lowest: copied) : BareAddress(webAddressIn: text, at: index)
    }

    private mutating func copy(_ text: Bytes, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        html.append(contentsOf: Bytes(rebasing: text[range]))
        capturePlain(text[range])
    }

    mutating func capturePlain(_ text: some Collection<UInt8>) {
        if capture == .heading || capture == .firstParagraph { plain.append(contentsOf: text) }
    }

    private mutating func writeMasked(_ expression: Range<Int>, _ text: Bytes, _ run: TextRun) {
        let number = MaskedNumber(text: text.text(expression), range: place(of: expression, run))
        result.maskedNumbers.append(number)
        html.append("<span class=\"masked\" title=\"原文：")
        html.appendEscaped(number.text.utf8)
        html.append("\">未公开</span>")
        capturePlain("未公开".utf8)
    }

    /// `{{name}}`; nil when it is none, or nobody knows it.
    private mutating func writeReference(at index: Int, _ text: Bytes, _ run: TextRun, _ copied: inout Int) -> Int? {
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
        let reference = ValueReference(text: text.text(name), range: place(of: name.isEmpty ? index..<close + 2 : name, run))
        guard let value = render(reference) else { return nil }
        copy(text, copied..<index)
        html.append(contentsOf: value)
        if capture == .heading || capture == .firstParagraph { plain.append(contentsOf: String(textOf: value).utf8) }
        copied = close + 2
        return copied
    }

    /// Where `range` of a run stands in the source; the line that is being written when it cannot be found.
    func place(of range: Range<Int>, _ run: TextRun) -> Range<Int> {
        run.sourceRange(of: range) ?? cursor.lineRange(cursor.line)
    }

    /// `[text](address with spaces)` and `[text]（address）` stay text; whoever wrote them meant a link.
    private mutating func reportBrokenLink(at open: Int, _ text: Bytes, _ run: TextRun) {
        guard let close = text.first(UInt8(ascii: "]"), in: open + 1..<min(open + 300, text.count)), close > open + 1 else { return }
        let isFullWidth = text.has("（", at: close + 1)
        guard isFullWidth || text.has("(", at: close + 1) else { return }
        let start = close + (isFullWidth ? 4 : 2)
        var end = start
        while end < min(start + 300, text.count), text[end] != 0x0A, text[end] != UInt8(ascii: ")"), !text.has("）", at: end) { end += 1 }
        guard end > start, end < text.count else { return }
        let address = text[start..<end]
        let looksLikeAddress = address.contains(UInt8(ascii: "/")) || address.dropLast().contains(UInt8(ascii: "."))
        guard looksLikeAddress, isFullWidth || address.contains(0x20) else { return }
        let range = place(of: open..<end, run)
        if bytes.has("\\", at: range.lowerBound) { return }
        let problem = Diagnostic.brokenLink(
            text.text(start..<end), isFullWidth: isFullWidth, at: location(of: place(of: start..<end, run)))
        diagnostics.append(problem)
    }

    /// The library leaves a reference to a footnote that does not exist as text.
    private mutating func reportUndefinedFootnote(at index: Int, _ text: Bytes, _ run: TextRun) {
        guard text.has("[^", at: index), let close = text.first(UInt8(ascii: "]"), in: index + 2..<min(index + 100, text.count)),
            close > index + 2, text[index + 2..<close].allSatisfy({ $0 > 0x20 })
        else { return }
        let range = place(of: index..<close + 1, run)
        // Escaped on purpose: \[^1]
        if range.lowerBound < range.upperBound, bytes[range.lowerBound] == UInt8(ascii: "\\") { return }
        diagnostics.append(.undefinedFootnote(text.text(index + 2..<close), at: location(of: range)))
    }
}

/// Which bytes of text may begin something.
enum TextByte {
    static let ordinary: UInt8 = 0
    static let escaped: UInt8 = 1
    static let masking: UInt8 = 2
    static let brace: UInt8 = 3
    static let bracket: UInt8 = 4
    static let address: UInt8 = 5

    /// The first place from `index` on where something may begin. Kept apart, because the compiler would weave the loop that
    /// passes every byte into the one that handles the few.
    @inline(never)
    static func next(in text: Bytes, from index: Int, _ kinds: Bytes) -> Int {
        var index = index
        while index < text.count {
            let byte = text[index]
            let isOfInterest = kinds[Int(byte)] != ordinary
            // The lead bytes of × and ＊ are those of many characters, the full-width comma among them.
            if isOfInterest, byte < 0x80 || MaskedExpression.markLength(text, at: index) > 0 { return index }
            index &+= 1
        }
        return index
    }

    static let kinds: [UInt8] = {
        var kinds = [UInt8](repeating: ordinary, count: 256)
        for byte in "&<>\"".utf8 { kinds[Int(byte)] = escaped }
        for byte in "xX*".utf8 { kinds[Int(byte)] = masking }
        kinds[0xC3] = masking
        kinds[0xEF] = masking
        kinds[Int(UInt8(ascii: "{"))] = brace
        kinds[Int(UInt8(ascii: "["))] = bracket
        for byte in "hHwW@".utf8 { kinds[Int(byte)] = address }
        return kinds
    }()
}
