import Testing

@testable import Charts

@Suite("SVG is well-formed whatever the texts are")
struct SVGWriterTests {
    @Test(
        "each special character, in content and in an attribute",
        arguments: [
            ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "'"), ("\n", " "), ("\0", ""),
            ("\u{85}\u{FFFE}", ""), ("工会“é”𠮷", "工会“é”𠮷"),
        ])
    func escaping(text: String, written: String) {
        var writer = SVGWriter(isInteractive: false)
        writer.element("text", ["id": .text(text)], text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "<text id=\"\(written)\">\(written)</text>")
    }
}
