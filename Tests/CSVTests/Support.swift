import CSV
import Diagnostics
import Text

func grid(_ text: String) -> Grid {
    var problems: [Diagnostic] = []
    return CSVReader.read(path: "data/t.csv", bytes: Array(text.utf8), into: &problems)
}

/// The trimmed texts of all cells.
func texts(_ grid: Grid) -> [[String]] {
    (0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.text) }
}
