import Diagnostics
import Tables

/// A yearbook table as the check of its totals sees it: lines that may be parts of each other, each with a value at
/// every position.
struct SumTable {
    struct Line {
        let label: String
        let indent: Int
        let parent: Int?
        let isSubset: Bool
        let isGroup: Bool
        let level: TotalLevel?
        /// The line that the lines below this heading divide.
        let divides: Int?
        let unit: String?
        let hasOwnUnit: Bool
        let values: [Value]
    }

    struct Value {
        /// Nil where there is no figure, or none that is exact.
        let number: ExactDecimal?
        let location: SourceLocation
        let precision: Precision
    }

    let lines: [Line]
    /// What the positions are called: `2005年`, `会员人数`.
    let positions: [String]
    /// The lines that stand under each line.
    let children: [[Int]]

    init(lines: [Line], positions: [String]) {
        self.lines = lines
        self.positions = positions
        var children = Array(repeating: [Int](), count: lines.count)
        for (index, line) in lines.enumerated() { if let parent = line.parent { children[parent].append(index) } }
        self.children = children
    }

    /// Whether a line may be added to others of its kind: it counts something, and is no 其中.
    func isAddend(_ index: Int) -> Bool { !lines[index].isSubset && isCounted(index) }

    /// Whether a line counts something.
    func isCounted(_ index: Int) -> Bool {
        let line = lines[index]
        return !line.isGroup && isAdditive(label: line.label, unit: line.unit)
    }

    /// Whether two lines are measured alike; a part without a unit of its own is measured as its whole.
    func haveOneUnit(_ part: Int, _ whole: Int) -> Bool {
        !lines[part].hasOwnUnit || lines[part].unit == lines[whole].unit
    }
}

/// How exactly a figure is printed.
struct Precision {
    /// Digits after the point in the line that the figure belongs to: Excel drops the zeros at the end of single
    /// figures.
    let scale: Int
    /// Whether nothing was rounded: a count in single units.
    let isExact: Bool

    init(_ numbers: some Sequence<ExactDecimal>, unit: String?) {
        scale = numbers.map(\.scale).max() ?? 0
        let isSingle = unit.map { text in text.split(separator: "、").allSatisfy { Unit($0)?.exponent == 0 } } ?? true
        isExact = scale == 0 && isSingle
    }

    /// Twice the distance from the true value that rounding allows: one unit of the last printed digit.
    var doubledError: ExactDecimal {
        isExact ? .zero : ExactDecimal(significand: 1, scale: min(scale, ExactDecimal.maximumScale))
    }
}

/// Whether figures of this kind add up at all: shares, rates, averages and indices do not.
func isAdditive(label: String, unit: String?) -> Bool {
    if let unit, unit.contains("/") || unit.hasSuffix("%") || unit == "‰" || unit == "倍" || unit.hasSuffix("百分点") {
        return false
    }
    return ![
        "率", "平均", "人均", "户均", "比重", "比例", "占", "指数", "增长", "增速", "增减", "构成", "比上年", "同比", "每百", "每万", "每千", "年均", "排名",
        "位次", "名次",
    ]
    .contains { label.contains($0) }
}
