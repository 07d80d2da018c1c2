import Testing

@testable import SearchIndex

@Suite("Letters are made alike")
struct FoldingTests {
    @Test(
        "a text as it is looked for",
        arguments: [
            ("ＧＯＮＧ会２０２４", "gong会2024"), ("Ｇongbao", "gongbao"), ("二零二四 二○二四", "二〇二四\0二〇二四"),
            ("“双创优”、工会", "\0双创优\0\0工会"), ("3.5 3．5 1,234 1，234", "3.5\u{0}3.5\u{0}1,234\u{0}1,234"),
            ("3. 条,4", "3\0\0条\04"),
            ("%·…—㎡℃々", "\0\0\0\0㎡℃々"), ("ÀÉß×", "àéß\0"),
        ])
    func folded(text: String, expected: String) {
        #expect(String(decoding: Folding.folded(text.utf16), as: UTF16.self) == expected)
    }
}
