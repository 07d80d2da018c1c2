/// Unknowns that published figures connect with each other, and with no others.
struct AttackBlock: Sendable {
    private struct Hidden {
        let unknowns: [Int]
        let constant: Int
    }

    private let sensitive: ClosedRange<Int>?
    private var unknowns = 0
    private var sums: [(members: [Int], value: Int, figure: Int)] = []
    private var minima: [(members: [Int], value: Int)] = []
    private var hidden: [Hidden] = []

    /// Solutions met so far. Each is an example of a table that the outsider cannot exclude.
    private(set) var examples: [[Int]] = []

    init(sensitive: ClosedRange<Int>?) { self.sensitive = sensitive }

    mutating func addUnknown() -> Int {
        unknowns += 1
        return unknowns - 1
    }

    mutating func add(_ members: [Int], equal value: Int, figure: Int) { sums.append((members, value, figure)) }
    mutating func add(_ members: [Int], atLeast value: Int) { minima.append((members, value)) }
    mutating func addHidden(_ unknowns: [Int], plus constant: Int) {
        hidden.append(Hidden(unknowns: unknowns, constant: constant))
    }

    /// Adds a table as an example, if it fits.
    mutating func addExample(_ table: [Int]) {
        guard table.allSatisfy({ $0 >= 0 }),
            sums.allSatisfy({ sum in sum.members.reduce(0) { $0 + table[$1] } == sum.value }),
            minima.allSatisfy({ minimum in minimum.members.reduce(0) { $0 + table[$1] } >= minimum.value }),
            isPlausible(table)
        else { return }
        examples.append(table)
    }

    // MARK: - Asking

    /// What is known about a sum of unknowns.
    struct Finding {
        var interval: FeasibleInterval
        /// The dual solutions behind the two ends of the interval, as far as they were looked for.
        var prices: [Prices] = []
    }

    /// How much an end of an interval would move with the values of figures, times `scale`.
    struct Prices {
        let ofFigure: [Int: Int]
        let scale: Int
        let sign: Int
    }

    /// The interval of a sum of unknowns; nil when no table fits.
    ///
    /// - Parameters:
    ///   - width: Stop as soon as the interval is seen to be as wide as this.
    ///   - searches: Whether to look for whole numbers where the relaxation ends at fractions.
    mutating func examine(_ members: [Int], for width: Int?, searches: Bool = true) -> Finding? {
        if sums.isEmpty, minima.isEmpty { return Finding(interval: FeasibleInterval(0, nil)) }
        if let width, let seen = seen(members), seen.isAtLeast(width) { return Finding(interval: seen) }
        guard let program = prepared(), let tableau = solved(program) else { return nil }

        // The relaxation first: it mostly has whole solutions, and where it is narrow there is nothing to search for.
        var upper = extreme(members, sign: 1, program, tableau, nodes: 0)
        if let width, let seen = seen(members), seen.isAtLeast(width) { return Finding(interval: seen) }
        var lower = extreme(members, sign: -1, program, tableau, nodes: 0)
        let isHopeless =
            width.flatMap { width in upper.bound.flatMap { top in lower.bound.map { top + $0 < width } } } ?? false
        if searches, !isHopeless {
            // Where only a width is asked for, what is not found soon is not worth the search: one more cell is hidden
            // then.
            let nodes = width == nil ? IntegerSearch.largestNumberOfNodes : 24
            if !upper.isSettled { upper = extreme(members, sign: 1, program, tableau, nodes: nodes) }
            if let width, let seen = seen(members), seen.isAtLeast(width) { return Finding(interval: seen) }
            if !lower.isSettled { lower = extreme(members, sign: -1, program, tableau, nodes: nodes) }
        }
        let prices = [upper.prices, lower.prices].compactMap { $0 }
        guard let seen = seen(members) else {
            // Nothing that fits was found, though it may exist: nothing is certain, so nothing is safe.
            return Finding(interval: FeasibleInterval(0, upper.isUnbounded ? nil : 0, isExact: false), prices: prices)
        }
        let interval = FeasibleInterval(
            seen.lower, upper.isUnbounded ? nil : seen.upper,
            isExact: lower.bound == -seen.lower && (upper.isUnbounded || upper.bound == seen.upper))
        return Finding(interval: interval, prices: prices)
    }

