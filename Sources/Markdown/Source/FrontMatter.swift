import Diagnostics

/// The two parts of a source, as byte ranges.
package struct FrontMatterSplit: Sendable, Hashable {
    /// The lines between the fences; nil when the file has no front matter.
    package let frontMatter: Range<Int>?
    /// What follows the closing fence; the whole file when there is no front matter.
    package let body: Range<Int>
}

/// Finds the front matter: the lines between `---` at the start of the file and the next line that is only `---` or
/// `...`.
///
/// Blank lines before the opening fence are allowed. A fence that is not closed is an error. Then the body is empty, so
/// that settings are not taken for text and reported a second time.
package func splitFrontMatter(_ source: SourceText, into diagnostics: inout [Diagnostic]) -> FrontMatterSplit {
    let bytes = source.bytes
    var start = 0
    while let line = nextLine(in: bytes, from: start), isBlank(bytes[line.content]) { start = line.next }
    guard let opening = nextLine(in: bytes, from: start), isFence(bytes[opening.content], "-") else {
        return FrontMatterSplit(frontMatter: nil, body: 0..<bytes.count)
    }
    var index = opening.next
    while let line = nextLine(in: bytes, from: index) {
        if isFence(bytes[line.content], "-") || isFence(bytes[line.content], ".") {
            return FrontMatterSplit(frontMatter: opening.next..<index, body: line.next..<bytes.count)
        }
        index = line.next
    }
    diagnostics.append(.unclosedFrontMatter(at: source.location(of: opening.content)))
    return FrontMatterSplit(frontMatter: nil, body: bytes.count..<bytes.count)
}

private func nextLine(in bytes: [UInt8], from start: Int) -> (content: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = end
    if next < bytes.count { next += bytes[next] == 0x0D && next + 1 < bytes.count && bytes[next + 1] == 0x0A ? 2 : 1 }
    return (start..<end, next)
}

private func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

private func isFence(_ line: ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: mark) } && isBlank(line.dropFirst(3))
}

extension Diagnostic {
    static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "front-matter-unclosed", at: location,
            Wording(
                zh: "文件开头的“---”没有结束行，后面的内容无法分清是文件信息还是正文",
                en:
                    "The “---” at the start of the file has no closing line, so its settings cannot be told from the text"
            ),
            fix: Wording(
                zh: "在文件信息的最后一行之后另起一行，只写“---”。", en: "After the last setting add a line with nothing but “---”."))
    }
}
