/// What an outsider can work out about hidden figures from the published ones.
///
/// The outsider is given: every figure shown; how figures add up; that people come in nonnegative whole numbers; and
/// how figures are hidden. From the last follow two things that he may use. Where zeros are always shown, a hidden
/// figure is at least one. And something small is hidden: a table of large numbers alone would have been published, so
/// among the figures that hang together at least one is in the sensitive range. He is not told which one.
public struct Attack: Sendable {
    /// A sum of unknowns.
    public struct Figure: Sendable {
        /// The unknowns that are added.
        public let members: [Int]
        /// Nil when it is hidden.
        public let value: Int?
        /// What a hidden figure is at least.
        public let minimum: Int

        /// A sum of `members`, shown as `value`, or hidden and at least `minimum`.
        public init(_ members: [Int], value: Int?, minimum: Int = 0) {
            self.members = members
            self.value = value
            self.minimum = minimum
        }
    }

    private let figures: [Figure]
    /// The value of each unknown that is known at once, and for the others what it is at least.
    private var base: [Int]
    /// The figure that gives the value of each unknown that is known at once.
    private var source: [Int?]
    /// For each unknown its block and its number there.
    private var place: [(block: Int, unknown: Int)?]
    private var blocks: [AttackBlock] = []

    /// - Parameters:
    ///   - unknowns: How many there are; figures are sums of 0..<unknowns.
    ///   - figures: The published sums.
    ///   - sensitive: The range in which at least one hidden figure of those that hang together lies; nil when that is
    ///     not to be used.
    ///   - examples: Tables that perhaps fit, to save work; those that do not are left out.
    /// - Returns: Nil when a figure has a member that is no unknown, or when the figures contradict each other at
    ///   sight.
    public init?(unknowns: Int, figures: [Figure], sensitive: ClosedRange<Int>? = nil, examples: [[Int]] = []) {
        guard unknowns >= 0, figures.allSatisfy({ $0.members.allSatisfy((0..<unknowns).contains) }) else { return nil }
        self.figures = figures
        base = Array(repeating: 0, count: unknowns)
        source = Array(repeating: nil, count: unknowns)
        place = Array(repeating: nil, count: unknowns)
        guard settle() else { return nil }
        raise()
        guard connect(sensitive) else { return nil }
        for example in examples where example.count == unknowns { add(example) }
    }

    private mutating func add(_ example: [Int]) {
        var parts = blocks.map { _ in [Int]() }
        for (unknown, place) in place.enumerated() {
            if let place { parts[place.block].append(example[unknown] - base[unknown]) }
        }
        for (block, part) in parts.enumerated() { blocks[block].addExample(part) }
    }

    /// Whole tables that fit what is published, made from one of them and what was found since.
    func examples(from table: [Int]) -> [[Int]] {
        blocks.indices.flatMap { block in
            blocks[block].examples.map { example in
                table.indices.map { unknown in
                    guard let place = place[unknown], place.block == block else { return table[unknown] }
                    return base[unknown] + example[place.unknown]
                }
            }
        }
    }

    // MARK: - Asking

    /// The values that a sum of unknowns may have; nil when no table fits the figures, or when they are too many to
    /// tell.
    public mutating func interval(of members: [Int]) -> FeasibleInterval? { examine(members, for: nil)?.interval }

    /// Values that a sum of unknowns may have. The search stops as soon as they are `width` apart.
    public mutating func interval(of members: [Int], width: Int) -> FeasibleInterval? {
        examine(members, for: width)?.interval
    }

    /// Whether a sum of unknowns has an interval of a width.
    mutating func isProtected(_ members: [Int], width: Int) -> Bool {
        interval(of: members, width: width)?.isAtLeast(width) ?? false
    }

    /// The figures without which the interval of a sum would be wider.
    mutating func figuresBinding(_ members: [Int]) -> Set<Int> {
        examine(members, for: nil, searches: false)?.binding ?? []
    }

