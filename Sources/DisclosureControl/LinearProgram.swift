/// Equations over nonnegative unknowns, with whole coefficients.
struct LinearProgram {
    struct Equation {
        /// Each unknown at most once.
        var terms: [(unknown: Int, coefficient: Int)]
        var constant: Int
        /// Which figure says so; nil for a bound that branching set.
        var figure: Int?
    }

    var unknowns: Int
    var equations: [Equation] = []

    /// Adds that the sum of `members` is at least or at most a bound, with an unknown of its own for the difference.
    mutating func add(_ members: [Int], atLeast bound: Int, figure: Int? = nil) {
        equations.append(Equation(terms: members.map { ($0, 1) } + [(unknowns, -1)], constant: bound, figure: figure))
        unknowns += 1
    }

    mutating func add(_ members: [Int], atMost bound: Int) {
        equations.append(Equation(terms: members.map { ($0, 1) } + [(unknowns, 1)], constant: bound, figure: nil))
        unknowns += 1
    }
}
