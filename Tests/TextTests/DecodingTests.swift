import DiagnosticSummaries
import Diagnostics
import Testing

@testable import Text

@Suite("Bytes become text, whatever program wrote them")
struct DecodingTests {
    private static let text = "乡镇,会员人数\n大杨树镇,12\n诺敏镇,5\n"
    private static let gb18030 = hex(
        "CFE7D5F2 2C BBE1D4B1C8CBCAFD 0A B4F3D1EECAF7D5F2 2C 3132 0A C5B5C3F4D5F2 2C 35 0A")

    private static func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap {
            littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
        }
    }

    @Test(
        "the encoding is recognised and the text is the same",
        arguments: [
            (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8), (gb18030, .gb18030),
            (hex("84319533") + gb18030, .gb18030), (gb18030 + [0x1A], .gb18030),
            (utf16(text, littleEndian: true, mark: true), .utf16LittleEndian),
            (utf16(text, littleEndian: false, mark: true), .utf16BigEndian),
            (utf16(text, littleEndian: true, mark: false), .utf16LittleEndian),
            (utf16(text, littleEndian: false, mark: false), .utf16BigEndian),
        ] as [([UInt8], TextEncoding)])
    func encodings(bytes: [UInt8], encoding: TextEncoding) {
        var problems: [Diagnostic] = []
        let decoded = decodeText(path: "a.csv", bytes: bytes, into: &problems)
        #expect(decoded.encoding == encoding)
        #expect(String(decoding: decoded.source.bytes, as: UTF8.self) == Self.text)
        #expect(!decoded.isDamaged)
        #expect(problems.isEmpty)
    }

    @Test("characters beyond the basic plane survive", arguments: [true, false])
    func surrogates(littleEndian: Bool) {
        let text = "𠮷野,😀\n一,1\n"
        let decoded = DecodedText(path: "a", bytes: Self.utf16(text, littleEndian: littleEndian, mark: true))
        #expect(String(decoding: decoded.source.bytes, as: UTF8.self) == text)
        // Four-byte GB18030: U+20BB7.
        #expect(DecodedText(path: "a", bytes: hex("9534 8D35 D0C2")).encoding == .gb18030)
    }

    @Test("nothing at all is an empty text", arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
    func empty(bytes: [UInt8]) {
        var problems: [Diagnostic] = []
        #expect(decodeText(path: "a", bytes: bytes, into: &problems).source.bytes.isEmpty)
        #expect(problems.isEmpty)
    }

    @Test("a broken byte in GB18030 is reported with its line and bytes, and what follows is read")
    func brokenGB18030() {
        // The second byte of 树 is lost.
        let bytes = hex("CFE7D5F2 2C BBE1D4B1 0A B4F3D1EECA 2C 3132 0A C5B5C3F4D5F2 2C 35 0A")
        var problems: [Diagnostic] = []
        let decoded = decodeText(path: "a.md", bytes: bytes, into: &problems)
        #expect(String(decoding: decoded.source.bytes, as: UTF8.self) == "乡镇,会员\n大杨\u{FFFD},12\n诺敏镇,5\n")
        #expect(problems.map(\.location.description) == ["a.md:2:3"])
        #expect(wording(problems.first).contains("CA"))
        #expect(wording(problems.first).contains("另存为"))
        #expect(decoded.encoding == .gb18030)
    }

    @Test("mostly UTF-8 with a broken byte is damaged UTF-8, not GB18030 by chance")
    func brokenUTF8() {
        let whole = Array("乡镇,会员人数\n大杨树镇,12\n".utf8)
        // The last byte of 乡 is lost.
        let bytes = whole[..<2] + whole[3...]
        var problems: [Diagnostic] = []
        let decoded = decodeText(path: "a.csv", bytes: Array(bytes), into: &problems)
        #expect(decoded.encoding == .utf8)
        #expect(problems.map(\.location.description) == ["a.csv:1:1"])
        #expect(wording(problems.first).contains("E4 B9"))
    }

    @Test("many broken places are one error that counts them")
    func manyBroken() {
        let line = Array("大杨树镇".utf8) + [0xFF, 0x0A]
        var problems: [Diagnostic] = []
        let decoded = decodeText(path: "a", bytes: Array(repeatElement(line, count: 30).joined()), into: &problems)
        #expect(decoded.damageCount == 30)
        #expect(problems.count == 1)
        #expect(wording(problems.first).contains("30 处"))
        #expect(problems.first?.related.first?.location.line == 2)
    }

    @Test("lines of another encoding are read and reported")
    func mixed() {
        var problems: [Diagnostic] = []
        let bytes = Self.gb18030 + Self.gb18030 + Array("克一河镇,7\r\n".utf8) + Self.gb18030
        let decoded = decodeText(path: "a.csv", bytes: bytes, into: &problems)
        #expect(
            String(decoding: decoded.source.bytes, as: UTF8.self) == Self.text + Self.text + "克一河镇,7\r\n" + Self.text)
        #expect(summary(problems) == ["error[mixed-encodings] line 7"])
    }

    @Test(
        "an office document is named as what it is",
        arguments: [
            (hex("504B0304") + Array("xl/workbook.xml".utf8), .workbook, "工作簿"),
            (hex("504B0304") + Array("word/document.xml".utf8), .document, "Word"),
            (hex("D0CF11E0A1B11AE1"), .legacyOffice, "xls"), (Array(0...255), .unknown, "不是文本"),
        ] as [([UInt8], BinaryFormat, String)])
    func binary(bytes: [UInt8], format: BinaryFormat, said: String) {
        var problems: [Diagnostic] = []
        let text = decodeText(path: "a.csv", bytes: bytes, into: &problems)
        #expect(text.binaryFormat == format)
        #expect(text.source.bytes.isEmpty)
        #expect(problems.map(\.code) == ["not-text"])
        #expect(wording(problems.first).contains(said))
    }

    @Test("a NUL byte in a text is damage with a place")
    func nul() {
        var problems: [Diagnostic] = []
        let bytes = Array("会员人数统计\n大杨树镇".utf8) + [0] + Array("会员人数统计\n".utf8)
        let decoded = decodeText(path: "a.md", bytes: bytes, into: &problems)
        #expect(decoded.source.bytes.count == bytes.count + 2)
        #expect(problems.map(\.location.description) == ["a.md:2:5"])
    }

    @Test("a stray NUL byte does not make a text UTF-16", arguments: ["id,value\n1,2\n", "年度,地区\n2024,大杨树镇\n"])
    func strayNUL(text: String) {
        let decoded = DecodedText(path: "a", bytes: Array(text.utf8) + [0] + Array(text.utf8))
        #expect(decoded.encoding == .utf8)
        #expect(decoded.damageCount == 1)
    }
}
