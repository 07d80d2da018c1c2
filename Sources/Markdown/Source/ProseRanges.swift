import Diagnostics
import Text

/// The bytes of `source` in `body` that readers see as the author's own words: without code, comments, `{{…}}` and
/// addresses.
///
/// It is made for checks of wording, so it looks at single lines and does not parse the document.
package func proseRanges(of source: SourceText, in body: Range<Int>) -> [Range<Int>] {
    source.bytes.withUnsafeBufferPointer { bytes in
        var scanner = ProseScanner(bytes: bytes)
        var index = body.lowerBound
        while index < body.upperBound {
            let end = bytes.first(0x0A, in: index..<body.upperBound) ?? body.upperBound
            scanner.readLine(index..<end)
            index = end + 1
        }
        return scanner.ranges
    }
}

private struct ProseScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var ranges: [Range<Int>] = []
    /// The sign of the fence that is open, and its length; nil outside of a block of code.
    private var fence: (sign: UInt8, length: Int)?
    /// Whether the line begins inside of a comment.
    private var isInComment = false

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func readLine(_ line: Range<Int>) {
        var start = line.lowerBound
        if isInComment {
            guard let end = position(after: "-->", in: line) else { return }
            (start, isInComment) = (end, false)
        }
        while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: ">") { start += 1 }
        if let mark = fenceMark(start..<line.upperBound) {
            if let open = fence {
                if open.sign == mark.sign, mark.length >= open.length { fence = nil }
            } else {
                fence = mark
            }
            return
        }
        if fence == nil { readText(start..<line.upperBound) }
    }

    private func fenceMark(_ line: Range<Int>) -> (sign: UInt8, length: Int)? {
        guard let sign = line.first.map({ bytes[$0] }), sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
            return nil
        }
        let length = line.prefix { bytes[$0] == sign }.count
        return length >= 3 ? (sign, length) : nil
    }

    private mutating func readText(_ line: Range<Int>) {
        var (start, index) = (line.lowerBound, line.lowerBound)
        while true {
            index = Self.marks.firstIndex(in: UnsafeBufferPointer(rebasing: bytes[..<line.upperBound]), from: index)
            guard index < line.upperBound else { break }
            if bytes[index] == UInt8(ascii: "<") {
                guard begins("<!--", at: index, in: line) else {
                    index += 1
                    continue
                }
                isInComment = position(after: "-->", in: index + 4..<line.upperBound) == nil
            }
            guard let end = isInComment ? line.upperBound : endOfInsertion(at: index, in: line) else {
                index += 1
                continue
            }
            if start < index { ranges.append(start..<index) }
            (start, index) = (end, end)
        }
        if start < line.upperBound { ranges.append(start..<line.upperBound) }
    }

    /// The bytes with which code, a comment, a reference or an address may begin.
    private static let marks = ByteSet("`<{]h".utf8)

    private func begins(_ text: StaticString, at index: Int, in line: Range<Int>) -> Bool {
        index + text.utf8CodeUnitCount <= line.upperBound
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    /// Behind the first place in `range` where `text` stands.
    private func position(after text: StaticString, in range: Range<Int>) -> Int? {
        range.first { begins(text, at: $0, in: range) }.map { $0 + text.utf8CodeUnitCount }
    }

    /// Where the code, comment, reference or address that begins at `index` ends; nil when none does.
    private func endOfInsertion(at index: Int, in line: Range<Int>) -> Int? {
        let rest = index..<line.upperBound
        switch bytes[index] {
        case UInt8(ascii: "`"): return endOfCode(rest)
        case UInt8(ascii: "<"): return position(after: "-->", in: rest)
        case UInt8(ascii: "{") where begins("{{", at: index, in: line): return position(after: "}}", in: rest)
        case UInt8(ascii: "]") where begins("](", at: index, in: line): return position(after: ")", in: rest)
        case UInt8(ascii: "h") where begins("http://", at: index, in: line) || begins("https://", at: index, in: line):
            return rest.first { bytes[$0] <= 0x20 || bytes[$0] >= 0x80 || bytes[$0] == UInt8(ascii: ")") }
                ?? line.upperBound
        default: return nil
        }
    }

    /// Code ends with as many backticks as it begins with.
    private func endOfCode(_ range: Range<Int>) -> Int? {
        func isTick(_ index: Int) -> Bool { index < range.upperBound && bytes[index] == UInt8(ascii: "`") }
        let length = range.prefix(while: isTick).count
        var index = range.lowerBound + length
        while index < range.upperBound {
            let ticks = (index..<range.upperBound).prefix(while: isTick).count
            index += max(ticks, 1)
            if ticks == length { return index }
        }
        return nil
    }
}
