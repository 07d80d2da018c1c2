/// The simplex method without fractions: all entries are whole numbers over one common denominator.
///
/// Each pivot multiplies before it divides, and the division by the former pivot comes out even, as in Bareiss'
/// elimination, because the entries are determinants of the equations. For equations of zeros and ones they stay small;
/// should one overflow nevertheless, the tableau says that it knows nothing.
struct SimplexTableau {
    enum Outcome {
        case optimal, unbounded
        /// Overflow, or too many steps.
        case unknown
    }

    private var structural: Int
    private var height: Int
    private var width: Int
    /// Row by row: unknowns, artificial unknowns, constant. The last row is the objective, as what raising an unknown
    /// would gain.
    private var entries: [Int]
    private var basis: [Int]
    private var isNegated: [Bool]
    private var denominator = 1
    private var isBroken = false

    /// Entries beyond this are treated as overflow, so that sums of entries cannot.
    private static let limit = 1 << 48

    /// How many entries a tableau may have. Greater problems are not solved, and count as unknown.
    private static let largestSize = 8_000_000

    /// - Returns: Nil when it would be too great.
    init?(_ program: LinearProgram) {
        structural = program.unknowns
        height = program.equations.count
        width = structural + height + 1
        guard width * (height + 1) <= Self.largestSize, program.equations.allSatisfy({ abs($0.constant) <= Self.limit })
        else { return nil }
        entries = Array(repeating: 0, count: width * (height + 1))
        basis = Array(structural..<structural + height)
        isNegated = program.equations.map { $0.constant < 0 }
        for (row, equation) in program.equations.enumerated() {
            // The constants of a first basis of artificial unknowns must not be negative.
            let sign = isNegated[row] ? -1 : 1
            for (unknown, coefficient) in equation.terms { entries[row * width + unknown] += sign * coefficient }
            entries[row * width + structural + row] = 1
            entries[row * width + width - 1] = sign * equation.constant
        }
    }

    // MARK: - Solving

    /// Finds a first solution.
    ///
    /// - Returns: False when there is none; nil when that is unknown.
    mutating func findSolution() -> Bool? {
        setObjective(Array(repeating: 0, count: structural) + Array(repeating: -1, count: height))
        guard climb() == .optimal else { return nil }
        guard entries[height * width + width - 1] == 0 else { return false }
        dropArtificials()
        return isBroken ? nil : true
    }

    /// Climbs from the solution at hand to one with the greatest Σ coefficient × unknown.
    mutating func maximize(_ coefficients: [Int: Int]) -> Outcome {
        var objective = [Int](repeating: 0, count: structural + height)
        for (unknown, coefficient) in coefficients { objective[unknown] = coefficient }
        setObjective(objective)
        return climb()
    }

    /// The unknowns of the solution at hand, if they are whole numbers; else the first that is not, rounded down.
    func solution() -> (values: [Int], fractional: (unknown: Int, floor: Int)?) {
        var values = [Int](repeating: 0, count: structural)
        var fractional: (unknown: Int, floor: Int)?
        for (row, unknown) in basis.enumerated() where unknown < structural {
            let (quotient, remainder) = entries[row * width + width - 1].quotientAndRemainder(dividingBy: denominator)
            values[unknown] = quotient
            if remainder != 0, unknown < fractional?.unknown ?? .max { fractional = (unknown, quotient) }
        }
        return (values, fractional)
    }

    /// The greatest value that was found, rounded down to a whole number.
    var maximum: Int {
        let negated = entries[height * width + width - 1]
        let (quotient, remainder) = negated.quotientAndRemainder(dividingBy: denominator)
        return -quotient - (remainder > 0 ? 1 : 0)
    }

    /// For each equation that keeps the objective from growing, by how much a greater constant would let it grow, times
    /// `priceScale`.
    var prices: [(equation: Int, price: Int)] {
        (0..<height).compactMap { row in
            let price = entries[height * width + structural + row]
            return price == 0 ? nil : (row, isNegated[row] ? price : -price)
        }
    }

    var priceScale: Int { denominator }

    // MARK: - Branching

    /// The tableau with one more condition, at the best solution that meets it too, for the same objective.
    ///
    /// The condition cuts off the solution at hand, which is brought back by dual steps: all solutions on the way are
    /// better than any that meets all conditions.
    ///
    /// - Parameter unknown: One that is not a whole number, between `floor` and `floor + 1`.
    /// - Returns: The outcome; nil instead of a tableau when no solution meets the condition.
    func branched(_ unknown: Int, floor: Int, up: Bool) -> (outcome: Outcome, tableau: SimplexTableau?) {
        guard let row = basis.firstIndex(of: unknown) else { return (.unknown, nil) }
        var branch = self
        branch.append(row, floor: floor, up: up)
        if branch.isBroken { return (.unknown, nil) }
        for _ in 0..<(4 * (structural + height) + 100) {
            guard
                let leaving = (0..<branch.height).first(where: {
                    branch.entries[$0 * branch.width + branch.width - 1] < 0
                })
            else {
                return (.optimal, branch)
            }
            guard let column = branch.dualEntering(leaving) else {
                return branch.isBroken ? (.unknown, nil) : (.optimal, nil)
            }
            branch.negate(leaving)
            branch.pivot(leaving, column)
            if branch.isBroken { return (.unknown, nil) }
        }
        return (.unknown, nil)
    }

