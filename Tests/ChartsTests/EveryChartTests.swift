import ChartDecoding
import Testing

@testable import Charts

/// What holds for every kind of chart with any data.
@Suite struct EveryChartTests {
    @Test(arguments: Kind.allCases, Sample.all)
    func geometryTellsTheData(kind: Kind, sample: Sample) throws {
        let (chart, marks) = kind.chart(sample)
        let readings = try ChartDecoder.readings(of: chart.svg(id: "c"))
        #expect(readings.count == marks.count)
        for (series, key, mark) in marks {
            let found = readings.filter { $0.series == series && $0.key == key }
            try #require(found.count == 1, "\(series) \(key)")
            let expected = try expectation(mark, key: key, kind: kind, among: marks)
            #expect(found[0].state == expected.state)
            if let bounds = found[0].bounds, let number = mark.number {
                #expect(bounds.contains(number))
            } else if let number = expected.number, let value = found[0].value {
                #expect(abs(value - number) <= found[0].unit / 2, "\(value) shown for \(number)")
            } else {
                #expect(found[0].value == nil)
            }
        }
    }

    /// Shares are worked out by the chart, and only where all parts are known.
    private func expectation(
        _ mark: Mark, key: String, kind: Kind, among marks: [(series: String, key: String, mark: Mark)]
    ) throws -> (state: String, number: Double?) {
        guard kind == .shares else { return (mark.state, mark.number) }
        let parts = marks.filter { $0.key == key }.map(\.mark)
        let numbers = parts.compactMap(\.number)
        let total = numbers.reduce(0, +)
        guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }), total > 0 else {
            return (mark.number == nil ? mark.state : "listed", nil)
        }
        return ("value", try #require(mark.number) / total * 100)
    }

    @Test(arguments: Kind.allCases, Sample.all)
    func textsAreApartAndInside(kind: Kind, sample: Sample) throws {
        let root = try SVGElement.parse(kind.chart(sample).chart.svg(id: "c"))
        let view = try #require(root.attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }
        let boxes = TextBox.all(in: root)
        for (index, box) in boxes.enumerated() {
            #expect(box.left >= -0.5 && box.right <= view[2] + 0.5, "\(box)")
            #expect(box.top >= -1 && box.bottom <= view[3] + 1, "\(box)")
            let touching = boxes[(index + 1)...].filter { box.overlap(with: $0) > 0.5 }
            #expect(touching.isEmpty, "\(box) \(touching)")
        }
    }

    /// Every value is told to a pointer and to assistive technology; and it is printed, but for the inner points of
    /// lines and panels.
    @Test(arguments: Kind.allCases, Sample.all)
    func everyTextIsTold(kind: Kind, sample: Sample) throws {
        let (chart, marks) = kind.chart(sample)
        let root = try SVGElement.parse(chart.svg(id: "c"))
        let told = root.all.filter { $0.name == "title" }.map { plain($0.text) }
        let printed = root.all.filter { $0.name == "text" }.map { plain($0.text + $0.children.map(\.text).joined()) }
        let printsAll: [Kind] = [.bars, .groupedBars, .shares, .dots, .tiles]
        for (_, _, mark) in marks {
            let text = plain(mark.text)
            #expect(told.contains { $0.contains(text) }, "\(text)")
            if printsAll.contains(kind) || mark.number == nil {
                #expect(printed.contains { $0.contains(text) }, "\(text)")
            }
        }
    }

    /// A text without what breaking into lines and writing as XML leave out.
    private func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 }))
    }

    @Test(arguments: Kind.allCases, Sample.all)
    func axesHaveFewRoundTicks(kind: Kind, sample: Sample) throws {
        let root = try SVGElement.parse(kind.chart(sample).chart.svg(id: "c"))
        for plot in root.all where plot.classes.contains("plot") {
            let ticks = plot.all.filter { $0.classes.contains("tick") && $0.attributes["data-axis"] != "class" }
            let values = try ticks.map { try #require($0.number("data-value")) }
            #expect(values.count <= 10)
            #expect(values.isEmpty || values.count >= 2)
            for (lower, upper) in zip(values, values.dropFirst()) {
                #expect(isRound(upper - lower), "\(lower) \(upper)")
            }
        }
    }

    private func isRound(_ step: Double) -> Bool {
        guard step > 0 else { return false }
        var step = step
        while step >= 9.99 { step /= 10 }
        while step < 0.999 { step *= 10 }
        return [1.0, 2, 4, 5].contains { abs(step - $0) < 1e-6 }
    }

    @Test(arguments: Kind.allCases, Sample.all)
    func sameInputSameBytes(kind: Kind, sample: Sample) {
        #expect(kind.chart(sample).chart.svg(id: "c") == kind.chart(sample).chart.svg(id: "c"))
    }

    @Test(arguments: Kind.allCases)
    func isNamedForAssistiveTechnology(kind: Kind) throws {
        let root = try SVGElement.parse(kind.chart(Sample.all[0]).chart.svg(id: "fig 1"))
        #expect(root.attributes["role"] == "img")
        #expect(root.attributes["aria-labelledby"] == "fig-1-title fig-1-desc")
        #expect(root.children[0].name == "title" && root.children[0].attributes["id"] == "fig-1-title")
        #expect(root.children[0].text == "标题 typical")
        #expect(root.children[1].name == "desc" && root.children[1].text == "说明")
    }

    /// Text smaller than 11 px on a phone, where the image is 358 px wide, is not readable.
    @Test(arguments: Kind.allCases, Sample.all)
    func textIsReadableOnAPhone(kind: Kind, sample: Sample) throws {
        let root = try SVGElement.parse(kind.chart(sample).chart.svg(id: "c"))
        let width = try #require(root.attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }[2]
        for text in root.all where text.name == "text" {
            let size = 13 * (Double((text.attributes["font-size"] ?? "1em").dropLast(2)) ?? 1)
            #expect(size * 358 / width >= 11)
        }
    }
}
