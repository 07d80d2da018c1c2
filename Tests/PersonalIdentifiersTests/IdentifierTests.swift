import PersonalIdentifiers
import Testing

/// Numbers are the published samples of the field, or made up in the same form.
@Suite("Numbers that point to a person")
struct IdentifierTests {
    @Test(
        "resident IDs of 18 characters, however they are typed",
        arguments: [
            "11010519491231002X", "11010519491231002x", "110105 19491231 002X", "110105-19491231-002X",
            "110105-1949-12-31-002X",
            "110105\u{A0}19491231\u{3000}002X", "110105 19491231 002 X", "110105–19491231–002X",
            "110105\u{AD}19491231002X",
            "１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２ｘ", "1101051949１２３１002X", "１１０１０５－１９４９１２３１－００２Ｘ",
            "身份证11010519491231002X号", "ID11010519491231002X", "(11010519491231002X)", "/files/11010519491231002X.jpg",
            "11010519491231002X.",
            "%E5%BC%A0%E4%B8%8911010519491231002X", "3 11010519491231002X",
        ])
    func residentID18(text: String) {
        for text in shifted(text) { #expect(found(text) == ["resident-id 11010519491231002X"], "\(text)") }
    }

    @Test(
        "eighteen characters that are no resident ID",
        arguments: [
            ("110105194912310021", "the check character is X"), ("110105194902290029", "1949 had no 29 February"),
            ("160105194912310029", "there is no province 16"), ("110105189912310023", "nobody was born in 1899"),
            ("110105  19491231  002X", "two spaces part two numbers"), ("110105,19491231,002X", "cells"),
            ("110105|19491231|002X", "cells"),
            ("110105\t19491231\t002X", "cells"), ("110105\n19491231002X", "lines"),
            ("111010519491231002X", "one digit more"),
            ("11010519491231002X5", "one character more"), ("1.11010519491231002X", "a decimal"),
            ("110105********002X", "masked"),
        ])
    func notResidentID(text: String, reason: String) {
        for text in shifted(text) { #expect(found(text).isEmpty, "\(reason): \(text)") }
    }

    @Test(
        "resident IDs of 15 digits",
        arguments: [
            ("110105491231002", true), ("110105 491231 002", true), ("150723-850101-123", true),
            ("110105490229002", false), ("160105491231002", false),
            ("110105491331002", false), ("119905491231002", false), ("110 105 491 231 002", false),
            ("1101054912310021", false),
        ])
    func residentID15(text: String, isOne: Bool) {
        for text in shifted(text) {
            #expect(found(text).map { String($0.prefix(14)) } == (isOne ? ["resident-id-15"] : []), "\(text)")
        }
    }

    @Test(
        "resident IDs that a spreadsheet took for numbers",
        arguments: [
            ("1.50723E+17", true), ("1.10105E+17", true), ("1.10105e+17", true), ("1.10105E17", true),
            ("1.51E+17", true), ("1.1E+17", true),
            ("1.10105E+14", true), ("1.10105194912310E+17", true), ("6.54321E+17", true), ("110105194912310000", true),
            ("110105 19491231 0000", true),
            ("1.50723E+11", false), ("1.60105E+17", false), ("9.10105E+17", false), ("1.10105E+18", false),
            ("1.10105E+171", false),
            ("11.10105E+17", false), ("1E+17", false), ("a1.1E+17", false), ("110105194902290000", false),
            ("160105194912310000", false),
        ])
    func damaged(text: String, isOne: Bool) {
        for text in shifted(text) {
            #expect(found(text).map { String($0.prefix(19)) } == (isOne ? ["damaged-resident-id"] : []), "\(text)")
        }
    }

    @Test(
        "mobile numbers, with and without country code",
        arguments: [
            "13800138000", "138-0013-8000", "138 0013 8000", "138\u{A0}0013\u{A0}8000", "+8613800138000",
            "+86 138 0013 8000", "+86-138-0013-8000",
            "008613800138000", "0086 13800138000", "8613800138000", "86 13800138000", "013800138000", "１３８００１３８０００",
            "138-00138000", "1380013-8000",
            "电话：13800138000（王）", "Tel13800138000", "tel:13800138000", "0989-13800138000", "13800138000@example.cn",
            "张三_13800138000.jpg",
            "13800138000元旦值班", "13800138000 2024",
        ])
    func mobile(text: String) {
        for text in shifted(text) { #expect(found(text) == ["mobile-number 13800138000"], "\(text)") }
    }

    @Test("several numbers in one piece of text are all found")
    func several() {
        #expect(
            found("13800138000 13900139000、15000150000/11010519491231002X 6222020200001234562") == [
                "mobile-number 13800138000", "mobile-number 13900139000", "mobile-number 15000150000",
                "resident-id 11010519491231002X",
                "bank-card 6222020200001234562",
            ])
        #expect(found("138 0013 8000 139 0013 9000") == ["mobile-number 13800138000", "mobile-number 13900139000"])
    }

    @Test(
        "bank cards: an issuer that exists, its length, the check digit",
        arguments: [
            ("6222020200001234562", true), ("622202020000123450", true), ("6222 0202 0000 1234 562", true),
            ("6222-0202-0000-1234-562", true),
            ("622202 0200001234562", true), ("9558800200001234562", true), ("4111111111111111", true),
            ("5555 5555 5555 4444", true),
            ("378282246310005", true), ("3782 822463 10005", true), ("3528000000000007", true),
            ("4367420000001234567", true),
            ("6222020200001234561", false), ("9999000011112228", false), ("41111111111111111", false),
            ("0.4111111111111111", false),
            ("4111111111111111.5", false), ("4111111111111111a", false), ("1 4111 1111 1111 1111 1200 1300", false),
        ])
    func bankCard(text: String, isOne: Bool) {
        for text in shifted(text) {
            #expect(found(text).map { String($0.prefix(9)) } == (isOne ? ["bank-card"] : []), "\(text)")
        }
    }

    @Test(
        "what offices publish and is no secret",
        arguments: [
            "91150723MA0013800X", "911507234563876458", "521507234045540697", "121507193004194521", "150723101200",
            "0989-8812350", "010-12345678",
            "12351", "400-810-8888", "20240101-20241231", "2024-01-01 2024-12-31", "20240101123000", "1234567",
            "224605", "1,234,567,890,123",
            "13,800,138,000", "3.14159265358979", "138.00138000", "13500000000元", "165400", "1700000000000",
            "1380013800", "138001380001",
            "12800138000", "9787100000000", "186 2345 4567 2345 986 1234", "M138.5 200.25L13.8 0013.8",
            "points=\"138,0013 8000,12\"",
            "site-4e13800138000f.css", "550e8400-e29b-41d4-a716-446655440000", "a13800138000", "138xxxx8000",
            "138****8000", "1.13800138000",
            "0 0 13800 138000", "1,13800 138000", "",
        ])
    func published(text: String) {
        for text in shifted(text) { #expect(found(text).isEmpty, "\(text)") }
    }

    @Test(
        "in markup, what a reader sees as one number is one number",
        arguments: [
            ("<b>110105</b>19491231002X", true),
            ("<p>110105<span class=\"x1 y2\">1949</span>1231<em>002X</em></p>", true),
            ("110105&#160;19491231&#xA0;002X", true), ("110105&nbsp;19491231&nbsp;002X", true),
            ("110105<wbr>19491231<wbr/>002X", true),
            ("110105<!-- 12345 -->19491231002X", true), ("<td title=\"11010519491231002X\">", true),
            ("<a title='a>b'>110105</a> 19491231 002X", true),
            ("11010519491231002&#88;", true), ("110105<text>19491231002X</text>", false),
            ("<td>110105</td><td>19491231002X</td>", false),
            ("110105<br>19491231002X", true), ("110105</p><p>19491231002X", false),
            ("110105 &lt; 19491231002X", false),
            ("110105 <b> 19491231002X", true), ("110105\n   19491231\t002X", true),
            ("110105  19491231  002X", true), ("110105</td>\n<td>19491231002X", false),
        ])
    func markup(text: String, isOne: Bool) {
        for text in shifted(text) {
            #expect(found(text, .markup) == (isOne ? ["resident-id 11010519491231002X"] : []), "\(text)")
        }
    }

    @Test("a mobile number of which only the middle is four digits long is found across tags and references")
    func partedMobile() {
        for text in shifted("138&#160;0013<span class=\"n1234\">&#160;</span>8000") {
            #expect(found(text, .markup) == ["mobile-number 13800138000"], "\(text)")
        }
        for text in shifted("<i>12</i><i>13800138000</i>") {
            #expect(found(text, .markup) == ["mobile-number 13800138000"], "\(text)")
        }
    }

    @Test(
        "ranges are bytes, and no message shows the whole number",
        arguments: [
            ("号：11010519491231002X。", "11010519491231002X", "110105********002X", "号：110105********002X。"),
            ("+86 138 0013 8000", "138 0013 8000", "138****8000", "+86 138 **** 8000"),
            ("110105491231002", "110105491231002", "110105******002", "110105******002"),
            ("6222 0202 0000 1234 562", "6222 0202 0000 1234 562", "6222***********4562", "6222 **** **** ***4 562"),
            ("１３８００１３８０００", "１３８００１３８０００", "138****8000", "１３８＊＊＊＊８０００"),
            ("1.10105E+17", "1.10105E+17", "1.10105E+17", "1.10105E+17"),
        ])
    func masking(text: String, part: String, masked: String, shown: String) throws {
        let bytes = Array(text.utf8)
        let identifiers = IdentifierScanner(.plain).identifiers(in: bytes)
        let identifier = try #require(identifiers.first)
        #expect(identifiers.count == 1)
        #expect(String(decoding: bytes[identifier.range], as: UTF8.self) == part)
        #expect(identifier.masked == masked)
        #expect(String(decoding: identifiers.masking(bytes), as: UTF8.self) == shown)
    }

    @Test(
        "the source of a number may part it by signs that are not shown",
        arguments: [
            ("身份**110105**19491231002x号", true), ("110105\\-19491231\\-002X", true), ("1101051949123１００２X", true),
            ("110105, 19491231, 002X", false), ("110105\n19491231002X", false), ("110105a19491231002X", false),
            ("110105****************19491231002X", false), ("110105194912310021", false), ("1101051949", false),
        ])
    func occurrences(text: String, isOne: Bool) throws {
        let known = try #require(IdentifierScanner(.plain).identifiers(in: Array("11010519491231002X".utf8)).first)
        let bytes = Array(text.utf8)
        let occurrences = IdentifierScanner(.markup).occurrences(of: known, in: bytes)
        #expect(occurrences.count == (isOne ? 1 : 0))
        for occurrence in occurrences {
            #expect(occurrence.number == known.number)
            #expect(!String(decoding: occurrences.masking(bytes), as: UTF8.self).contains("194"))
        }
    }

    @Test("any bytes are read without harm, in time that grows with their number")
    func robustness() {
        let pieces: [[UInt8]] = [
            [0xEF], [0xEF, 0xBC], [0xE2, 0x80], [0xC2], [0xFF], Array("<".utf8), Array("<b".utf8), Array("<!--".utf8),
            Array("&#".utf8), Array("&#99999999999;".utf8), Array("&#123".utf8), Array("%31".utf8), Array("%3".utf8),
            [0xEF, 0xBC, 0x8C],
            Array("1 ".utf8), Array("1".utf8), Array("-".utf8), Array("E+".utf8), Array("1.1E".utf8),
            Array("<b>1".utf8), Array("１".utf8), Array("X".utf8), [0],
        ]
        for piece in pieces {
            for other in pieces {
                let bytes = Array(repeatElement(piece + other, count: 300).joined())
                for syntax in [IdentifierScanner.Syntax.plain, .markup] {
                    for identifier in IdentifierScanner(syntax).identifiers(in: bytes) {
                        #expect(identifier.range.upperBound <= bytes.count)
                    }
                    for length in 0..<12 { _ = IdentifierScanner(syntax).identifiers(in: Array(bytes.prefix(length))) }
                }
            }
        }
    }
}
