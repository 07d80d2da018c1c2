import PersonalIdentifiers
import Testing

@Suite("Whatever stands around an identifier, it is found")
struct RecallTests {
    /// A multiplicative generator with a fixed start: the same texts in every run.
    struct Numbers {
        var state: UInt64 = 20_240_318

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    /// What pages are made of; each ends so that a number may follow.
    static let surroundings = [
        "会员", "，共12家；", "2024年", " 1,234.5 万元，", "<td>", "</td><td class=\"n2024\">", "<p id=\"s1\">", "\n", ",", "|",
        "：", "（", "\"", "98.49%、", "／", "２０２４年",
        "<path d=\"M12.5 300.25L7 8Z\"/>", "&amp;", "0989-8812350；", "20240101-20241231，", "150723101200、",
        "<a href=\"data/a1b2c3.csv\">", "E+、", "+", "<!-- 12 -->：",
    ]
    static let forms: [(text: String, number: String)] = [
        ("11010519491231002X", "11010519491231002X"), ("340524 19800101 001x", "34052419800101001X"),
        ("３４０５２４１９８００１０１００１Ｘ", "34052419800101001X"),
        ("110105491231002", "110105491231002"), ("1.50723E+17", "1.50723E+17"), ("13800138000", "13800138000"),
        ("138-0013-8000", "13800138000"),
        ("8613800138000", "13800138000"), ("6222020200001234562", "6222020200001234562"),
        ("4111 1111 1111 1111", "4111111111111111"),
        ("<b>340524</b>19800101<i>001X</i>", "34052419800101001X"), ("138&nbsp;0013&nbsp;8000", "13800138000"),
    ]

    @Test("5,000 texts made of what pages are made of, each with one identifier")
    func recall() {
        var numbers = Numbers()
        for _ in 0..<5_000 {
            func noise(_ count: Int) -> String {
                (0..<count).map { _ in Self.surroundings[numbers.next(below: Self.surroundings.count)] }.joined()
            }
            let form = Self.forms[numbers.next(below: Self.forms.count)]
            let text = noise(1 + numbers.next(below: 6)) + "号" + form.text + "。" + noise(numbers.next(below: 4))
            let bytes = Array(text.utf8)
            let identifiers = IdentifierScanner(.markup).identifiers(in: bytes)
            #expect(identifiers.map(\.number) == [form.number], "\(text)")
        }
    }

    @Test("an identifier at the very start or end of a text is found", arguments: forms.map(\.text))
    func edges(text: String) {
        #expect(found(text, .markup).count == 1)
        #expect(found(text + "\n", .markup).count == 1)
        #expect(found("\n" + text, .markup).count == 1)
    }
}
