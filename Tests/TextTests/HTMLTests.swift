import Testing

@testable import Text

@Suite("HTML is written and read by one set of rules")
struct HTMLTests {
    private static func escaped(_ text: String) -> String {
        var output = ByteBuffer(capacity: 8)
        defer { output.free() }
        output.appendEscaped(text.utf8)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    @Test(
        "each special character, and what stands for itself",
        arguments: [
            ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\0", "\u{FFFD}"),
            ("工会 & “a”<b>", "工会 &amp; “a”&lt;b&gt;"), ("", ""), ("\n\t\u{1F}\u{7F}é", "\n\t\u{1F}\u{7F}é"),
        ])
    func escaping(text: String, written: String) {
        #expect(Self.escaped(text) == written)
        #expect(text.escapedForHTML == written)
        var output = ByteBuffer(capacity: 8)
        defer { output.free() }
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            output.append(bytes, replacing: HTMLEscape.specialBytes) { HTMLEscape.replacement(for: $0)! }
        }
        #expect(String(decoding: output.bytes, as: UTF8.self) == written)
    }

    @Test("the bytes that are replaced are those of the set")
    func specialBytes() {
        for byte in UInt8.min...UInt8.max {
            #expect(HTMLEscape.specialBytes.contains(byte) == (HTMLEscape.replacement(for: byte) != nil))
        }
    }

    @Test(
        "what may not stand in an address is percent-encoded",
        arguments: [
            ("a.html?x=1&y=2#z", "a.html?x=1&amp;y=2#z"), ("it's", "it&#39;s"), ("工", "%E5%B7%A5"), ("%E5", "%E5"),
            ("a b<c>\"d\"", "a%20b%3Cc%3E%22d%22"), ("\\^`{|}\u{7F}", "%5C%5E%60%7B%7C%7D%7F"),
        ])
    func addresses(address: String, written: String) {
        var output = ByteBuffer(capacity: 8)
        defer { output.free() }
        output.appendAddress(address.utf8)
        #expect(String(decoding: output.bytes, as: UTF8.self) == written)
    }

    @Test(
        "character references",
        arguments: [
            ("&amp;", "&", 5, true), ("&#65;", "A", 5, true), ("&#x4E2D;", "中", 8, true), ("&#X31;x", "1", 6, true),
            ("&#106avascript", "j", 5, false), ("&#x6A", "j", 5, false), ("&nbsp;", "\u{A0}", 6, true),
            ("&colon;", ":", 7, true), ("&NewLine;", "\n", 9, true), ("&#xD800;", "\u{FFFD}", 8, true),
            ("&#99999999999999999999;", "\u{FFFD}", 23, true),
        ] as [(String, Unicode.Scalar, Int, Bool)])
    func references(text: String, scalar: Unicode.Scalar, end: Int, isClosed: Bool) throws {
        let reference = Array(text.utf8).withUnsafeBufferPointer { CharacterReference(in: $0, at: 0) }
        #expect(try #require(reference).scalar == scalar)
        #expect(reference?.end == end)
        #expect(reference?.isClosed == isClosed)
    }

    @Test("what is no reference", arguments: ["&", "&;", "&#;", "&#x;", "&amp", "&unknown;", "& amp;", "a&amp;", ""])
    func noReference(text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { CharacterReference(in: $0, at: 0) } == nil)
    }

    @Test(
        "tags and comments end where browsers end them",
        arguments: [
            ("<b>x", "b", false, 3), ("</TD >x", "td", true, 6), ("<a href=\"x>y\" t='>'>x", "a", false, 20),
            ("<br/>", "br", false, 5), ("<!-- a > b <i> -->x", "!--", false, 18), ("<!---->", "!--", false, 7),
            ("<!doctype html>", "!doctype", false, 15), ("<?xml version=\"1.0\"?>", "?xml", false, 21),
            ("<blockquote>", "blockquo", false, 12),
        ] as [(String, String, Bool, Int)])
    func tags(text: String, name: String, isClosing: Bool, end: Int) throws {
        let tag = try #require(Array(text.utf8).withUnsafeBufferPointer { HTMLTag(in: $0, at: 0) })
        #expect(tag.name == Array(name.utf8).withUnsafeBufferPointer { TagName(in: $0, at: 0) })
        #expect(tag.isClosing == isClosing)
        #expect(tag.end == end)
        #expect(tag.isComment == (name == "!--"))
    }

    @Test(
        "what is no tag",
        arguments: ["", "<", "<b", "< b>", "<3>", "<b <i>", "<b title=\">", "<!-- a", "<!-- a -", "b>", "<>", "</>"])
    func noTag(text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { HTMLTag(in: $0, at: 0) } == nil)
    }

    @Test("a tag may have to end before a limit")
    func limit() {
        for limit in 0...12 {
            for text in ["<b class=x>7", "<!-- x -->7"] {
                let tag = Array(text.utf8).withUnsafeBufferPointer { HTMLTag(in: $0, at: 0, endingBefore: limit) }
                #expect((tag != nil) == (limit >= text.utf8.count - 1))
            }
        }
    }

    @Test("attributes in the order of the page")
    func attributes() {
        var found: [String] = []
        Array("<p id=\"a\" class=\"b c\">x = &quot;y&quot;<a data-x='1' href=\"\">".utf8).withUnsafeBufferPointer {
            html in
            HTMLAttributes.read(html) { nameEnd, value in
                found.append("\(nameEnd) \(String(decoding: value, as: UTF8.self))")
            }
        }
        #expect(found == ["5 a", "15 b c", "57 "])
    }

    @Test(
        "the text of a fragment",
        arguments: [
            ("<em>甲</em>&amp;乙", "甲&乙"), ("a &lt;b&gt; &quot;c&quot; &#39;d&#39;", "a <b> \"c\" 'd'"),
            ("一\n二<br>三", "一 二三"), ("&amp;lt;", "&lt;"), ("a & b", "a & b"),
        ])
    func text(html: String, text: String) { #expect(String(textOf: Array(html.utf8)) == text) }
}

@Suite("Scalars are read from UTF-8, and only from UTF-8")
struct ScalarTests {
    @Test("every scalar, forwards and backwards")
    func scalars() {
        for value in [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF, 0x4E2D]
            as [UInt32]
        {
            let scalar = Unicode.Scalar(value)!
            let bytes = [0x61] + Array(String(scalar).utf8) + [0x62]
            bytes.withUnsafeBufferPointer { bytes in
                #expect(bytes.scalar(at: 1) == scalar)
                #expect(bytes.scalar(before: bytes.count - 1) == scalar)
                #expect(bytes.scalarStart(before: bytes.count - 1) == 1)
            }
        }
    }

    @Test(
        "bytes that are no UTF-8 are no scalar",
        arguments: [
            [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE5, 0xB7],
        ]
            as [[UInt8]])
    func invalid(bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            #expect(bytes.scalar(at: 0) == nil)
            #expect(bytes.scalar(at: -1) == nil && bytes.scalar(at: bytes.count) == nil)
            #expect(bytes.scalar(before: 0) == nil)
        }
    }
}
