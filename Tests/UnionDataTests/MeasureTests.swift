import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

@Suite("A measure is not a number")
struct MeasureTests {
    @Test(
        "what readers see, and what downloads hold",
        arguments: [
            (known("1002.25"), "1002.25", "1002.25"), (known("120", .about), "约120", "约120"),
            (known("90", .atLeast), "至少90", "至少90"),
            (known("50", .atMost), "至多50", "至多50"), (.masked(digits: 3), "未公开", "xxx"),
            (.masked(digits: 0), "未公开", "未公开"),
            (.suppressed, "不公布", "[c]"), (.missing, "—", "[x]"), (.notApplicable, "不适用", "[z]"),
            (.belowUnit, "…", "[low]"),
        ] as [(Measure, String, String)])
    func texts(measure: Measure, display: String, download: String) throws {
        #expect(measure.displayText == display)
        #expect(measure.downloadText == download)
        #expect(try OfficeNumber(download).measure == measure)
    }

    @Test(
        "a sum is known only when every part is",
        arguments: [
            ([known("1.5"), known("2")], known("3.5")), ([known("1"), .notApplicable], known("1")),
            ([.notApplicable], .notApplicable), ([], .missing),
            ([known("1"), .missing], .missing), ([known("1"), .masked(digits: 2)], .masked(digits: 0)),
            ([known("1"), .belowUnit], .missing),
            ([known("1"), .suppressed], .suppressed), ([.missing, .suppressed], .suppressed),
            ([known("0"), known("0")], known("0")),
        ] as [([Measure], Measure)])
    func sums(parts: [Measure], expected: Measure) {
        #expect(Measure.sum(parts) == expected)
        #expect(Measure.sum(parts.reversed()) == expected)
    }

    @Test(
        "a sum is as sure as its parts",
        arguments: [
            (.exact, .about, .about), (.exact, .atLeast, .atLeast), (.atLeast, .atLeast, .atLeast),
            (.atLeast, .atMost, .about), (.atMost, .exact, .atMost),
            (.about, .atLeast, .about),
        ] as [(Measure.Qualifier, Measure.Qualifier, Measure.Qualifier)])
    func qualifiers(a: Measure.Qualifier, b: Measure.Qualifier, expected: Measure.Qualifier) {
        #expect(Measure.sum([known("1", a), known("2", b)]) == known("3", expected))
        #expect(Measure.sum([known("1", b), known("2", a)]) == known("3", expected))
    }

    @Test("only an exact figure may be compared")
    func exactness() {
        #expect(known("5", .about).value == decimal("5"))
        #expect(known("5", .about).exactValue == nil)
        #expect(known("5").exactValue == decimal("5"))
    }
}

@Suite("Units of one kind convert; kinds never mix")
struct UnitTests {
    @Test(
        "conversion",
        arguments: [
            ("1002.25", "万人", "人", "10022500"), ("10022500", "人", "万人", "1002.2500"), ("46.5", "万元", "元", "465000"),
            ("3", "亿元", "万元", "30000"),
            ("2.5", "千人", "人", "2500"), ("5", "‰", "%", "0.5"), ("12", "名", "人", "12"), ("680", "平方米", "㎡", "680"),
        ])
    func conversion(value: String, from: String, to: String, expected: String) throws {
        let (from, to) = (try #require(Unit(from)), try #require(Unit(to)))
        #expect(from.convert(known(value), to: to)?.displayText == expected)
        #expect(from.convert(.missing, to: to) == .missing)
        #expect(from.convert(known(value, .about), to: to) == known(expected, .about))
    }

    @Test(
        "people are not attendances, and neither is money",
        arguments: [("人", "人次"), ("万元", "万人"), ("个", "人"), ("%", "个"), ("学时", "期")])
    func kinds(from: String, to: String) throws {
        let (from, to) = (try #require(Unit(from)), try #require(Unit(to)))
        #expect(from.convert(known("1"), to: to) == nil)
        #expect(from.convert(.missing, to: to) == nil)
    }

    @Test("what is no unit", arguments: ["", "头", "万", "人人", "职工"])
    func unknown(text: String) { #expect(Unit(text) == nil) }
}

@Suite("Rates keep numerator and denominator")
struct RateTests {
    @Test(
        "percent",
        arguments: [
            (known("1002.25"), known("1017.65"), known("98.49")), (known("1"), known("3"), known("33.33")),
            (known("2"), known("3"), known("66.67")),
            (known("0"), known("5"), known("0")), (known("5"), known("0"), .notApplicable),
            (.missing, known("5"), .missing), (known("5"), .suppressed, .suppressed),
            (.missing, .suppressed, .suppressed), (.notApplicable, known("1"), .notApplicable),
            (.masked(digits: 3), known("5"), .masked(digits: 0)),
            (known("9", .about), known("10"), known("90", .about)),
            (known("9"), known("10", .atLeast), known("90", .atMost)),
            (known("2", .atLeast), known("3"), known("66.66", .atLeast)),
            (known("2", .atLeast), known("3", .atLeast), .missing),
        ] as [(Measure, Measure, Measure)])
    func percent(numerator: Measure, denominator: Measure, expected: Measure) {
        #expect(Rate(numerator: numerator, denominator: denominator).percent() == expected)
    }

    @Test("an aggregate is Σ÷Σ, not the mean of the rates")
    func aggregate() {
        let rates = [
            Rate(numerator: known("1"), denominator: known("10")),
            Rate(numerator: known("90"), denominator: known("90")),
        ]
        #expect(Rate.aggregate(rates).percent(digits: 1) == known("91.0"))
        #expect(Rate.aggregate(rates + [Rate(numerator: .missing, denominator: known("5"))]).percent() == .missing)
    }

    @Test("every rate states its formula and needs both indicators")
    func indicators() {
        #expect(RateIndicator.membership.formula == "入会率 = 会员人数 ÷ 职工人数 × 100%")
        #expect(RateIndicator.membership.rate { $0 == .members ? known("1") : nil } == nil)
        #expect(RateIndicator.unionisation.denominator == .eligibleUnits)
    }

    @Test(
        "printed labels name indicators; a subset names its set",
        arguments: [
            ("会员人数", "members"), ("工会会员人数", "members"), ("女会员", "female-members"), ("职工数", "employees"),
            ("农民工会员", "migrant-members"),
        ])
    func labels(label: String, id: String) {
        #expect(IndicatorLabels.union[label]?.id == id)
        #expect(IndicatorLabels.union[label + "们"] == nil)
        let sets = Indicator.all.compactMap(\.subsetOf)
        #expect(sets.allSatisfy { id in Indicator.all.contains { $0.id == id } })
    }
}
