/// How large a sheet may be.
enum SheetLimits {
    /// As in Excel.
    static let mostRows = 1_048_576
    /// As in Excel: up to XFD.
    static let mostColumns = 16_384
    /// Cells of a workbook, and places between the first and the last cell of a grid.
    static let mostCells = 16_000_000
    /// Bytes of the texts of a sheet.
    static let mostText = 128 << 20
    /// Bytes of one text. Excel has 32,767 characters at most.
    static let mostTextOfCell = 1 << 20
    /// Cells that merged ranges cover, and rows that they touch.
    static let mostMergedCells = 16_000_000
}
