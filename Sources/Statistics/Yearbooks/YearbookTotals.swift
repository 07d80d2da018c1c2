import Diagnostics
import Tables

extension YearbookTable {
    /// The totals of the table, down and across, that their parts do not add up to.
    static func mismatches(_ table: CrossTable, _ rows: [Row]) -> [TotalMismatch] {
        let columns = YearbookColumn.all(of: table)
        let figures = rows.map { $0.values.map(\.exactValue) }
        guard table.form == .onePeriod else {
            let precisions = zip(table.rows, figures).map { Precision($1.compactMap { $0 }, unit: $0.unit) }
            return SumCheck(
                sumTable(table.rows, positions: columns.map(\.title)) { line, position in
                    // Changes and shares beside the years do not add up.
                    let isCounted = isAdditive(label: columns[position].label, unit: columns[position].unitText)
                    return SumTable.Value(
                        number: isCounted ? figures[line][position] : nil, location: rows[line].locations[position],
                        precision: precisions[line])
                }
            ).mismatches()
        }
        // Of one period: the lines of a column are counted alike, in digits and in unit.
        let precisions = columns.indices.map { column in
            Precision(figures.compactMap { $0[column] }, unit: columns[column].unitText ?? table.unit?.text)
        }
        func value(_ row: Int, _ column: Int) -> SumTable.Value {
            let isCounted =
                isAdditive(label: columns[column].label, unit: columns[column].unitText)
                && isAdditive(label: rows[row].label, unit: rows[row].unitText)
            return SumTable.Value(
                number: isCounted ? figures[row][column] : nil, location: rows[row].locations[column],
                precision: precisions[column])
        }
        let down = sumTable(table.rows, positions: columns.map(\.title)) { value($0, $1) }
        let columnOfLine = columnsOfLines(table.across)
        let across = sumTable(table.across, positions: rows.map(\.label)) { line, row in
            columnOfLine[line].map { value(row, $0) }
                ?? SumTable.Value(
                    number: nil, location: rows[row].locations.first ?? table.headerLocation,
                    precision: Precision([], unit: nil))
        }
        return SumCheck(down).mismatches() + SumCheck(across).mismatches()
    }

    /// From a line across to the table's column; heads that group columns have none.
    static func columnsOfLines(_ across: [CrossTable.Row]) -> [Int: Int] {
        let leaves = across.indices.filter { !across[$0].isGroup }
        return Dictionary(uniqueKeysWithValues: zip(leaves, leaves.indices))
    }

    private static func sumTable(_ rows: [CrossTable.Row], positions: [String], value: (Int, Int) -> SumTable.Value)
        -> SumTable
    {
        SumTable(
            lines: rows.enumerated().map { index, row in
                SumTable.Line(
                    label: row.label, indent: row.indent, parent: row.parent, isSubset: row.isSubset,
                    isGroup: row.isGroup, level: row.totalLevel,
                    divides: row.divides, unit: row.unit, hasOwnUnit: row.ownUnit != nil,
                    values: positions.indices.map { value(index, $0) })
            }, positions: positions)
    }
}
