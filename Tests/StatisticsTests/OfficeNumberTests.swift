import Diagnostics
import Testing
import ValueCases

@testable import Statistics

@Suite("Numbers as offices write them")
struct OfficeNumberTests {
    @Test(
        "every way of writing a number",
        arguments: [
            ("1234", "1234", .exact, nil), ("１２３４", "1234", .exact, nil), ("1,234", "1234", .exact, nil),
            ("1，234", "1234", .exact, nil),
            ("1,234,567.80", "1234567.80", .exact, nil), (" 12　", "12", .exact, nil), ("1 234", "1234", .exact, nil),
            ("-5", "-5", .exact, nil),
            ("－5", "-5", .exact, nil), ("\u{2212}5", "-5", .exact, nil), ("3万", "30000", .exact, nil),
            ("1.2亿", "120000000", .exact, nil),
            ("46.5万元", "46.5", .exact, "万元"), ("120人", "120", .exact, "人"), ("120人次", "120", .exact, "人次"),
            ("98.5%", "98.5", .exact, "%"),
            ("98.5％", "98.5", .exact, "%"), ("5‰", "5", .exact, "‰"), ("680平方米", "680", .exact, "㎡"),
            ("约120", "120", .about, nil),
            ("近120", "120", .about, nil), ("120左右", "120", .about, nil), ("120余人", "120", .atLeast, "人"),
            ("120余", "120", .atLeast, nil),
            ("120多人", "120", .atLeast, "人"), ("300余万", "3000000", .atLeast, nil), ("3万多", "30000", .atLeast, nil),
            ("90%以上", "90", .atLeast, "%"),
            ("100人以上", "100", .atLeast, "人"), ("超过100", "100", .atLeast, nil), ("不足100", "100", .atMost, nil),
            ("50以内", "50", .atMost, nil),
            ("50人以下", "50", .atMost, "人"),
        ] as [(String, String, Measure.Qualifier, String?)])
    func numbers(text: String, value: String, qualifier: Measure.Qualifier, unit: String?) throws {
        let number = try OfficeNumber(text)
        #expect(number.measure == known(value, qualifier))
        #expect(number.unit?.symbol == unit)
    }

    @Test(
        "signs that stand for no figure are never zero",
        arguments: [
            ("", .missing), ("　", .missing), ("-", .missing), ("—", .missing), ("——", .missing), ("/", .missing),
            ("无", .missing), ("[x]", .missing),
            ("不适用", .notApplicable), ("[z]", .notApplicable), ("不公布", .suppressed), ("[c]", .suppressed),
            ("…", .belowUnit), ("……", .belowUnit),
            ("[low]", .belowUnit), ("未公开", .masked(digits: 0)),
        ] as [(String, Measure)])
    func symbols(text: String, expected: Measure) throws {
        #expect(try OfficeNumber(text).measure == expected)
        #expect(expected.value == nil)
    }

    @Test(
        "a mask says how many digits are hidden",
        arguments: [
            ("xxx", 3, nil), ("xxx个", 3, "个"), ("xxxxx人", 5, "人"), ("xx%左右", 2, "%"), ("xx%以上", 2, "%"),
            ("xxxx㎡", 4, "㎡"),
            ("xxxx万元", 4, "万元"), ("×××", 3, nil), ("ＸＸ", 2, nil),
        ] as [(String, Int, String?)])
    func masks(text: String, digits: Int, unit: String?) throws {
        #expect(try OfficeNumber(text) == OfficeNumber(text))
        #expect(try OfficeNumber(text).measure == .masked(digits: digits))
        #expect(try OfficeNumber(text).unit?.symbol == unit)
    }

    @Test(
        "letters that look like digits are named, and what was meant",
        arguments: [("1O2", "102"), ("l5", "15"), ("3Ｏ", "30"), ("1,O00", "1000"), ("2〇", "20")])
    func letters(text: String, meant: String) {
        let error = failure { () throws(ValueError) in try OfficeNumber(text) }
        #expect(error?.code == "number")
        #expect(wording(error).contains("“\(meant)”"))
        #expect(wording(error).contains("“\(text)”"))
    }

    @Test("a range is no number", arguments: ["100-200", "100~200", "100～200", "100—200", "100–200", "100至200"])
    func ranges(text: String) {
        #expect(failure { () throws(ValueError) in try OfficeNumber(text) }?.code == "number-range")
    }

    @Test(
        "anything else is refused, and nothing traps",
        arguments: [
            "abc", "1,23", "1234,567", "1.5.2", "12 34人x", "约", "以上", "万", "人", "12头", "%", "x1", "--5",
            "12,", ",123", "1.234,5",
            "九十",
        ])
    func refused(text: String) {
        #expect(failure { () throws(ValueError) in try OfficeNumber(text) }?.code == "number")
    }

    @Test(
        "what a spreadsheet cannot hold is told, and the tail that it adds is not read",
        arguments: [
            ("1.50723E+11", nil, "number-scientific"), ("-1.2e5", nil, "number-scientific"), ("5E", nil, "number"),
            (String(repeating: "9", count: 5000), nil, "number-digits"), ("999999999999999999亿", nil, "number-digits"),
            ("1234567890123456", nil, "number-digits"), ("123456789012345", "123456789012345", nil),
            ("103.05770000000001", "103.0577", nil), ("0.30000000000000004", "0.3", nil),
            ("-12.300000000000001", "-12.3", nil),
            ("2.9999999999999996", "3", nil), ("0.333333333333333", "0.333333333", nil),
            ("1234567.80", "1234567.80", nil),
        ] as [(String, String?, String?)])
    func spreadsheets(text: String, value: String?, code: String?) {
        let measure = try? OfficeNumber(text).measure
        #expect(measure?.displayText == value)
        #expect(failure { () throws(ValueError) in try OfficeNumber(text) }?.code == code)
    }

    @Test(
        "万 behind a number is an error where the unit has it already, and a number where it has not",
        arguments: [
            ("1.2万", "万人", nil), ("1.2亿", "万元", nil), ("1.2万", "人", "12000"), ("1.2万人", "万人", "1.2"),
            ("1.2", "万人", "1.2"),
        ]
            as [(String, String, String?)])
    func multiplierAndUnit(text: String, unit: String, expected: String?) {
        #expect((try? OfficeNumber(text, inColumnOf: Unit(unit)))?.measure.value?.description == expected)
    }
}
