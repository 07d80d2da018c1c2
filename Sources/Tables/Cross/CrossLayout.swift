import Diagnostics

/// Where the parts of a yearbook table stand in the grid.
struct CrossLayout {
    let headerRows: Range<Int>
    /// The columns that name the rows, outermost first.
    let stubColumns: [Int]
    /// 计量单位: some tables give the unit of each row a column.
    let unitColumn: Int?
    let valueColumns: [Int]
    /// One past the last column with a label.
    let width: Int
}
