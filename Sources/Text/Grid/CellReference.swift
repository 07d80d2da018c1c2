/// The names that spreadsheets give to columns and cells.
package enum CellReference {
    /// `A` for 0, `Z` for 25, `AA` for 26.
    package static func column(_ index: Int) -> String {
        var letters: [Character] = []
        var rest = max(index, 0)
        repeat {
            letters.append(Character(Unicode.Scalar(UInt8(0x41 + rest % 26))))
            rest = rest / 26 - 1
        } while rest >= 0
        return String(letters.reversed())
    }

    /// `C7` for row 6 and column 2, both from 0.
    package static func cell(row: Int, column: Int) -> String { Self.column(column) + String(row + 1) }
}
