import Testing

@testable import Text

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

    @Test("texts with one byte changed, put in or left out")
    func changed() {
        var numbers = ByteSetTests.Numbers(state: 3)
        let text = Array("榛溪旗总工会“十四五”期间共建会351家，é×·，会员72.2%。\n第二行 second line".utf8)
        for _ in 0..<20_000 {
            var bytes = text
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
            case 2: bytes.remove(at: place)
            default: bytes.removeSubrange(place...)
            }
            #expect(UTF8Decoding.isPlainText(bytes) == Self.isPlain(bytes), "\(bytes)")
        }
    }

    @Test(
        "damage is never plain, wherever it stands",
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8],
            [0xFF], [0x80], [0xE5], [0xE5, 0xB7], [0xC3], [0x00], [0x1B],
        ] as [[UInt8]])
    func damage(sequence: [UInt8]) {
        for before in 0...33 {
            for after in 0...17 {
                #expect(
                    !UTF8Decoding.isPlainText(
                        [UInt8](repeating: 0x61, count: before) + sequence + [UInt8](repeating: 0x61, count: after)))
            }
        }
    }

    @Test("marks and the beginning of a PDF need a second look", arguments: ["\u{FEFF}甲", "%PDF-1.7"])
    func marks(text: String) { #expect(!UTF8Decoding.isPlainText(Array(text.utf8))) }
}
