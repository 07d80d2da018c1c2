import Diagnostics

/// From cells to places that a person can find, in a text editor and in a spreadsheet.
extension Grid {
    /// The place of a cell: `line` is the physical line, `column` the table's column from 1, `cell` the spreadsheet's
    /// name.
    ///
    /// The cell need not exist: a row that is too short has a place for what it lacks.
    public func location(row: Int, column: Int) -> SourceLocation {
        guard storage.rowLines.indices.contains(row) else { return source.whole }
        let column = max(column, 0)
        let width = columnCount(ofRow: row)
        let range: Range<Int>
        if column < width {
            range = self.range(row: row, column: column)
        } else {
            let end = self.range(row: row, column: width - 1).upperBound
            range = end..<end
        }
        return SourceLocation(
            path: source.path, line: line(at: range.lowerBound, inRow: row), column: column + 1,
            cell: CellReference.cell(row: row, column: column), excerpt: source.excerpt(of: range),
            characters: source.characters(of: range))
    }

    /// The place of a row as a whole.
    public func location(ofRow row: Int) -> SourceLocation {
        guard storage.rowLines.indices.contains(row) else { return source.whole }
        let start = range(row: row, column: 0).lowerBound
        return SourceLocation(
            path: source.path, line: Int(storage.rowLines[row]),
            excerpt: source.excerpt(of: source.lineRange(at: start)))
    }

    /// The place of a range of the decoded text, with its cell.
    public func location(of range: Range<Int>) -> SourceLocation {
        let bounds = storage.bounds
        // The last row, then the last cell, that starts at or before the range.
        let row =
            storage.rowLines.indices.partitioningIndex { bounds[Int(storage.rowOffsets[$0])] > range.lowerBound } - 1
        guard row >= 0 else { return source.location(of: range) }
        let column =
            (0..<columnCount(ofRow: row)).partitioningIndex {
                bounds[Int(storage.rowOffsets[row]) + $0] > range.lowerBound
            } - 1
        return SourceLocation(
            path: source.path, line: line(at: range.lowerBound, inRow: row), column: column + 1,
            cell: CellReference.cell(row: row, column: column), excerpt: source.excerpt(of: range),
            characters: source.characters(of: range))
    }

    private func line(at offset: Int, inRow row: Int) -> Int {
        let start = range(row: row, column: 0).lowerBound
        let text = SourceText(path: source.path, bytes: Array(source.bytes[start..<offset]))
        return Int(storage.rowLines[row]) + text.lineNumber(at: text.bytes.count) - 1
    }
}

extension Range<Int> {
    /// The first index from which on `predicate` holds, when it holds for none before and all after.
    fileprivate func partitioningIndex(where predicate: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if predicate(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
