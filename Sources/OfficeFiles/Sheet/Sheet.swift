import Diagnostics
import Text

/// A sheet of a workbook.
public struct Sheet: Sendable {
    /// What a sheet has beside its cells, which is never read.
    struct Unread: Sendable {
        /// Charts, pictures and text boxes.
        let pictures: Bool
        let comments: Bool
    }

    /// Of the workbook.
    public let path: String
    /// As its tab says.
    public let name: String
    /// Whether the sheet is hidden, in either of two ways.
    public let isHidden: Bool
    let cells: SheetCells
    let merged: MergedCells
    let unread: Unread
    /// Whether the workbook counts days from 1904.
    let is1904: Bool
    /// Columns up to the last one that has content, or shows that of a merged cell.
    let width: Int

    /// - Throws: `WorkbookError` when a grid of its cells would be too large.
    init(path: String, name: String, isHidden: Bool, is1904: Bool, cells: SheetCells, unread: Unread)
        throws(WorkbookError)
    {
        (self.path, self.name, self.isHidden, self.is1904) = (path, name, isHidden, is1904)
        (self.cells, self.unread) = (cells, unread)
        merged = try MergedCells(cells)
        let last = cells.columns.max().map { Int($0) } ?? 0
        width = max(last, merged.anchors.map(\.range.columns.upperBound).max() ?? 0) + 1
        // The content of a merged cell is never shown behind more columns than are shown before it.
        guard (cells.rows.count + merged.anchors.count) * (last + 1) <= SheetLimits.mostCells else {
            throw .tooManyCells
        }
    }

    /// Whether no cell has anything in it.
    public var isEmpty: Bool { cells.columns.isEmpty }

    /// The sheet as a whole.
    public var location: SourceLocation { SourceLocation(path: path, sheet: name) }

    /// The cells that are shown.
    ///
    /// - Parameter hidden: what is shown although it is hidden.
    public func grid(showing hidden: HiddenContent = []) -> Grid { SheetGrid(self, showing: hidden).grid }

    /// The cells that are shown, after it was said what is wrong with them, and what of the sheet is not shown.
    ///
    /// - Parameters:
    ///   - hidden: what is shown although it is hidden.
    ///   - mayBeDeclared: whether there is a `.yaml` in which staff may say that what is hidden is to be published.
    ///   - diagnostics: receives what is wrong, and notes of what is left out.
    public func grid(
        showing hidden: HiddenContent, mayBeDeclared: Bool = true, into diagnostics: inout [Diagnostic]
    ) -> Grid {
        let shown = SheetGrid(self, showing: hidden)
        diagnostics += shown.problems(of: self, mayBeDeclared: mayBeDeclared)
        return shown.grid
    }
}

/// What of a sheet may be hidden.
public struct HiddenContent: OptionSet, Sendable, Hashable {
    /// One bit for each.
    public let rawValue: Int
    /// A set of bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Rows that were hidden, filtered out, folded up or made as low as nothing.
    public static let rows = HiddenContent(rawValue: 1)
    /// Columns that were hidden, folded up or made as narrow as nothing.
    public static let columns = HiddenContent(rawValue: 2)
}
