import PersonalIdentifiers
import Testing

@Suite("What a reader sees as one number is one, however it is written")
struct SeenAsOneTests {
    /// Ways to write 138 0013 8000, 110105 19491231 002X and 6222 0202 0000 1234 562 in three or more groups.
    static let separators = [
        ".", "·", "•", "・", "/", "_", ",", "，", "、", "~", "～", "|", ":", "：", "\\", " . ", " · ", " / ", " - ", " — ",
        "， ", "、 ",
        ")", "（", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202C}", "\u{2066}", "\u{2069}", "\u{FE0F}", "\u{FE0E}",
        "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{61C}", "\u{180E}", "\u{3164}", "\u{E0100}",
        "\u{2009}",
        "\u{205F}", "  ", "   ", "\t", "\n", "\r\n", "\n    ", "<br>", "<br/>\n", "&nbsp;&nbsp;", "&#183;", "&#8206;",
        "&shy;", "%2D",
        "<b> </b>",
    ]

    @Test("groups of a mobile number, parted by one sign", arguments: separators)
    func mobile(separator: String) {
        for text in shifted("联系 " + ["138", "0013", "8000"].joined(separator: separator) + " 完") {
            #expect(found(text, .markup) == ["mobile-number 13800138000"], "\(text)")
        }
        for text in shifted("电话" + ["139", "1234", "5678"].joined(separator: separator) + "。") {
            #expect(found(text, .markup) == ["mobile-number 13912345678"], "\(text)")
        }
    }

    @Test("groups of a resident ID and of a card, parted by one sign", arguments: separators)
    func others(separator: String) {
        for text in shifted(["110105", "19491231", "002X"].joined(separator: separator)) {
            #expect(found(text, .markup) == ["resident-id 11010519491231002X"], "\(text)")
        }
        for text in shifted("卡号" + ["6222", "0202", "0000", "1234", "562"].joined(separator: separator) + "。") {
            #expect(found(text, .markup) == ["bank-card 6222020200001234562"], "\(text)")
        }
    }

    @Test("digit by digit", arguments: separators.filter { $0 != "%2D" })
    func digitByDigit(separator: String) {
        for (number, kind) in [("13800138000", "mobile-number"), ("11010519491231002X", "resident-id")] {
            for text in shifted("电话 " + number.map(String.init).joined(separator: separator) + "。") {
                #expect(found(text, .markup) == ["\(kind) \(number)"], "\(text)")
            }
        }
    }

    @Test(
        "in plain text as well, where commas, bars and line ends part cells",
        arguments: [".", "·", "/", "_", "、", " - ", "\u{200E}"])
    func plain(separator: String) {
        for text in shifted("电话" + ["138", "0013", "8000"].joined(separator: separator)) {
            #expect(found(text) == ["mobile-number 13800138000"], "\(text)")
        }
    }

    @Test(
        "letters around it, other digits, other signs for X",
        arguments: [
            ("v13800138000", "mobile-number 13800138000"), ("13800138000wx", "mobile-number 13800138000"),
            ("13800138000xyz", "mobile-number 13800138000"), ("微信号wx13800138000", "mobile-number 13800138000"),
            ("A11010519491231002X", "resident-id 11010519491231002X"),
            ("11010519491231002XA", "resident-id 11010519491231002X"),
            ("a11010519491231002X", "resident-id 11010519491231002X"),
            ("sfz11010519491231002Xb", "resident-id 11010519491231002X"),
            ("11010519491231002×", "resident-id 11010519491231002X"),
            ("11010519491231002Х", "resident-id 11010519491231002X"),
            ("11010519491231002х", "resident-id 11010519491231002X"),
            ("11010519491231002Χ", "resident-id 11010519491231002X"),
            ("11010519491231002✕", "resident-id 11010519491231002X"),
            ("11010519491231002Ⅹ", "resident-id 11010519491231002X"),
            ("𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "mobile-number 13800138000"), ("1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", "mobile-number 13800138000"),
            ("1795113800138000", "mobile-number 13800138000"), ("12593 138 0013 8000", "mobile-number 13800138000"),
            ("2021 2022 2023 2024 138 0013 8000", "mobile-number 13800138000"),
            ("2021 2022 2023 2024 139 1234 5678", "mobile-number 13912345678"),
            ("(138) 0013-8000", "mobile-number 13800138000"),
            ("https://a.cn/?i=%31%31%30%31%30%35194912310%30%32X", "resident-id 11010519491231002X"),
            ("https://a.cn/?tel=%2B8613800138000", "mobile-number 13800138000"),
            ("https://a.cn/call?phone=13800138000&x=1", "mobile-number 13800138000"),
            ("&#49;&#51;&#56;00138000", "mobile-number 13800138000"), ("3、13800138000", "mobile-number 13800138000"),
            ("邮政编码165400，13800138000", "mobile-number 13800138000"),
            ("5.13800138000", ""), ("手机013012345678", "mobile-number 13012345678"),
            ("013800138000", "mobile-number 13800138000"),
        ])
    func otherWritings(text: String, expected: String) {
        for text in shifted(text) { #expect(found(text, .markup) == (expected.isEmpty ? [] : [expected]), "\(text)") }
    }

    @Test(
        "and what is none stays none",
        arguments: [
            "分别为138、1234、5678人", "男/女/合计 138/1234/5678", "138,1234,5678", "138:1234:5678", "1380013.8000",
            "138.00138000万元",
            "13,800,138,000", "发票代码015002300111", "015002300111", "发票代码：013001800104", "014001900311",
            "订单号：15012345678",
            "流水号13912345678901", "￥13800138000", "¥ 13800138000", "13800138000 元", "13800138000（元）", "13800138000万元",
            "13800138000.00",
            "13800138000立方米", "2024-01-01 12:30:00.123", "2024.01.01 12:30:45", "20240101123000123", "1700000000000",
            "192.168.100.200", "10.0.26100.1742", "1:138.0013", "3*5*8", "2023/12/31/0013", "时间戳13800138000",
            "https://www.gov.cn/zhengce/2023-02/13/content_13800138000.htm", "www.a.cn/13912345678/5",
            "https://a.cn/v/15012345678?from=2",
            "9787100000000", "978-7-100-00000-0", "京ICP备13800138号", "0 1 2 3 4 5 6 7 8 9 10 11 12",
            "points=\"138.5,200.25 139.1,1234.5 5678.1,9\"", "<path d=\"M138 1234 5678 12 13 14 15z\"/>",
            "1 3 8 0 0 1 3 8 0 0 0 2 5 7", "2019、2020、2021、2022、2023", "138、1234、5678、9012", "1 2 3 4 5 6 7 8 9 10",
            "4123、4567、4890、4320", "4111/1111/1111/1112", "db13800138000af", "a3f13800138000",
        ])
    func innocent(text: String) {
        for text in shifted(text) { #expect(found(text, .markup).isEmpty, "\(text)") }
    }
}
