import Testing

@testable import Charts

/// The parts that layouts are made of.
@Suite struct LayoutTests {
    @Test(arguments: [
        (0.0, 100.0, 6, [0.0, 20, 40, 60, 80, 100]), (0, 4210, 6, [0, 1000, 2000, 3000, 4000]),
        (0, 0.3, 4, [0, 0.1, 0.2, 0.3]),
        (-300, 420, 5, [-200, 0, 200, 400]), (0, 1e12, 3, [0, 5e11, 1e12]), (0.94, 0.96, 3, [0.94, 0.95, 0.96]),
        (3, 3, 4, [3]),
    ])
    func ticksAreRound(lower: Double, upper: Double, count: Int, expected: [Double]) {
        let numbers = RoundNumbers(span: upper - lower, count: count).within(lower...upper)
        #expect(numbers.map(\.value) == expected)
    }

    @Test(arguments: [
        ([0.0, 1000, 2000], TickFormat.plain, ["0", "1000", "2000"]),
        ([0, 5000, 10000], .plain, ["0", "5000", "10000"]),
        ([0, 4000, 12000], .plain, ["0", "4000", "12000"]), ([0, 5e8, 1e9], .plain, ["0", "5亿", "10亿"]),
        ([0, 2e12], .plain, ["0", "2万亿"]), ([-0.5, 0, 0.5], .percent, ["-0.5%", "0.0%", "0.5%"]),
        ([0, 50, 100], .percent, ["0%", "50%", "100%"]),
    ])
    func ticksArePrintedInOneUnit(values: [Double], format: TickFormat, expected: [String]) throws {
        let numbers = try values.map { try #require(RoundNumbers.Number(shortestFor: $0)) }
        #expect(format.texts(numbers) == expected)
    }

    @Test(arguments: [
        ("青河镇", 10.0, ["青河镇"]), ("白桦林民族乡", 4, ["白桦林", "民族乡"]), ("基层工会（一）", 5, ["基层工会", "（一）"]),
        ("会员 1,234 人", 4, ["会员", "1,234 人"]), ("1234567890", 2, ["123", "456", "789", "0"]),
        ("1,234,567,890", 4, ["1,234,", "567,890"]), ("", 5, []), (" \n ", 5, []),
        ("工会法，劳动法", 4, ["工会法，", "劳动法"]), ("甲\n乙", 5, ["甲 乙"]),
    ])
    func labelsBreakWhereChineseMay(text: String, widthInEm: Double, expected: [String]) {
        #expect(TextBlock(text, size: 12, maxWidth: widthInEm * 12).lines == expected)
    }

    @Test(arguments: [
        ([10.0, 50], [10.0, 50]), ([50, 50], [45, 55]), ([0, 0, 0], [5, 15, 25]), ([100, 99], [95, 85]),
        ([50, 52, 90], [46, 56, 90]),
    ])
    func labelsMoveNoFartherThanTheyMust(wanted: [Double], expected: [Double]) {
        #expect(LabelPlacement.spread(wanted.map { .init(wanted: $0, size: 10) }, in: 0...100) == expected)
    }

    @Test func labelsOfOneRowNeverTouch() {
        let places = LabelPlacement.rows([10, 12, 30, 31, 99].map { .init(wanted: $0, size: 10) }, in: 0...100, gap: 2)
        #expect(places.map(\.row) == [0, 1, 0, 1, 0])
        #expect(places.map(\.middle) == [10, 12, 30, 31, 95])
    }

    @Test(arguments: [
        (0.0, "0"), (1, "1"), (-1.5, "-1.5"), (2.005, "2.01"), (0.049, "0.05"), (-0.001, "0"), (.nan, "0"),
        (1e300, "0"),
        (99.999, "100"),
    ])
    func coordinatesHaveTwoDecimals(value: Double, expected: String) {
        #expect(coordinate(value) == expected)
    }
}
