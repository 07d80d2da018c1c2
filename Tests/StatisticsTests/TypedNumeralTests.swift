import Diagnostics
import Foundation
import Testing

@testable import Statistics

@Suite("Every number that an author typed is listed, unless it is written in a form that is no figure")
struct TypedNumeralTests {
    private static let scanner = NumeralScanner(names: KnownNames(["25人以上企业", "365便民站", "12351", "南部片区"]))

    /// The numbers of a Markdown text, all of which are its author's words.
    private func numerals(_ source: SourceText, from start: Int = 0) -> [TypedNumeral] {
        var typed = TypedNumbers(in: source.path, declared: nil)
        Self.scanner.read(source, start..<source.bytes.count, in: [start..<source.bytes.count], into: &typed)
        return typed.numerals
    }

    private func listed(_ text: String) -> [String] { numerals(SourceText(path: "a.md", text: text)).map(\.text) }

    @Test(
        "in any writing",
        arguments: [
            ("参加132人。", ["132"]), ("参加 132 人", ["132"]), ("共132", ["132"]), ("参加１３２人", ["132"]),
            ("投入1,234,567元，另有1，234元", ["1,234,567", "1，234"]), ("得分85.5", ["85.5"]), ("增长72.2%、８．５％", ["72.2", "8.5"]),
            ("**132**人，1**32**人，__132__人", ["132", "132", "132"]), ("每天6小时，12种，3层，60岁以上", ["6", "12", "3", "60"]),
            ("3—5人，3-5人，3～5人，3至5人", ["3—5", "3-5", "3~5", "3至5"]), ("3%—5%", ["3", "5"]), ("25、30人", ["25", "30"]),
            ("1/3以上，3:1", ["1/3", "3:1"]), ("5.9万人，3万—5万元", ["5.9", "3", "5"]), ("降-5.2", ["5.2"]),
            ("37 mm、5kg、100M、220V、5GB、3x5米", ["37", "5", "100", "220", "5", "3", "5"]), ("¥25", ["25"]),
        ])
    func writing(text: String, expected: [String]) { #expect(listed(text) == expected) }

    @Test(
        "in any block",
        arguments: [
            "## 共办6次", "共办6次", "- 共办6次", "* 共办6次", "1. 共办6次", "- [x] 共办6次", "> 共办6次", "> > - 共办6次", "　　共办6次",
            "| 项 | 数（次） |\n|---|---|\n| 座谈 | 6 |", "> | 项 | 数 |\n> |---|---|\n> | 座谈 | 6 |", "| 办6次 | 数 |\n|---|---|",
            "[^1]: 共办6次", "正文[^12]共办6次", "[共办6次](2024.md)", "![共办6次](a.jpg)", "共办6次&#8203;",
        ])
    func blocks(text: String) {
        // Here the address of a link counts as the author's words, too; in a site it does not.
        #expect(listed(text.replacing("(2024.md)", with: "").replacing("(a.jpg)", with: "")) == ["6"])
    }

    /// Each form with what comes near it and is a figure.
    @Test(
        "but not in the forms that are no figures, while what comes near them is listed",
        arguments: [
            // 年份和日期
            ("2024年，2024年度，2024 年，２０２４年末，二〇二四年", "2024人，投入2024万元，记2024，5年，25年来", ["2024", "2024", "2024", "5", "25"]),
            (
                "2020—2024年，2020—2024，2020和2021年，1995、2000、2001年", "2020—2024人，1995、2000人",
                ["2020—2024", "1995", "2000"]
            ),
            ("12月31日，11月7日至25日，12至14日，1—6月，3月至4月，5、6、7月", "12个月，13月，5日内，连续7日", ["12", "13", "5", "7"]),
            ("2024-06-30，2024/6/30，2024.6.30，2024-06，5·1", "2024.6，24/7", ["2024.6", "24/7"]),
            ("3季度，90年代，21世纪，成立20周年，2024级，2023年版，《年鉴》2002", "3个季度，90个", ["3", "90"]),
            ("| 指标 | 2023 | 2024 |\n|---|---|---|", "| 指标 | 2023 |\n|---|---|\n| 座谈 | 2024 |", ["2024"]),
            ("| 年度 | 数 |\n|---|---|\n| 2024 | 甲 |", "| 人数 | 数 |\n|---|---|\n| 2024 | 甲 |", ["2024"]),
            // 时刻
            ("08:30-11:30 14：30，18时以后，8点半，18时30分，上午9点", "3:1，8小时，40学时，3点建议，30时", ["3:1", "8", "40", "3", "30"]),
            // 序数
            ("第3次，第 3 章，第3—5条，第3、4条，第1和第2，第二十五条", "3次，3、4条", ["3", "3", "4"]),
            ("5号文件，18号、20号，3等奖", "20号人，3等", ["20", "3"]),
            // 编排的序号
            ("1. 加强\n2、加强\n3)加强\n（4）加强", "1.5万人\n2、3人\n（4人）", ["1.5", "2", "3", "4"]),
            ("包括：（1）备案；（2）公示", "培训（12），参加（25）", ["12", "25"]),
            ("## 3 组织情况\n## 1.2 组织情况", "## 3 个乡镇\n## 1.2 万人", ["3", "1.2"]),
            ("附件2、表3，见图 16-11，步骤1、2", "附件3份，代表25，报表12", ["3", "25", "12"]),
            ("| 序号 | 项 |\n|---|---|\n| 12 | 甲 |", "| 数量 | 项 |\n|---|---|\n| 12 | 甲 |", ["12"]),
            ("3.2.1", "3.2", ["3.2"]),
            // 电话和邮编
            ("0989-8812360，（0989）8812360，010-12345678-12，400-800-1234，13812345678", "98-12", ["98-12"]),
            ("热线12333，拨打110、119，电话：96333，邮编990123", "热线12333件，拨打120次，电话3部，共96333", ["12333", "120", "3", "96333"]),
            // 文号
            ("〔2024〕5号，[2024]5号，（2024）第5号", "〔2024〕，（2024）5件", ["2024", "2024", "5"]),
            // 带字母的编号
            ("A4，P2020-1，UTF-8，5G，4S店，No.5，user12@x.cn，www.12333.cn", "App3个，App 3个，5g", ["3", "3", "5"]),
            ("GB 18030，GB/T 9704-2012，Word 2019", "GDP 1234", ["1234"]),
            // 名称
            ("25人以上企业，365便民站，或者12351", "25人以上的企业，365站，12351件", ["25", "365", "12351"]),
            // 汉字
            ("一个，三个代表，两个，十名，三五个，七八家，每届三年", "三十二人，十二个，二十余名", ["三十二", "十二", "二十"]),
            ("几十家，数百人，十几个，千家万户，成千上万人，百年", "近千人，百余人，上万名", ["千", "百", "万"]),
            ("一成不变，二元结构，三成员，一半天，八十年代，十四五期间", "四成，三倍，五公里，一半，五万元，三个百分点", ["四", "三", "五", "一", "五万", "三"]),
            ("百分点，分之", "百分之四十五，三分之一，百分之4.5，三点五万", ["百分之四十五", "三分之一", "百分之4.5"]),
            ("第二十五条，十二月三十一日，十二号", "二十五条，三十日内，二十四小时", ["二十五", "三十", "二十四"]),
            ("| 项 | 数 |\n|---|---|\n| 甲 | 六次座谈 |", "| 项 | 数 |\n|---|---|\n| 甲 | 六次 |", ["六"]),
        ])
    func forms(excluded: String, near: String, expected: [String]) {
        #expect(listed(excluded) == [])
        #expect(listed(near) == expected)
    }

    @Test("each with its line and its column, in Markdown and in YAML")
    func places() throws {
        let source = SourceText(path: "a.md", text: "---\n\n会员25人，**30**人。\n\n| 甲 | 6 |\n")
        let found = numerals(source, from: 5)
        #expect(found.map { "\($0.line):\($0.column) \($0.text)" } == ["3:3 25", "3:9 30", "5:7 6"])
        func located(_ yaml: String, _ value: String, column: Int) -> [String] {
            let span = SourceSpan(
                source: SourceText(path: "a.yaml", text: yaml), line: 2, column: column, length: value.count)
            return Self.scanner.numerals(in: Located(value: value, span: span)).map { "\($0.line):\($0.column)" }
        }
        #expect(located("a: 1\nb: 会员25人，{{=3 甲}}次，30人\n", "会员25人，{{=3 甲}}次，30人", column: 4) == ["2:6", "2:20"])
        #expect(located("a: 1\nb: \"会员\\\"25\\\"人\"\n", "会员\"25\"人", column: 4) == ["2:9"])
        #expect(located("a: 1\nb: >\n  会员25人，\n  共30人\n", "会员25人， 共30人\n", column: 4) == ["3:5", "4:4"])
    }

    @Test("what is listed is right when it is declared: nothing is listed then, whatever stands around it")
    func declared() {
        let pieces = [
            "2024", "3", "25", "1,234", "85.5", "30", "十", "二十五", "三", "百", "四", "零", "５", "0989-8812360", "12351", "年",
            "月",
            "日", "人", "个", "次", "号", "时", "成", "%", "第", "表", "、", "，", "。", "：", "（", "）", "—", "-", " ", "/", ".",
            "~", "至", "和", "A", "kg", "共", "约", "几", "余", "万", "分之", "百分之", "〔", "〕", "1.", "拨打", "**", "全旗",
        ]
        var state: UInt64 = 1
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func listed(_ text: String) -> [TypedNumeral] {
            let span = SourceSpan(source: SourceText(path: "a", text: text), line: 1, column: 1, length: 1)
            return Self.scanner.numerals(in: Located(value: text, span: span))
        }
        var count = 0
        for _ in 0..<4000 {
            let text = (0...next(12)).map { _ in pieces[next(pieces.count)] }.joined()
            let found = listed(text)
            count += found.count
            var scalars = Array(text.unicodeScalars)
            for numeral in found.reversed() {
                #expect(!numeral.text.isEmpty && !numeral.text.contains(" "), "\(text)")
                let start = numeral.column - 1
                var end = start
                var rest = numeral.text.unicodeScalars.count
                while rest > 0 {
                    if scalars[end] != " " { rest -= 1 }
                    end += 1
                }
                scalars.replaceSubrange(start..<end, with: Array("{{=\(numeral.text) 出处}}".unicodeScalars))
            }
            let declared = String(String.UnicodeScalarView(scalars))
            #expect(listed(declared).isEmpty, "\(text) → \(declared)")
        }
        #expect(count > 3000)
    }

    @Test("README.zh-CN.md lists every form that is passed over, by its name")
    func documented() throws {
        let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: project.appending(path: "README.zh-CN.md"), encoding: .utf8)
        for form in excludedForms { #expect(readme.contains("\n| \(form.name) |"), "\(form.name)") }
    }
}