    /// The range of a sum in the examples so far.
    private func seen(_ members: [Int]) -> FeasibleInterval? {
        var range: (Int, Int)?
        for example in examples {
            let sum = members.reduce(0) { $0 + example[$1] }
            range = (min(range?.0 ?? sum, sum), max(range?.1 ?? sum, sum))
        }
        return range.map { FeasibleInterval($0.0, $0.1, isExact: false) }
    }

    // MARK: - Solving

    private var program: LinearProgram?
    private var tableau: SimplexTableau?
    private var isContradiction = false

    private mutating func prepared() -> LinearProgram? {
        if let program { return program }
        var program = LinearProgram(unknowns: unknowns)
        for sum in sums {
            program.equations.append(.init(terms: sum.members.map { ($0, 1) }, constant: sum.value, figure: sum.figure))
        }
        for minimum in minima { program.add(minimum.members, atLeast: minimum.value) }
        self.program = program
        return program
    }

    /// A tableau at some solution; nil when there is none.
    private mutating func solved(_ program: LinearProgram) -> SimplexTableau? {
        if let tableau { return tableau }
        if isContradiction { return nil }
        if var first = SimplexTableau(program), first.findSolution() == true {
            tableau = first
        } else {
            isContradiction = true
        }
        return tableau
    }

    private struct Extreme {
        var bound: Int?
        var isUnbounded: Bool
        /// Whether branching cannot add anything.
        var isSettled: Bool
        var prices: Prices?
    }

    /// Looks for the greatest (or with sign −1 the least) sum, and keeps the tables that it meets.
    private mutating func extreme(
        _ members: [Int], sign: Int, _ program: LinearProgram, _ start: SimplexTableau, nodes: Int
    ) -> Extreme {
        let coefficients = Dictionary(members.map { ($0, sign) }, uniquingKeysWith: { first, _ in first })
        // From where the last search ended: usually near.
        var tableau = self.tableau ?? start
        let result = IntegerSearch.maximize(coefficients, in: program, from: &tableau, nodes: nodes)
        // A tableau that has overflowed is of no more use.
        if result.bound != nil || result.isUnbounded { self.tableau = tableau }
        if let best = result.best {
            keep(best.solution, otherwise: coefficients, program)
        }
        return Extreme(
            bound: result.bound, isUnbounded: result.isUnbounded,
            isSettled: result.isUnbounded || result.bound == nil || result.isExact,
            prices: result.bound == nil
                ? nil
                : Prices(
                    ofFigure: Dictionary(
                        result.prices.compactMap { price in
                            program.equations[price.equation].figure.map { ($0, price.price) }
                        },
                        uniquingKeysWith: +), scale: result.priceScale, sign: sign))
    }

    /// Keeps a table as an example if something in it is small; else looks for the best one that has something small.
    private mutating func keep(_ solution: [Int], otherwise coefficients: [Int: Int], _ program: LinearProgram) {
        let solution = Array(solution.prefix(unknowns))
        if isPlausible(solution) {
            examples.append(solution)
            return
        }
        guard let sensitive else { return }
        for figure in hidden.prefix(6) where figure.constant <= sensitive.upperBound {
            var narrowed = program
            narrowed.add(figure.unknowns, atMost: sensitive.upperBound - figure.constant)
            guard var tableau = SimplexTableau(narrowed), tableau.findSolution() == true else { continue }
            let result = IntegerSearch.maximize(coefficients, in: narrowed, from: &tableau)
            if let found = result.best.map({ Array($0.solution.prefix(unknowns)) }), isPlausible(found) {
                examples.append(found)
            }
        }
    }

    /// Whether a table would have led to hiding something here.
    private func isPlausible(_ solution: [Int]) -> Bool {
        guard let sensitive, !hidden.isEmpty else { return true }
        return hidden.contains { figure in
            sensitive.contains(figure.unknowns.reduce(figure.constant) { $0 + solution[$1] })
        }
    }
}
