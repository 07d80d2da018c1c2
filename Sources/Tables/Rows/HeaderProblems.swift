import Diagnostics
import Text

/// What is wrong with a header: found once for the table, not again in every row.
extension HeaderMatch {
    func report(_ grid: Grid, shape: TableShape, into diagnostics: inout [Diagnostic]) {
        for (index, label) in duplicates {
            guard let first = found[index]?.label else { continue }
            diagnostics.append(.duplicateColumn(label.cell, first: first.cell, title: shape.columns[index].title))
        }

        for (label, name) in misspelled {
            diagnostics.append(.misspelledColumn(label.cell, text: label.text, nearest: name))
        }
        for label in unknown { diagnostics.append(.unpublishedColumn(label.cell, text: label.text)) }
        let required = shape.columns.indices.filter { found[$0] == nil && shape.columns[$0].isRequired }.map {
            shape.columns[$0].title
        }
        if !required.isEmpty {
            diagnostics.append(
                .missingColumns(grid.location(ofRow: layout.rows.upperBound - 1), titles: required))
        }
        reportUnlabelledColumns(grid, into: &diagnostics)
    }

    /// Warns of columns without a label between labelled ones, because their cells are not read.
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
