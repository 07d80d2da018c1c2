import Diagnostics

extension MarkdownRenderer {
    /// Finds the block quotations at the top level of `body`, in the order of the text. These are the ones that
    /// `renderQuotation` is asked about; a code block or a comment that looks like one is not among them.
    ///
    /// - Parameters:
    ///   - source: the file that the text stands in.
    ///   - body: the bytes of the text in `source`; all of them when nil.
    ///   - isWanted: whether a line that begins with `>` is of interest, by its bytes in `source`. When no line is,
    ///     nothing is parsed, and the result is empty.
    package func quotations(
        in source: SourceText, body: Range<Int>? = nil, where isWanted: (_ line: Range<Int>) -> Bool = { _ in true }
    ) -> [Quotation] {
        let body = (body ?? 0..<source.bytes.count).clamped(to: 0..<source.bytes.count)
        guard body.count <= Self.largestBody else { return [] }
        return source.bytes.withUnsafeBufferPointer { bytes in
            guard bytes.hasQuotedLine(in: body, where: isWanted) else { return [] }
            let cursor = SourceCursor(bytes, body: body)
            var found: [Quotation] = []
            CMarkLibrary.shared.withTree(of: Bytes(rebasing: bytes[body])) { root in
                var child = root.firstChild
                while let node = child {
                    if let quotation = Quotation(atTopLevel: node, cursor) { found.append(quotation) }
                    child = node.next
                }
            }
            return found
        }
    }
}

extension Bytes {
    /// Whether a line of `body` that is wanted may belong to a quotation at the top level.
    fileprivate func hasQuotedLine(in body: Range<Int>, where isWanted: (_ line: Range<Int>) -> Bool) -> Bool {
        func endsLine(_ index: Int) -> Bool { self[index] == 0x0A || self[index] == 0x0D }
        var index = body.lowerBound
        while let mark = first(UInt8(ascii: ">"), in: index..<body.upperBound) {
            var start = mark
            while start > body.lowerBound, mark - start < 3, self[start - 1] == 0x20 { start -= 1 }
            index = mark + 1
            guard start == body.lowerBound || endsLine(start - 1) else { continue }
            while index < body.upperBound, !endsLine(index) { index += 1 }
            if isWanted(start..<index) { return true }
        }
        return false
    }
}
