/// One way to read which lines are the parts of a whole, held against the figures.
struct SumReading {
    let parts: [Int]
    /// Whether the table's own structure says so, rather than the figures.
    let isStructural: Bool
    let agreeing: Int
    let differing: [Difference]

    struct Difference {
        let position: Int
        let written: ExactDecimal
        let sum: ExactDecimal

        /// The difference in thousandths of the whole.
        var perMille: Int {
            guard let share = (written - sum).magnitude.scaled(byPowerOfTen: 3).divided(by: written.magnitude, scale: 0)
            else { return .max }
            return Int(clamping: share.significand)
        }
    }

    var isSound: Bool { differing.isEmpty && agreeing > 0 }
    var checked: Int { agreeing + differing.count }

    init(_ table: SumTable, whole: Int, parts: [Int], isStructural: Bool) {
        self.parts = parts
        self.isStructural = isStructural
        var agreeing = 0
        var differing: [Difference] = []
        for position in table.positions.indices {
            switch Self.check(table, whole: whole, parts: parts, at: position) {
            case .agrees: agreeing += 1
            case .differs(let difference): differing.append(difference)
            case .unknown: break
            }
        }
        (self.agreeing, self.differing) = (agreeing, differing)
    }

    private enum Outcome {
        case agrees
        case differs(Difference)
        case unknown
    }

    /// Rounding may move every part, and the whole, by half a unit of its last digit.
    private static func check(_ table: SumTable, whole: Int, parts: [Int], at position: Int) -> Outcome {
        let total = table.lines[whole].values[position]
        guard let written = total.number else { return .unknown }
        var sum = ExactDecimal.zero
        var doubledError = total.precision.doubledError
        for part in parts {
            let value = table.lines[part].values[position]
            guard let number = value.number else { return .unknown }
            sum = sum + number
            doubledError = doubledError + value.precision.doubledError
        }
        // Zeros agree with any reading.
        if written.isZero, sum.isZero { return .unknown }
        let difference = (written - sum).magnitude
        return difference + difference <= doubledError
            ? .agrees : .differs(Difference(position: position, written: written, sum: sum))
    }

    /// The reading that the figures support best; of those that none supports, the structural one that comes nearest.
    static func best(_ readings: [SumReading]) -> SumReading? {
        if let sound = readings.first(where: \.isSound) { return sound }
        let supported = readings.filter { $0.agreeing > 0 && ($0.isStructural || $0.agreeing * 2 >= $0.checked) }
        if let most = supported.map(\.agreeing).max() { return supported.first { $0.agreeing == most } }
        let open = readings.filter { $0.isStructural && !$0.differing.isEmpty }
        return open.min { a, b in Self.distance(a) < Self.distance(b) }
    }

    private static func distance(_ reading: SumReading) -> Int {
        reading.differing.reduce(0) { $0.addingReportingOverflow($1.perMille).overflow ? .max : $0 + $1.perMille }
    }
}
