/// A column of a table: its different values, and by row the number of the one that stands there.
///
/// A table of 100,000 rows has a few hundred different years, places, kinds and figures. What follows from a value
/// alone is found out once for each of them, and rows are told apart and grouped by small numbers.
public struct Column<Value: Sendable>: Sendable, RandomAccessCollection {
    /// In the order in which they first stand in a row. Of a table's own columns each stands in some row, and all
    /// differ.
    public let values: [Value]
    /// By row, the position of its value in `values`.
    public let numbers: ArraySlice<UInt32>

    /// A column whose row `n` has the value at position `numbers[n]` of `values`.
    package init(values: [Value], numbers: ArraySlice<UInt32>) {
        (self.values, self.numbers) = (values, numbers)
    }

    /// A column in which each row has a value of its own.
    package init(_ rows: some Sequence<Value>) {
        values = Array(rows)
        numbers = values.indices.map(UInt32.init)[...]
    }

    /// The first row.
    public var startIndex: Int { 0 }
    /// The number of rows.
    public var endIndex: Int { numbers.count }

    /// The value that stands in a row, counted from 0.
    public subscript(row: Int) -> Value { values[Int(numbers[numbers.startIndex + row])] }

    /// The column of what `transform` makes of each different value.
    public func mapValues<Result: Sendable>(_ transform: (Value) throws -> Result) rethrows -> Column<Result> {
        Column<Result>(values: try values.map(transform), numbers: numbers)
    }
}

extension Column where Value: Hashable {
    /// The column of `values` in which row after row has the number given. Equal values become one, and those of no row
    /// are left out; where there are none of either, which is nearly always so, `numbers` are kept and not copied.
    init(distinct values: [Value], numbers: ArraySlice<UInt32>) {
        var known: [Value: UInt32] = [:]
        var distinct: [Value] = []
        let unseen = UInt32.max
        var renumbered = [UInt32](repeating: unseen, count: values.count)
        for number in numbers where renumbered[Int(number)] == unseen {
            let value = values[Int(number)]
            if let same = known[value] {
                renumbered[Int(number)] = same
            } else {
                renumbered[Int(number)] = UInt32(distinct.count)
                known[value] = UInt32(distinct.count)
                distinct.append(value)
            }
        }
        let isKept = renumbered.indices.allSatisfy { renumbered[$0] == $0 || renumbered[$0] == unseen }
        self.init(values: distinct, numbers: isKept ? numbers : numbers.map { renumbered[Int($0)] }[...])
    }

    /// The rows in which each value stands, in their order.
    public func rowsByValue() -> [Value: [Int]] {
        var rows = [[Int]](repeating: [], count: values.count)
        for (row, number) in numbers.enumerated() { rows[Int(number)].append(row) }
        let stated = zip(values, rows).filter { !$0.1.isEmpty }
        return Dictionary(stated, uniquingKeysWith: { a, b in (a + b).sorted() })
    }

    /// The rows at some positions, in that order.
    func choosing(_ rows: [Int]) -> Self {
        Column(distinct: values, numbers: rows.map { numbers[numbers.startIndex + $0] }[...])
    }
}

/// A column whatever its values are.
protocol ColumnOfRows: Sendable {
    /// The rows at some positions, in that order.
    func keeping(_ rows: [Int]) -> any Sendable
}

extension Column: ColumnOfRows where Value: Hashable {
    func keeping(_ rows: [Int]) -> any Sendable { choosing(rows) }
}

extension Column: Equatable where Value: Equatable {
    /// Whether the rows have the same values.
    public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

extension Column: ExpressibleByArrayLiteral {
    /// A column in which each row has a value of its own.
    public init(arrayLiteral rows: Value...) { self.init(rows) }
}