    /// - Parameter width: Stop as soon as the interval is seen to be as wide as this.
    private mutating func examine(_ members: [Int], for width: Int?, searches: Bool = true) -> (
        interval: FeasibleInterval, binding: Set<Int>
    )? {
        var parts: [Int: [Int]] = [:]
        var constant = 0
        var binding = Set(members.compactMap { source[$0] })
        let own = Set(members)
        for member in members {
            constant += base[member]
            if let (block, unknown) = place[member] { parts[block, default: []].append(unknown) }
        }
        var interval = FeasibleInterval(constant, constant)
        for (block, part) in parts.sorted(by: { $0.key < $1.key }) {
            guard let found = blocks[block].examine(part, for: width, searches: searches) else { return nil }
            interval = interval + found.interval
            for prices in found.prices { binding.formUnion(bindingFigures(prices, of: own)) }
            if let width, interval.isAtLeast(width) { break }
        }
        return (interval, binding)
    }

    /// The figures with a price, and those that give away an unknown that has one.
    private func bindingFigures(_ prices: AttackBlock.Prices, of members: Set<Int>) -> Set<Int> {
        var gain: [Int: Int] = [:]
        for (figure, price) in prices.ofFigure {
            for member in figures[figure].members where source[member] != nil { gain[member, default: 0] -= price }
        }
        for member in members where source[member] != nil { gain[member, default: 0] += prices.sign * prices.scale }
        return Set(prices.ofFigure.keys).union(gain.compactMap { $0.value == 0 ? nil : source[$0.key] })
    }

    // MARK: - Setting up

    /// Takes the unknowns that a figure gives away by itself: a sum of zero, or of one unknown.
    private mutating func settle() -> Bool {
        for (index, figure) in figures.enumerated() {
            guard let value = figure.value, value == 0 || figure.members.count == 1 else { continue }
            guard value >= 0 else { return false }
            for member in figure.members {
                if source[member] != nil, base[member] != value { return false }
                (base[member], source[member]) = (value, source[member] ?? index)
            }
        }
        return figures.allSatisfy { figure in
            guard let value = figure.value else { return true }
            let known = figure.members.reduce(0) { $0 + (source[$1] == nil ? 0 : base[$1]) }
            return known == value || known < value && figure.members.contains { source[$0] == nil }
        }
    }

    /// Raises what single hidden unknowns are at least.
    private mutating func raise() {
        for figure in figures where figure.value == nil && figure.members.count == 1 {
            let member = figure.members[0]
            if source[member] == nil { base[member] = max(base[member], figure.minimum) }
        }
    }

    /// Sorts the unknowns into blocks that no figure connects.
    private mutating func connect(_ sensitive: ClosedRange<Int>?) -> Bool {
        struct Reduced {
            let figure: Int
            let open: [Int]
            let constant: Int
        }
        var union = DisjointSets(count: base.count)
        let open = base.indices.filter { source[$0] == nil }
        let reduced = figures.indices.compactMap { index -> Reduced? in
            let members = figures[index].members.filter { source[$0] == nil }
            guard !members.isEmpty else { return nil }
            let known = figures[index].members.reduce(0) { $0 + base[$1] }
            let constant = (figures[index].value ?? figures[index].minimum) - known
            // A hidden figure whose least value is certain already says nothing more.
            if figures[index].value != nil || constant > 0 {
                for member in members.dropFirst() { union.join(members[0], member) }
            }
            return Reduced(figure: index, open: members, constant: constant)
        }
        var blockOfRoot: [Int: Int] = [:]
        for unknown in open {
            let root = union.root(unknown)
            let block = blockOfRoot[root] ?? blocks.count
            if block == blocks.count { blocks.append(AttackBlock(sensitive: sensitive)) }
            blockOfRoot[root] = block
            place[unknown] = (block, blocks[block].addUnknown())
        }
        for equation in reduced {
            guard let block = place[equation.open[0]]?.block else { continue }
            let unknowns = equation.open.compactMap { place[$0]?.unknown }
            if figures[equation.figure].value != nil {
                if equation.constant < 0 { return false }
                blocks[block].add(unknowns, equal: equation.constant, figure: equation.figure)
            } else {
                if equation.constant > 0 { blocks[block].add(unknowns, atLeast: equation.constant) }
                if equation.open.allSatisfy({ place[$0]?.block == block }) {
                    blocks[block].addHidden(
                        unknowns, plus: figures[equation.figure].members.reduce(0) { $0 + base[$1] })
                }
            }
        }
        return true
    }
}
