import ChartDecoding
import Testing

@testable import Charts

@Suite struct BarChartTests {
    private let caption = ChartCaption(title: "会员人数", description: "条形图")

    private func chart(_ values: [Double], reference: ReferenceLine? = nil) -> BarChart {
        BarChart(
            caption: caption,
            bars: values.enumerated().map { .init(key: "k\($0)", label: "第\($0)镇", .value($1, text: "\($1)")) },
            reference: reference)
    }

    /// Bars lie left of zero for negative numbers, right of it for others.
    @Test func negativeBarsRunToTheLeft() throws {
        let root = try SVGElement.parse(chart([10, -5]).svg(id: "c"))
        let bars = root.all.filter { $0.classes.contains("bar") }
        let zero = try #require(root.all.first { $0.attributes["data-value"] == "0" }?.number("x"))
        #expect(bars[0].number("x") == zero)
        #expect(abs(bars[1].number("x")! + bars[1].number("width")! - zero) < 0.02)
    }

    @Test(arguments: Sample.all)
    func valuesStandBesideBarsNotOnThem(sample: Sample) throws {
        let root = try SVGElement.parse(Kind.bars.chart(sample).chart.svg(id: "c"))
        let bars = root.all.filter { $0.classes.contains("bar") }
        for box in TextBox.all(in: root) {
            for bar in bars {
                let (x, y) = (bar.number("x")!, bar.number("y")!)
                let area = TextBox(
                    text: "", left: x, right: x + bar.number("width")!, top: y, bottom: y + bar.number("height")!)
                #expect(box.overlap(with: area) <= 0.5, "\(box)")
            }
        }
    }

    @Test(arguments: [0.0, 55, 98, 130, -20])
    func referenceLineIsMeasuredOnTheSameAxisAndCrossesNoLabel(value: Double) throws {
        let svg = chart([100, 90, 52, 3, 0, -4], reference: .init(value: value, label: "平均")).svg(id: "c")
        let reading = try #require(try ChartDecoder.readings(of: svg).first { $0.key == "reference" })
        #expect(abs(try #require(reading.value) - value) <= reading.unit / 2)
        let root = try SVGElement.parse(svg)
        let line = try #require(root.all.first { $0.classes.contains("reference") })
        let (x, top, bottom) = (line.number("x1")!, line.number("y1")!, line.number("y2")!)
        for box in TextBox.all(in: root) where box.top < bottom - 4 && box.bottom > top + 4 {
            #expect(box.left > x || box.right < x, "\(box)")
        }
    }

    @Test func referenceThatIsNoNumberIsLeftOut() throws {
        let readings = try ChartDecoder.readings(
            of: chart([1], reference: .init(value: .nan, label: "平均")).svg(id: "c"))
        #expect(readings.map(\.key) == ["k0"])
    }

    @Test func highlightIsToldByMoreThanColour() throws {
        var bars = chart([3, 2]).bars
        bars[1].isHighlighted = true
        let root = try SVGElement.parse(BarChart(caption: caption, bars: bars).svg(id: "c"))
        let bold = root.all.filter { $0.attributes["font-weight"] == "700" }.map(\.text)
        #expect(bold == ["第1镇", "2.0"])
        #expect(Set(root.all.filter { $0.classes.contains("bar") }.map { $0.attributes["fill"] }).count == 2)
    }

    /// A page may hold several charts.
    @Test func aPageGivesItsChartsBack() throws {
        let page =
            Array("<html><svg class=\"logo\"></svg><p>".utf8) + chart([1, 2]).svg(id: "a") + Array("</p>".utf8)
            + chart([3]).svg(id: "b")
        let charts = ChartDecoder.charts(in: page)
        #expect(try charts.map { try ChartDecoder.readings(of: $0).count } == [2, 1])
    }
}
