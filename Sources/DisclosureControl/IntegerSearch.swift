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

    /// How many relaxations are solved at most, by default. Tables seldom need a second one.
    static let largestNumberOfNodes = 400

    /// - Parameters:
    ///   - root: The program's tableau at some solution; it is left at the best solution of the relaxation.
    ///   - nodes: How many relaxations may be solved when the first one's best solution has fractions.
    static func maximize(
        _ coefficients: [Int: Int], in program: LinearProgram, from root: inout SimplexTableau,
        nodes: Int = largestNumberOfNodes
    ) -> Result {
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
        let (values, fractional) = root.solution()
        if fractional == nil {
            result.best = (root.maximum, values)
        } else if nodes > 0 {
            search(coefficients, root, nodes, into: &result)
        }
        return result
    }

    /// Depth first, upwards first.
    private static func search(
        _ coefficients: [Int: Int], _ root: SimplexTableau, _ nodes: Int, into result: inout Result
    ) {
        var open = [root]
        var solved = 0
        var isComplete = true
        while let tableau = open.popLast() {
            if let best = result.best, tableau.maximum <= best.value { continue }
            let (values, fractional) = tableau.solution()
            guard let (unknown, floor) = fractional else {
                result.best = (tableau.maximum, values)
                if result.isExact { return }
                continue
            }
            guard solved < nodes else { return }
            for up in [false, true] {
                solved += 1
                let (outcome, branch) = tableau.branched(unknown, floor: floor, up: up)
                if let branch { open.append(branch) } else if outcome != .optimal { isComplete = false }
            }
        }
        // With everything searched, what was found is the greatest there is.
        if isComplete, let best = result.best { result.bound = best.value }
    }
}
