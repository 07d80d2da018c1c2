/// The columns of a table: how they are aligned, and which of them are columns of figures.
struct MarkdownTable {
    enum Alignment { case none, center, right }

    let alignments: [Alignment]
    /// For each column, whether a cell of the body is a number.
    private var hasNumber: [Bool]
    /// For each column, whether a cell of the body is text.
    private var hasText: [Bool]

    init(_ table: TreeNode) {
        alignments = table.columnAlignments.map { letter in
            switch letter {
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
        hasNumber = Array(repeating: false, count: alignments.count)
        hasText = hasNumber
    }

    /// Takes note of what the cells of a row of the body are.
    mutating func add(_ row: TableRow, in source: Bytes) {
        for column in 0..<min(row.cells.count, alignments.count) where !hasText[column] {
            switch FigureCell(source, row.cells[column]) {
            case .number: hasNumber[column] = true
            case .silent: break
            case .text: hasText[column] = true
            }
        }
    }

    /// Whether every body cell of the column that says anything is a number.
    private func isNumeric(_ column: Int) -> Bool { hasNumber[column] && !hasText[column] }

    /// The class of the column's cells, as an attribute; nil when they have none.
    func classAttribute(ofColumn column: Int) -> StaticString? {
        guard column < alignments.count else { return nil }
        switch (alignments[column], isNumeric(column)) {
        case (.none, false): return nil
        case (.none, true): return " class=\"number\""
        case (.center, false): return " class=\"center\""
        case (.center, true): return " class=\"center number\""
        case (.right, false): return " class=\"right\""
        case (.right, true): return " class=\"right number\""
        }
    }
}
