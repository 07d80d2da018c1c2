/// A number that an author typed, neither named between braces nor declared.
public struct TypedNumeral: Sendable, Hashable {
    /// As readers see it.
    public let text: String
    /// The line of the file, from 1.
    public let line: Int
    /// The character (Unicode scalar) in the line, from 1; in a table the column.
    public let column: Int
    /// The spreadsheet's name of the cell, where it stands in a table.
    public var cell: String?
}
