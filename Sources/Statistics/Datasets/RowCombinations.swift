/// Rows told apart by several columns together: rows with the same values in all of them have the same number.
package struct RowCombinations {
    /// By row; numbered in the order in which combinations first appear.
    package private(set) var numbers: ArraySlice<UInt32>
    /// By combination, the first row that has it.
    package private(set) var firstRows: [Int]

    /// - Parameter columns: not empty.
    package init(_ columns: [ColumnNumbers]) {
        numbers = columns[0].numbers
        var count = columns[0].count
        for column in columns.dropFirst() { (numbers, count) = Self.combine((numbers, count), column) }
        firstRows = []
        firstRows.reserveCapacity(count)
        for (row, number) in numbers.enumerated() where Int(number) == firstRows.count { firstRows.append(row) }
    }

    /// By combination, whether it is wrong; nil when none is. Rules look at every different combination once, and at
    /// rows only where something is wrong.
    package func finding(_ isWrong: (Int) -> Bool) -> [Bool]? {
        let wrong = firstRows.map(isWrong)
        return wrong.contains(true) ? wrong : nil
    }

    private static func combine(_ a: ColumnNumbers, _ b: ColumnNumbers) -> ColumnNumbers {
        let unseen = UInt32.max
        var count: UInt32 = 0
        let (pairs, isTooLarge) = a.count.multipliedReportingOverflow(by: b.count)
        // A table of all pairs, unless most of them can have no row: faster than a dictionary.
        if !isTooLarge, pairs <= 4 * a.numbers.count + 4096 {
            var known = [UInt32](repeating: unseen, count: pairs)
            let numbers = [UInt32](unsafeUninitializedCapacity: a.numbers.count) { numbers, size in
                a.numbers.withUnsafeBufferPointer { first in
                    b.numbers.withUnsafeBufferPointer { second in
                        for row in first.indices {
                            let pair = Int(first[row]) * b.count + Int(second[row])
                            if known[pair] == unseen { (known[pair], count) = (count, count + 1) }
                            numbers[row] = known[pair]
                        }
                    }
                }
                size = a.numbers.count
            }
            return (numbers[...], Int(count))
        }
        var known: [UInt64: UInt32] = [:]
        let numbers = zip(a.numbers, b.numbers).map { a, b in
            let pair = UInt64(a) << 32 | UInt64(b)
            if let number = known[pair] { return number }
            known[pair] = count
            count += 1
            return count - 1
        }
        return (numbers[...], Int(count))
    }
}

/// By row, the number of its value in a column, below the count given.
public typealias ColumnNumbers = (numbers: ArraySlice<UInt32>, count: Int)

extension Column {
    /// By row, the number of its value.
    package var rowNumbers: ColumnNumbers { (numbers, values.count) }
}
