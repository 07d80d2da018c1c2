import ChartDecoding
import Testing

@testable import Charts

@Suite struct LineChartTests {
    private func chart(_ marks: [Mark], baseline: LineChart.Baseline = .zero) -> LineChart {
        LineChart(
            caption: .init(title: "t", description: "d"),
            categories: marks.indices.map { .init(key: "\(2001 + $0)", label: "\(2001 + $0)年") },
            lines: [.init(series: .init(key: "a", label: "会员"), points: marks.map { Datum($0) })], baseline: baseline)
    }

    private func values(_ numbers: [Double?]) -> [Mark] {
        numbers.map { $0.map { .value($0, text: "\($0)") } ?? .gap(text: "—") }
    }

    @Test(
        arguments: [
            ([1, 2, 3], 1), ([1, 2, nil, 3, 4], 2), ([1, 2, nil, 3, nil, 4, 5], 2), ([1, nil, 3], 0), ([nil, 2, 3], 1),
        ] as [([Double?], Int)])
    func gapsStayGaps(numbers: [Double?], strokes: Int) throws {
        let root = try SVGElement.parse(chart(values(numbers)).svg(id: "c"))
        let path = root.all.first { $0.classes.contains("line") }?.attributes["d"] ?? ""
        let pieces = path.split(separator: "M").filter { $0.contains("L") }
        #expect(pieces.count == strokes)
    }

    @Test(arguments: [
        ([80.0, 85, 90], LineChart.Baseline.fitted(note: "不从 0 开始"), true), ([80, 85, 90], .zero, false),
        ([0.5, 90], .fitted(note: "不从 0 开始"), false), ([-3, 90], .fitted(note: "不从 0 开始"), false),
    ])
    func anAxisThatStartsAboveZeroSaysSo(numbers: [Double], baseline: LineChart.Baseline, isNoted: Bool) throws {
        let root = try SVGElement.parse(chart(values(numbers), baseline: baseline).svg(id: "c"))
        #expect(root.all.contains { $0.text == "不从 0 开始" } == isNoted)
        #expect(root.all.contains { $0.attributes["data-value"] == "0" } == !isNoted)
    }

    /// Six lines that end at one point: each label stands free, and each line has its own dashes and markers.
    @Test func linesThatMeetKeepTheirLabelsApart() throws {
        let lines = (0..<6).map { index in
            LineChart.Line(
                series: .init(key: "s\(index)", label: "指标\(index)"),
                points: [Datum(.value(Double(index), text: "\(index)")), Datum(.value(3, text: "3"))])
        }
        let chart = LineChart(
            caption: .init(title: "t", description: "d"),
            categories: [.init(key: "a", label: "甲"), .init(key: "b", label: "乙")],
            lines: lines)
        let root = try SVGElement.parse(chart.svg(id: "c"))
        let ends = TextBox.all(in: root).filter { $0.text.hasPrefix("指标") }
        #expect(ends.count == 6)
        for (index, end) in ends.enumerated() {
            for other in ends[(index + 1)...] { #expect(end.overlap(with: other) <= 0) }
        }
        let paths = root.all.filter { $0.classes.contains("line") }
        #expect(Set(paths.map { $0.attributes["stroke-dasharray"] ?? "solid" }).count == 6)
        #expect(Set(root.all.filter { $0.attributes["data-key"] == "a" }.map { $0.attributes["d"] }).count == 6)
    }

    /// A line that stops early tells of which year its last value is.
    @Test(
        arguments: [([71.0, 84], "会员 84.0"), ([84, nil], "会员84.0（2001年）"), ([nil, nil], nil)] as [([Double?], String?)])
    func theLastValueIsNotTakenForAnotherYears(numbers: [Double?], expected: String?) throws {
        let root = try SVGElement.parse(chart(values(numbers)).svg(id: "c"))
        let label = root.all.filter { $0.name == "text" }.map { $0.text + $0.children.map(\.text).joined() }.first {
            $0.hasPrefix("会员")
        }
        #expect(label == expected)
    }

    /// The last year is the one that readers look for.
    @Test(arguments: [2, 5, 12, 30, 80])
    func theLastCategoryIsAlwaysLabelled(count: Int) throws {
        let root = try SVGElement.parse(chart(values((0..<count).map(Double.init))).svg(id: "c"))
        let labels = root.all.filter { $0.classes.contains("category") }.map(\.text)
        #expect(labels.last == "\(2000 + count)年")
        #expect(labels.count >= 2)
    }
}
