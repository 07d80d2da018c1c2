import Diagnostics

/// The numbers of one file that its authors typed, neither named nor declared.
public struct TypedNumbers: Sendable {
    /// The file, as messages name it.
    public let path: String
    /// How many there are.
    public private(set) var count = 0
    /// Each of them; empty when only their count is kept.
    public private(set) var numerals: [TypedNumeral] = []
    private let isDeclared: Bool

    /// - Parameters:
    ///   - path: the file.
    ///   - reason: why its authors typed all of its numbers, where they say so: then none is kept.
    public init(in path: String, declared reason: String?) {
        self.path = path
        isDeclared = reason != nil
    }

    /// Adds numbers of the same file.
    public mutating func add(_ more: [TypedNumeral]) {
        guard !isDeclared else { return }
        numerals += more
        count += more.count
    }

    /// Adds what was found elsewhere in the same file.
    public mutating func add(_ other: TypedNumbers) {
        numerals += other.numerals
        count += other.count
    }

    /// The same without the single numbers, which take room where there are many reports.
    public var counted: TypedNumbers {
        var counted = self
        counted.numerals = []
        return counted
    }
}
