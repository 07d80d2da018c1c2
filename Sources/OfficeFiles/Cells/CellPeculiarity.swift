/// What is particular about a cell.
enum CellPeculiarity: Sendable {
    /// A formula whose result the file does not hold, or does not vouch for. U+FFFD stands for it.
    case formulaWithoutResult
    /// Digits that the number has are not shown.
    case rounded
    /// The format shows nothing.
    case concealed
    /// Something in its text is struck out, and left out.
    case struck
    /// A picture stands in the cell.
    case picture
}