    /// Adds `unknown ≤ floor` or `unknown ≥ floor + 1` for the unknown of a row, with an unknown of its own for the
    /// difference.
    private mutating func append(_ row: Int, floor: Int, up: Bool) {
        let (bound, overflow) = (up ? floor + 1 : floor).multipliedReportingOverflow(by: denominator)
        if overflow || bound > Self.limit { isBroken = true }
        let sign = up ? 1 : -1
        var grown: [Int] = []
        grown.reserveCapacity((width + 2) * (height + 2))
        func appendRow(_ base: Int, times sign: Int, own: Int, constant: Int) {
            for column in 0..<structural { grown.append(sign * entries[base + column]) }
            grown.append(own)
            for column in structural..<width - 1 { grown.append(sign * entries[base + column]) }
            grown.append(0)
            grown.append(constant)
        }
        for old in 0..<height { appendRow(old * width, times: 1, own: 0, constant: entries[old * width + width - 1]) }
        appendRow(
            row * width, times: sign, own: denominator, constant: sign * (entries[row * width + width - 1] &- bound))
        // The unknown itself is no part of the new row: it is replaced by what its row says about it.
        grown[height * (width + 2) + basis[row]] = 0
        appendRow(height * width, times: 1, own: 0, constant: entries[height * width + width - 1])
        basis = basis.map { $0 < structural ? $0 : $0 + 1 } + [structural]
        isNegated.append(false)
        (structural, height, width, entries) = (structural + 1, height + 1, width + 2, grown)
    }

    /// The column whose price per unit is least, so that no price changes its sign.
    private mutating func dualEntering(_ row: Int) -> Int? {
        var best: Int?
        for column in 0..<structural where entries[row * width + column] < 0 {
            guard let rival = best else {
                best = column
                continue
            }
            let (mine, overflow) = entries[height * width + column].multipliedReportingOverflow(
                by: entries[row * width + rival])
            let (its, overflows) = entries[height * width + rival].multipliedReportingOverflow(
                by: entries[row * width + column])
            if overflow || overflows { isBroken = true }
            if mine < its { best = column }
        }
        return isBroken ? nil : best
    }

    private mutating func negate(_ row: Int) {
        for index in row * width..<(row + 1) * width { entries[index] = 0 &- entries[index] }
    }

    // MARK: - Steps

    private mutating func setObjective(_ coefficients: [Int]) {
        let base = height * width
        for column in 0..<width - 1 { entries[base + column] = coefficients[column] * denominator }
        entries[base + width - 1] = 0
        for row in 0..<height {
            let weight = coefficients[basis[row]]
            guard weight != 0 else { continue }
            for column in 0..<width { entries[base + column] -= weight * entries[row * width + column] }
        }
    }

    private mutating func climb() -> Outcome {
        var stalled = 0
        for _ in 0..<(50 * (structural + height) + 1000) {
            // The steepest column is quick; after some steps on the spot the first one, which cannot run in circles
            // (Bland).
            guard let column = entering(first: stalled > 12) else { return isBroken ? .unknown : .optimal }
            guard let row = leaving(column) else { return isBroken ? .unknown : .unbounded }
            stalled = entries[row * width + width - 1] == 0 ? stalled + 1 : 0
            pivot(row, column)
            if isBroken { return .unknown }
        }
        isBroken = true
        return .unknown
    }

    private func entering(first: Bool) -> Int? {
        var (best, gain): (Int?, Int) = (nil, 0)
        for column in 0..<structural where entries[height * width + column] > gain {
            if first { return column }
            (best, gain) = (column, entries[height * width + column])
        }
        return best
    }

    private mutating func leaving(_ column: Int) -> Int? {
        var best: Int?
        for row in 0..<height where entries[row * width + column] > 0 {
            guard let rival = best else {
                best = row
                continue
            }
            // constant / entry, compared crosswise.
            let (mine, overflow) = entries[row * width + width - 1].multipliedReportingOverflow(
                by: entries[rival * width + column])
            let (its, overflows) = entries[rival * width + width - 1].multipliedReportingOverflow(
                by: entries[row * width + column])
            if overflow || overflows { isBroken = true }
            if mine < its || mine == its && basis[row] < basis[rival] { best = row }
        }
        return best
    }

    /// Replaces artificial unknowns, all zero by now; rows where that is impossible say nothing new.
    private mutating func dropArtificials() {
        for row in 0..<height where basis[row] >= structural {
            guard let column = (0..<structural).first(where: { entries[row * width + $0] != 0 }) else { continue }
            if entries[row * width + column] < 0 { negate(row) }
            pivot(row, column)
        }
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let (width, height, former) = (width, height, denominator)
        let pivot = entries[row * width + column]
        let source = row * width
        // While the common denominator stays, only columns in which the row has something change.
        let columns = pivot == former ? (0..<width).filter { entries[source + $0] != 0 } : Array(0..<width)
        var broken = false
        entries.withUnsafeMutableBufferPointer { entries in
            columns.withUnsafeBufferPointer { columns in
                for target in 0...height where target != row {
                    let base = target * width
                    let factor = entries[base + column]
                    if factor == 0 && pivot == former { continue }
                    var position = 0
                    while position < columns.count {
                        let index = columns[position]
                        let (a, x) = entries[base + index].multipliedReportingOverflow(by: pivot)
                        let (b, y) = factor.multipliedReportingOverflow(by: entries[source + index])
                        let (difference, z) = a.subtractingReportingOverflow(b)
                        let quotient = former == 1 ? difference : difference / former
                        if x || y || z || quotient > Self.limit || quotient < -Self.limit { broken = true }
                        entries[base + index] = quotient
                        position += 1
                    }
                }
            }
        }
        basis[row] = column
        denominator = pivot
        if broken { isBroken = true }
    }
}
