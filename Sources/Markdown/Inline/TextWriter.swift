/// Writes the text that stands between the tags of a document.
///
/// The texts of several nodes gather in a run until a tag interrupts them. Only then is the run looked through and
/// written, so that an address or a number may span several nodes.
struct TextWriter {
    /// Plain text that somebody asked for; it receives what is written.
    var capture = PlainTextCapture()
    /// Whether the text belongs to a link. Addresses in it do not become links of their own.
    var isInLink = false

    private var run = TextRun()
    /// The text that is being written.
    private(set) var text = Bytes(start: nil, count: 0)
    /// How much of `text` has been written.
    private(set) var written = 0

    private var isBreakPending = false
    private var isAtLineStart = true
    /// The character before the line break that is pending.
    private var lastScalar: Unicode.Scalar?
    /// The text that was written last, as long as only tags have followed it.
    private var lastText = Bytes(start: nil, count: 0)

    private var imageDepth = 0
    private var alternative: [UInt8] = []

    func free() {
        capture.free()
        run.free()
    }

    // MARK: Gathering

    /// Begins the text of a block.
    mutating func beginBlock() {
        isBreakPending = false
        isAtLineStart = true
        forgetText()
    }

    mutating func add(_ node: TreeNode, _ draft: inout Draft) {
        let text = node.literal
        guard let sentinel = draft.sentinel, sentinel.mayStand(in: text) else { return add(text, &draft) }
        // A sentinel stands beside a run of `*`, so at an end of the text. It stands in the middle only if the run has
        // become text too.
        let inner = sentinel.removedFromEnds(of: text)
        guard sentinel.mayStand(in: inner) else { return add(inner, &draft) }
        sentinel.removed(from: inner).withUnsafeBufferPointer { add($0, passing: true, &draft) }
    }

    /// - Parameter passing: whether the text must be copied because it does not live as long as the tree.
    private mutating func add(_ text: Bytes, passing: Bool = false, _ draft: inout Draft) {
        guard text.count > 0 else { return }
        let place = draft.cursor.find(text)
        var start = 0
        if isAtLineStart {
            start = Indentation.end(text)
            if start == text.count { return }
            isAtLineStart = false
        }
        if isBreakPending { settleBreak(before: text.scalar(at: start)) }
        let source = start == 0 ? place : place.map { draft.cursor.sourceOffset(of: start, in: text, from: $0) }
        run.append(Bytes(rebasing: text[start...]), from: source, draft.cursor, passing: passing)
    }

    // MARK: Line breaks

    /// A line end inside a paragraph. What it means is settled when it is known what follows.
    mutating func softBreak(_ draft: inout Draft) {
        let text = run.isEmpty ? lastText : run.text
        if !text.isEmpty { lastScalar = text.scalar(before: text.count) }
        isBreakPending = true
        isAtLineStart = true
        draft.cursor.nextLine()
    }

    /// A line end that the author wants to be seen.
    mutating func hardBreak(_ draft: inout Draft) {
        flush(&draft)
        if !isInImage { draft.html.append("<br>\n") }
        capture.append(" ")
        beginBlock()
        draft.cursor.nextLine()
    }

    /// Turns a pending line end into a space, or into nothing inside Chinese.
    ///
    /// - Parameter scalar: what follows the line end; nil when it is not text.
    private mutating func settleBreak(before scalar: Unicode.Scalar?) {
        guard isBreakPending else { return }
        isBreakPending = false
        if let lastScalar, let scalar, CharacterClasses.needNoSpace(between: lastScalar, and: scalar) { return }
        run.appendLineEnd()
    }

    /// Writes the text before something that is not text and stands in the same line.
    mutating func interrupt(_ draft: inout Draft) {
        guard !isInImage else { return flush(&draft) }
        settleBreak(before: nil)
        flush(&draft)
        forgetText()
        isAtLineStart = false
    }

    /// Writes the text at the end of a block or of an image. A line end that is pending there means nothing.
    mutating func end(_ draft: inout Draft) {
        isBreakPending = false
        flush(&draft)
    }

    private mutating func forgetText() {
        lastScalar = nil
        lastText = Bytes(start: nil, count: 0)
    }

    // MARK: Tags and images

    /// Writes a tag that leaves the text around it one text: emphasis, but not a line break.
    mutating func writeTag(_ tag: StaticString, _ draft: inout Draft) {
        flush(&draft)
        if !isInImage { draft.html.append(tag) }
    }

    /// Whether the text describes an image. Then it goes into an attribute, and no tags are written.
    var isInImage: Bool { imageDepth > 0 }

    mutating func beginImage() {
        if !isInImage { alternative.removeAll(keepingCapacity: true) }
        imageDepth += 1
    }

    /// - Returns: the description of the image; nil when the image stands in the description of another.
    mutating func endImage(_ draft: inout Draft) -> [UInt8]? {
        end(&draft)
        imageDepth -= 1
        return isInImage ? nil : alternative
    }

    /// Adds to the description of an image.
    mutating func appendAlternative(_ text: some Sequence<UInt8>) { alternative.append(contentsOf: text) }

    // MARK: Writing

    /// Writes what has gathered.
    mutating func flush(_ draft: inout Draft) {
        guard !run.isEmpty else { return }
        text = run.text
        lastText = text
        if isInImage {
            appendAlternative(text)
        } else {
            draft.result.plainTextLength += text.visibleCharacterCount
            written = 0
            writeText(upTo: text.count, &draft)
        }
        run.removeAll()
    }

    /// Writes the text before `end` that has not been written, with the marks in it.
    mutating func writeText(upTo end: Int, _ draft: inout Draft) {
        var index = InlineMarkTable.shared.next(in: text, from: written)
        while index < end {
            index = InlineMarkTable.shared.next(in: text, from: writeMark(at: index, &draft) ?? index + 1)
        }
        copyText(upTo: end, &draft)
    }

    private mutating func writeMark(at index: Int, _ draft: inout Draft) -> Int? {
        for mark in InlineMarkTable.shared[text[index]] {
            if let end = mark.write(at: index, &self, &draft) { return end }
        }
        return nil
    }

    /// Writes the text before `index` that has not been written, as it stands. A mark calls this before it writes
    /// itself, because the text before a mark has been looked through.
    mutating func copyText(upTo index: Int, _ draft: inout Draft) {
        guard written < index else { return }
        let piece = Bytes(rebasing: text[written..<index])
        draft.html.append(contentsOf: piece)
        capture.append(piece)
        written = index
    }

    /// To be called when the text before `index` has been written in another form.
    mutating func skip(to index: Int) { written = max(written, index) }

    /// The bytes of the source behind `range` of the text; the line that is being written when they are not found.
    func place(of range: Range<Int>, _ draft: Draft) -> Range<Int> {
        run.sourceRange(of: range) ?? draft.cursor.lineRange(draft.cursor.line)
    }
}

extension Bytes {
    /// Characters that are neither spaces nor control characters of ASCII.
    var visibleCharacterCount: Int {
        var count = 0
        for byte in self { count &+= byte > 0x20 && byte & 0xC0 != 0x80 ? 1 : 0 }
        return count
    }
}
