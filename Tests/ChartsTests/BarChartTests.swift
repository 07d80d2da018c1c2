import Testing
@testable import Charts

@Suite struct BarChartTests {
    @Test func draws() {
        let chart = BarChart(caption: .init(title: "t", description: "d"), bars: [.init(key: "a", label: "甲", .value(3, text: "3"))])
        #expect(!chart.svg(id: "x").isEmpty)
    }
}
