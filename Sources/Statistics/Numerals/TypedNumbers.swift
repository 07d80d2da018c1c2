/// The numbers of one file that its authors typed, neither named nor declared.
public struct TypedNumbers: Sendable {
    /// The file, as messages name it.
    public let path: String
    /// How many there are.
    public private(set) var count = 0
    /// Each of them; empty when only their count is kept.
    public private(set) var numerals: [TypedNumeral] = []
    /// Whether their authors say why they typed all of them. Then none is counted.
    let isDeclared: Bool
    /// Whether each of them is kept.
    private let isListed: Bool

    /// - Parameters:
    ///   - path: the file.
    ///   - reason: why its authors typed all of its numbers, where they say so: then none is kept.
    ///   - listed: whether each is kept, and not only their count: they take room where there are many reports.
    public init(in path: String, declared reason: String?, listed: Bool = true) {
        self.path = path
        isDeclared = reason != nil
        isListed = listed
    }

    /// Adds numbers of the same file.
    public mutating func add(_ more: [TypedNumeral]) { for numeral in more { add(numeral) } }

    /// Adds a number of the same file, which is only made when it is kept.
    mutating func add(_ numeral: @autoclosure () -> TypedNumeral) {
        guard !isDeclared else { return }
        count += 1
        if isListed { numerals.append(numeral()) }
    }

    /// Adds what was found elsewhere in the same file.
    public mutating func add(_ other: TypedNumbers) {
        numerals += other.numerals
        count += other.count
    }
}

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
