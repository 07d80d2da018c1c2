import Text

/// One or two rows read as a header: for every column of the file, the labels that it may be meant by.
struct HeaderLayout {
    struct Label {
        let column: Int
        /// As a person would say it: `会员/女`.
        let text: String
        /// To be tried in this order.
        let candidates: [String]
        /// The cell that names the column most closely.
        let cell: Cell
    }

    let rows: Range<Int>
    let labels: [Label]

    /// Words that only say “all of the above” under a merged upper cell.
    private static let wholeWords: Set<String> = ["合计", "总计", "小计", "计", "总数"]

    /// A header of one row.
    init(_ grid: Grid, row: Int) {
        rows = row..<row + 1
        labels = grid.cells(ofRow: row).filter { !$0.isBlank }.map {
            Label(column: $0.column, text: $0.text, candidates: [$0.text], cell: $0)
        }
    }

    /// A header of two rows: merged upper cells reach to the right over the lower cells, as far as upper cells are
    /// blank.
    init(_ grid: Grid, upper: Int, lower: Int) {
        rows = upper..<lower + 1
        let lowerCounts = Dictionary(
            grid.cells(ofRow: lower).map { (labelKey($0.text), 1) }, uniquingKeysWith: +)
        var labels: [Label] = []
        var merged: Cell?
        for column in 0..<max(grid.columnCount(ofRow: upper), grid.columnCount(ofRow: lower)) {
            let own = grid[upper, column].flatMap { $0.isBlank ? nil : $0 }
            let below = grid[lower, column].flatMap { $0.isBlank ? nil : $0 }
            if let own {
                // An upper cell with nothing below is merged downwards and reaches no column to its right.
                merged = below == nil ? nil : own
            } else if below == nil {
                merged = nil
            }
            if let below {
                let isUnique = lowerCounts[labelKey(below.text)] == 1
                labels.append(Self.label(upper: merged, lower: below, lowerIsUnique: isUnique))
            } else if let own {
                labels.append(Label(column: column, text: own.text, candidates: [own.text], cell: own))
            }
        }
        self.labels = labels
    }

    private static func label(upper: Cell?, lower: Cell, lowerIsUnique: Bool) -> Label {
        guard let upper else {
            return Label(column: lower.column, text: lower.text, candidates: [lower.text], cell: lower)
        }
        let group = UnitLabel(upper.text)
        let part = UnitLabel(lower.text)
        let unit = (part.unit ?? group.unit).map { "(\($0))" } ?? ""
        var candidates = [
            upper.text + "/" + lower.text, group.name + "/" + part.name + unit, group.name + part.name + unit,
            part.name + group.name + unit,
        ]
        if wholeWords.contains(part.name) { candidates.append(group.name + unit) }
        if lowerIsUnique { candidates.append(part.name + unit) }
        return Label(column: lower.column, text: upper.text + "/" + lower.text, candidates: candidates, cell: lower)
    }
}
