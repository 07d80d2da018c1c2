import Testing

@testable import CSV

@Suite("Text that needs no second look is known at once")
struct PlainTextTests {
    private static let edges: [UInt8] = [
        0x00, 0x09, 0x0A, 0x0D, 0x1A, 0x1F, 0x20, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2,
        0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]

    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0D].contains($0) }
            && (try? UTF8Span(validating: bytes.span)) != nil
    }

    @Test("every sequence of three bytes at the edges of UTF-8, at the start, in the middle and at the end of a text")
    func sequences() {
        var wrong: [[UInt8]] = []
        for first in Self.edges {
            for second in Self.edges {
                for third in Self.edges {
                    for (before, after) in [("", ""), ("甲乙丙丁戊己庚辛", ""), ("a", "\u{80}bc")] {
                        let bytes = Array(before.utf8) + [first, second, third] + Array(after.utf8)
                        if UTF8Decoding.isPlainText(bytes) != Self.isPlain(bytes) { wrong.append(bytes) }
                    }
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("characters of four bytes, with every edge in each place")
    func fourBytes() {
        var wrong: [[UInt8]] = []
        for lead: UInt8 in [0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5] {
            for second in Self.edges {
                for third: UInt8 in [0x41, 0x80, 0xBF, 0xC2] {
                    for fourth: UInt8 in [0x41, 0x80, 0xBF, 0xE4] {
                        let bytes = Array("甲乙丙丁戊己".utf8) + [lead, second, third, fourth] + Array("甲乙".utf8)
                        if UTF8Decoding.isPlainText(bytes) != Self.isPlain(bytes) { wrong.append(bytes) }
                    }
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("marks and the beginning of a PDF need a second look", arguments: ["\u{FEFF}甲", "%PDF-1.7"])
    func marks(text: String) { #expect(!UTF8Decoding.isPlainText(Array(text.utf8))) }
}
