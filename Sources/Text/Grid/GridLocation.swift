import Diagnostics

/// Where rows and columns of a grid stand in their file.
enum GridPlaces: Sendable {
    /// By row, the physical line, from 1, that it starts on.
    case lines([UInt32])
    /// In a sheet of that name: by row and by column, its number there, from 0.
    case sheet(String, rows: [UInt32], columns: [UInt32])
}

/// From cells to places that a person can find, in a text editor and in a spreadsheet.
extension Grid {
    /// The place of a cell: in a text file `line` is the physical line and `column` the table's column from 1; in a
    /// sheet they are the numbers of row and column. `cell` is the spreadsheet's name.
    ///
    /// The cell need not exist: a row that is too short has a place for what it lacks.
    public func location(row: Int, column: Int) -> SourceLocation {
        guard row >= 0, row < rowCount else { return whole }
        let column = max(column, 0)
        let width = columnCount(ofRow: row)
        let range: Range<Int>
        if column < width {
            range = self.range(row: row, column: column)
        } else {
            let end = self.range(row: row, column: width - 1).upperBound
            range = end..<end
        }
        return location(of: range, row: row, column: column)
    }

    private func location(of range: Range<Int>, row: Int, column: Int) -> SourceLocation {
        let (line, numberOfColumn, characters): (Int, Int, Range<Int>?) =
            switch storage.places {
            case .lines: (self.line(at: range.lowerBound, inRow: row), column, source.characters(of: range))
            case .sheet: (number(ofRow: row), self.column(inSheet: column), charactersInCell(range, row, column))
            }
        return SourceLocation(
            path: source.path, sheet: sheet, line: line, column: numberOfColumn + 1,
            cell: reference(row: row, column: column), excerpt: source.excerpt(of: range), characters: characters)
    }

    /// The characters of a range in its cell, from 0; nil when it goes beyond the cell, or quotes stand around that.
    private func charactersInCell(_ range: Range<Int>, _ row: Int, _ column: Int) -> Range<Int>? {
        guard column < columnCount(ofRow: row) else { return nil }
        let cell = self.range(row: row, column: column)
        guard cell.lowerBound <= range.lowerBound, range.upperBound <= cell.upperBound,
            cell.isEmpty || source.bytes[cell.lowerBound] != 0x22
        else { return nil }
        let before = source[cell.lowerBound..<range.lowerBound].unicodeScalars.count
        return before..<before + source[range].unicodeScalars.count
    }

    /// The file as a whole, or the sheet.
    public var whole: SourceLocation { SourceLocation(path: source.path, sheet: sheet) }

    /// The name of the sheet that the cells stand in; nil in a text file.
    public var sheet: String? {
        if case .sheet(let name, _, _) = storage.places { name } else { nil }
    }

    /// The number that a spreadsheet gives to a row, from 1.
    public func number(ofRow row: Int) -> Int {
        guard case .sheet(_, let rows, _) = storage.places, rows.indices.contains(row) else { return row + 1 }
        return Int(rows[row]) + 1
    }

    /// The name that a spreadsheet gives to a column: `C`.
    package func name(ofColumn column: Int) -> String { CellReference.column(self.column(inSheet: column)) }

    /// The name that a spreadsheet gives to a cell: `C7`.
    package func reference(row: Int, column: Int) -> String { name(ofColumn: column) + String(number(ofRow: row)) }

    /// The number of a column in its sheet, from 0.
    private func column(inSheet column: Int) -> Int {
        guard case .sheet(_, _, let columns) = storage.places else { return column }
        return columns.indices.contains(column) ? Int(columns[column]) : column
    }

    /// The place of a cell that is shown, by its row and column in the sheet, from 0.
    package func location(sheetRow row: Int, sheetColumn column: Int) -> SourceLocation {
        guard case .sheet(_, let rows, let columns) = storage.places else { return location(row: row, column: column) }
        return location(
            row: rows.indices.partitioningIndex { rows[$0] >= row },
            column: columns.indices.partitioningIndex { columns[$0] >= column })
    }

    /// The place of a row as a whole.
    public func location(ofRow row: Int) -> SourceLocation {
        guard row >= 0, row < rowCount else { return whole }
        let start = range(row: row, column: 0).lowerBound
        let line: Int =
            switch storage.places {
            case .lines(let lines): Int(lines[row])
            case .sheet: number(ofRow: row)
            }
        return SourceLocation(
            path: source.path, sheet: sheet, line: line, excerpt: source.excerpt(of: source.lineRange(at: start)))
    }

    /// The place of a range of the text, with its cell.
    public func location(of range: Range<Int>) -> SourceLocation {
        let bounds = storage.bounds
        // The last row, then the last cell, that starts at or before the range.
        let row = (0..<rowCount).partitioningIndex { bounds[Int(storage.rowOffsets[$0])] > range.lowerBound } - 1
        guard row >= 0 else { return source.location(of: range) }
        let column =
            (0..<columnCount(ofRow: row)).partitioningIndex {
                bounds[Int(storage.rowOffsets[row]) + $0] > range.lowerBound
            } - 1
        return location(of: range, row: row, column: column)
    }

    private func line(at offset: Int, inRow row: Int) -> Int {
        guard case .lines(let lines) = storage.places else { return number(ofRow: row) }
        let start = range(row: row, column: 0).lowerBound
        let text = SourceText(path: source.path, bytes: Array(source.bytes[start..<offset]))
        return Int(lines[row]) + text.lineNumber(at: text.bytes.count) - 1
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
