import Diagnostics

/// What is wrong with a header: found once for the table, not again in every row.
extension HeaderMatch {
    func report(_ grid: Grid, shape: TableShape, into diagnostics: inout [Diagnostic]) {
        for (index, label) in duplicates {
            guard let first = found[index]?.label else { continue }
            diagnostics.append(.duplicateColumn(label.cell, first: first.cell, title: shape.columns[index].title))
        }

        // A label that is nearly the name of a column that is missing is that column with a slip of the pen.
        var missing = Set(shape.columns.indices.filter { found[$0] == nil })
        for label in unknown {
            let candidates = missing.sorted().flatMap { index in shape.columns[index].names.map { (name: $0, index: index) } }
            let name = UnitLabel(label.text).name
            if let near = nearestName(to: name, in: candidates.map { labelKey($0.name) }),
                let match = candidates.first(where: { labelKey($0.name) == near })
            {
                missing.remove(match.index)
                diagnostics.append(.misspelledColumn(label.cell, text: label.text, nearest: match.name))
            } else {
                diagnostics.append(.unpublishedColumn(label.cell, text: label.text))
            }
        }
        let required = missing.filter { shape.columns[$0].isRequired }.sorted().map { shape.columns[$0].title }
        if !required.isEmpty {
            diagnostics.append(
                .missingColumns(grid.location(ofRow: layout.rows.upperBound - 1), titles: required))
        }
        reportUnlabelledColumns(grid, into: &diagnostics)
    }

    /// Columns without a label between others: their cells are dropped, which somebody should know.
    private func reportUnlabelledColumns(_ grid: Grid, into diagnostics: inout [Diagnostic]) {
        let labelled = Set(layout.labels.map(\.column))
        let width = (labelled.max() ?? 0) + 1
        for column in 0..<width where !labelled.contains(column) {
            let row = (layout.rows.upperBound..<max(layout.rows.upperBound, grid.rowCount)).first {
                grid[$0, column]?.isBlank == false
            }
            if let row { diagnostics.append(.unpublishedColumn(Cell(grid: grid, row: row, column: column), text: nil)) }
        }
    }
}
