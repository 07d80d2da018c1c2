import Testing

@testable import Pages

@Suite("What lists show of a text")
struct ClippingTests {
    /// Characters of one scalar are counted in a quick way, others as Swift counts them.
    @Test(
        "at most so many characters, whatever they are made of",
        arguments: [
            "基层工会", "工会2024年", "“一”、——（二）…", "e\u{301}tude", "👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧", "工\u{200D}会", "一\r\n二",
            "한국어\u{1112}\u{1161}\u{11AB}", "",
        ])
    func clipped(text: String) {
        for limit in 2...6 {
            let expected = text.count <= limit ? text : String(text.prefix(limit - 1)) + "…"
            #expect(text.clipped(to: limit) == expected)
            let long = "工会" + text + "工会"
            #expect(long.clipped(to: limit) == (long.count <= limit ? long : String(long.prefix(limit - 1)) + "…"))
        }
    }
}
