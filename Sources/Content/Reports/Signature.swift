import Diagnostics
import Statistics

/// The lines at the end of a report that say who issued it and when: 云杉旗总工会, then 2025年3月18日.
///
/// They do not belong to the prose: pages set them at the right, in front of the footnotes (GB/T 9704-2012, 7.3.5).
package struct Signature: Sendable {
    /// The offices that issued the report; several when they did so together.
    package let issuers: [String]
    /// The day that stands below the names.
    package let date: CalendarDate
    /// Where the date stands.
    let dateLocation: SourceLocation
    /// Which bytes of the file its lines are.
    let ranges: [Range<Int>]
}

extension Signature {
    private static let longestIssuer = 40
    private static let mostIssuers = 6

    /// Finds the signature of a report: the last paragraph that is no footnote, when it ends in a line that is nothing
    /// but a day.
    init?(_ source: SourceText, in body: Range<Int>) {
        var paragraphs = Paragraphs(source, in: body)
        while let last = paragraphs.last, last.isFootnote(in: source) { paragraphs.removeLast() }
        guard var lines = paragraphs.last?.lines, let last = lines.popLast(), let date = Self.day(source[last]) else {
            return nil
        }
        var ranges = [last]
        if lines.isEmpty {
            // Issuer and date with a blank line between them.
            paragraphs.removeLast()
            if let before = paragraphs.last, before.lines.count == 1, Self.isIssuer(source[before.lines[0]]) {
                lines = before.lines
            }
        }
        guard lines.count <= Self.mostIssuers, lines.allSatisfy({ Self.isIssuer(source[$0]) }) else { return nil }
        ranges += lines
        issuers = lines.map { source[$0].trimmed }
        self.date = date
        dateLocation = source.location(of: last)
        self.ranges = ranges
    }

    /// `source` with spaces where the signature stands, so that every other byte keeps its place.
    package func removed(from source: SourceText) -> SourceText {
        var bytes = source.bytes
        for index in ranges.joined() { bytes[index] = UInt8(ascii: " ") }
        return SourceText(path: source.path, bytes: bytes)
    }

    private static func day(_ line: String) -> CalendarDate? {
        guard let date = try? CalendarDate(line.trimmed), date.day != nil else { return nil }
        return date
    }

    /// Whether a line may be the name of an office: short, and neither a sentence nor markup.
    private static func isIssuer(_ line: String) -> Bool {
        let name = line.trimmed
        guard let first = name.unicodeScalars.first, name.count <= longestIssuer else { return false }
        return !"#>-*+|`[<!{0123456789".unicodeScalars.contains(first) && !name.contains { "。；：！？，;:!?{}".contains($0) }
    }
}

extension String {
    /// Without white space of any width at both ends, and without the backslash that ends a Markdown line.
    fileprivate var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace || last == "\\" { text.removeLast() }
        return String(text)
    }
}

/// Goes through the paragraphs of a text from its end. A paragraph is a run of lines that are not blank.
private struct Paragraphs {
    struct Paragraph {
        let lines: [Range<Int>]

        /// Whether the paragraph is the definition of a footnote, or is indented and so belongs to one.
        func isFootnote(in source: SourceText) -> Bool {
            guard let first = lines.first else { return false }
            let text = source.bytes[first]
            return text.starts(with: "[^".utf8) || text.starts(with: "    ".utf8) || text.first == UInt8(ascii: "\t")
        }
    }

    private(set) var last: Paragraph?
    private let source: SourceText
    private let start: Int
    /// Everything from here on has been read.
    private var end: Int

    init(_ source: SourceText, in body: Range<Int>) {
        self.source = source
        start = body.lowerBound
        end = body.upperBound
        removeLast()
    }

    /// Goes on to the paragraph in front of the last one.
    mutating func removeLast() {
        var lines: [Range<Int>] = []
        while end > start {
            let line = takeLine()
            if !isBlank(line) {
                lines.insert(line, at: 0)
            } else if !lines.isEmpty {
                break
            }
        }
        last = lines.isEmpty ? nil : Paragraph(lines: lines)
    }

    private func isBlank(_ line: Range<Int>) -> Bool {
        switch line.isEmpty ? 0x20 : source.bytes[line.lowerBound] {
        case 0x21...0x7E, 0xE4...0xE9: false  // Most lines begin with a Chinese character.
        default: source[line].allSatisfy(\.isWhitespace)
        }
    }

    /// Returns the line that ends at `end`, and moves `end` in front of the line break before that line.
    private mutating func takeLine() -> Range<Int> {
        let bytes = source.bytes
        var first = end
        while first > start, bytes[first - 1] != 0x0A, bytes[first - 1] != 0x0D { first -= 1 }
        defer {
            end = max(start, first - 1)
            if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
        }
        return first..<end
    }
}
