import Testing

@testable import Charts

/// Data that a layout may trip over.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: [(label: String, mark: Mark)]
    var testDescription: String { name }

    init(_ name: String, _ numbers: [Double], label: (Int) -> String = { "第\($0 + 1)镇" }) {
        self.init(name, marks: numbers.map { .value($0, text: Self.printed($0)) }, label: label)
    }

    init(_ name: String, marks: [Mark], label: (Int) -> String = { "第\($0 + 1)镇" }) {
        self.name = name
        rows = marks.enumerated().map { (label($0), $1) }
    }

    static let all =
        [
            Sample("typical", [4210, 3350, 2804, 620]),
            Sample("with zero", [12, 0, 7]),
            Sample("all zero", [0, 0]),
            Sample("tiny", [0.0001, 0.00025]),
            Sample("tiny beside huge", [1, 1_000_000_000]),
            Sample("huge", [1e12, 3.5e15, 2e13]),
            Sample("equal", [37, 37, 37]),
            Sample("both signs", [420, -133, 0, -298]),
            Sample("negative only", [-5, -80.5, -1]),
            Sample("one", [42]),
            Sample("just below a round number", [99.95, 0.05]),
            Sample("ten digits", [1_234_567_890, 987_654_321]),
            Sample("thirty rows", (0..<30).map { Double($0 * $0 * 37 % 911) }),
            Sample("twenty characters", [5, 80, 33]) { String("货车司机快递员护工护理员家政服务员联合工会委员会".dropFirst($0).prefix(20)) },
            Sample(
                "long values",
                marks: [
                    .value(8, text: "八百二十四个（其中联合基层工会三百一十二个）"), .value(-3, text: "比上年减少约三个百分点左右"), .value(5, text: "5"),
                ]),
            Sample(
                "hidden and missing",
                marks: [
                    .value(30, text: "30"), .hidden(text: "不公布"), .gap(text: "—"), .value(55, text: "55"),
                    .hidden(text: "未公开（xxx）"),
                ]),
            Sample("nothing told", marks: [.hidden(text: "不公布"), .gap(text: "—")]),
            Sample("negative and hidden", marks: [.value(-30, text: "-30"), .hidden(text: "不公布"), .gap(text: "无上年数")]),
            Sample(
                "not numbers",
                marks: [
                    .value(.nan, text: "?"), .value(.infinity, text: "∞"), .value(-1e308, text: "-1e308"),
                    .value(1, text: "1"),
                ]),
            Sample("markup", marks: [.value(3, text: "<3 & \"4\""), .hidden(text: "a<b>&'\u{1}\u{0}")]) {
                "甲<b>&\"'\($0)]]>"
            },
            Sample("empty", []),
        ] + (1...20).map(Sample.random)

    /// Numbers of any magnitude and sign, labels and texts of any length, the same in every run.
    static func random(seed: UInt64) -> Sample {
        var generator = SplitMix(state: seed)
        let count = Int.random(in: 1...12, using: &generator)
        let magnitude = Double(Int.random(in: -3...9, using: &generator))
        let marks = (0..<count).map { _ -> Mark in
            let scale = (0..<Int(abs(magnitude))).reduce(1.0) { product, _ in
                magnitude < 0 ? product / 10 : product * 10
            }
            let number = (Double.random(in: -30...100, using: &generator) * scale * 100).rounded() / 100
            return switch Int.random(in: 0..<8, using: &generator) {
            case 0: .hidden(text: words(1...8, &generator))
            case 1: .gap(text: words(1...5, &generator))
            case 2: .value(number, text: words(1...12, &generator))
            default: .value(abs(number), text: printed(abs(number)))
            }
        }
        let labels = marks.map { _ in words(1...24, &generator) }
        return Sample("random \(seed)", marks: marks) { labels[$0] }
    }

    private static func words(_ length: ClosedRange<Int>, _ generator: inout SplitMix) -> String {
        let signs = Array("工会会员组织覆盖率（）、，1234567890.% abcW—“”")
        return String(
            (0..<Int.random(in: length, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? "工" })
    }

    private static func printed(_ number: Double) -> String {
        guard number == number.rounded(), abs(number) < 1e18 else { return "\(number)" }
        let digits = Array(String(Int(abs(number))))
        let grouped = digits.indices.map { index in
            (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
        }
        return (number < 0 ? "-" : "") + grouped.joined()
    }
}

/// Every kind of chart, made from the rows of a sample.
enum Kind: String, CaseIterable, Sendable {
    case bars, groupedBars, shares, lines, severalLines, fittedLines, dots, linePanels, barPanels, tiles

    /// A chart, and the mark that it must show for each series and key.
    func chart(_ sample: Sample) -> (chart: any Chart, marks: [(series: String, key: String, mark: Mark)]) {
        let marks = sample.rows.map(\.mark)
        let keys = marks.indices.map { "k\($0)" }
        let caption = ChartCaption(title: "标题 \(sample.name)", description: "说明")
        let a = ChartSeries(key: "a", label: "2023年度")
        let b = ChartSeries(key: "b", label: "2024年度")
        let years = keys.enumerated().map { ChartCategory(key: $1, label: "\(2001 + $0)年") }
        let own = zip(keys, marks).map { (series: "a", key: $0, mark: $1) }
        let other = zip(keys, marks.reversed()).map { (series: "b", key: $0, mark: $1) }
        let named = zip(keys, sample.rows).map { (key: $0, label: $1.label, mark: $1.mark) }

        switch self {
        case .bars:
            return (
                BarChart(
                    caption: caption, bars: named.map { .init(key: $0.key, label: $0.label, $0.mark) }, seriesKey: "a"),
                own
            )
        case .groupedBars:
            let groups = zip(named, marks.reversed()).map {
                GroupedBarChart.Group(key: $0.key, label: $0.label, data: [Datum($0.mark), Datum($1)])
            }
            return (GroupedBarChart(caption: caption, series: [a, b], groups: groups), own + other)
        case .shares:
            let wholes = zip(named, marks.reversed()).map {
                StackedShareChart.Whole(key: $0.key, label: $0.label, parts: [Datum($0.mark), Datum($1)])
            }
            return (StackedShareChart(caption: caption, series: [a, b], wholes: wholes), own + other)
        case .lines, .fittedLines:
            let line = LineChart.Line(series: a, points: marks.map { Datum($0) })
            let baseline: LineChart.Baseline = self == .lines ? .zero : .fitted(note: "纵轴不从 0 开始")
            return (LineChart(caption: caption, categories: years, lines: [line], baseline: baseline), own)
        case .severalLines:
            let lines = [
                LineChart.Line(series: a, points: marks.map { Datum($0) }),
                .init(series: b, points: marks.reversed().map { Datum($0) }),
            ]
            return (LineChart(caption: caption, categories: years, lines: lines), own + other)
        case .dots:
            let pairs = zip(named, marks.reversed()).map {
                DotPlot.Pair(key: $0.key, label: $0.label, before: $0.mark, after: $1)
            }
            return (DotPlot(caption: caption, before: a, after: b, pairs: pairs), own + other)
        case .linePanels, .barPanels:
            let panels = [
                SmallMultiples.Panel(key: "a", label: sample.rows.first?.label ?? "甲", marks: marks),
                .init(key: "b", label: sample.rows.last?.label ?? "乙", marks: marks.reversed()),
            ]
            return (
                SmallMultiples(
                    caption: caption, form: self == .linePanels ? .lines : .bars, categories: years, panels: panels),
                own + other
            )
        case .tiles:
            let tiles = named.enumerated().map {
                TileMap.Tile(key: $1.key, label: $1.label, column: $0 % 5, row: $0 / 5, $1.mark)
            }
            return (TileMap(caption: caption, tiles: tiles, seriesKey: "a"), own)
        }
    }
}

/// A small generator of reproducible numbers (Steele, Lea and Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
