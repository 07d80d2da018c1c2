/// The greatest value of a sum over the whole-number solutions of a linear program, by branch and bound.
struct IntegerSearch {
    struct Result {
        /// A solution in whole numbers with the greatest value that was found; nil when none was.
        var best: (value: Int, solution: [Int])?
        /// No solution is greater; nil when solutions grow without end or the bound is unknown.
        var bound: Int?
        var isUnbounded = false
        /// By how much the bound would grow with the constants of the equations that set it, times `priceScale`.
        var prices: [(equation: Int, price: Int)] = []
        var priceScale = 1

        var isExact: Bool { best != nil && best?.value == bound }
    }

    /// How many relaxations are solved at most. Tables hardly ever need a second one.
    static let largestNumberOfNodes = 60

    /// - Parameter root: The program's tableau at some solution; it is left at the best solution of the relaxation.
    static func maximize(_ coefficients: [Int: Int], in program: LinearProgram, from root: inout SimplexTableau) -> Result {
        var result = Result()
        switch root.maximize(coefficients) {
        case .unknown: return result
        case .unbounded:
            result.isUnbounded = true
            return result
        case .optimal: break
        }
        result.bound = root.maximum
        result.prices = root.prices
        result.priceScale = root.priceScale
        search(coefficients, below: program, root, into: &result)
        return result
    }

    /// Depth first, the side nearer to the relaxation's solution first.
    private static func search(_ coefficients: [Int: Int], below program: LinearProgram, _ root: SimplexTableau, into result: inout Result) {
        var nodes: [(program: LinearProgram, tableau: SimplexTableau)] = [(program, root)]
        var solved = 0
        var isComplete = true
        while let (program, tableau) = nodes.popLast() {
            if let best = result.best, tableau.maximum <= best.value { continue }
            let (values, fractional) = tableau.solution()
            guard let (unknown, floor) = fractional else {
                result.best = (coefficients.reduce(0) { $0 + $1.value * values[$1.key] }, values)
                if result.isExact { return }
                continue
            }
            guard solved < largestNumberOfNodes else { return }
            for upper in [true, false] {
                var branch = program
                if upper { branch.add([unknown], atLeast: floor + 1) } else { branch.add([unknown], atMost: floor) }
                solved += 1
                var tableau = SimplexTableau(branch)
                let isFeasible = tableau?.findSolution()
                if isFeasible == false { continue }
                if isFeasible == true, tableau?.maximize(coefficients) == .optimal, let tableau {
                    nodes.append((branch, tableau))
                } else {
                    isComplete = false
                }
            }
        }
        // With everything searched, what was found is the greatest there is.
        if isComplete, let best = result.best { result.bound = best.value }
    }
}
