import DisclosureControl
import Testing

@Suite("What an outsider can work out")
struct AttackTests {
    typealias Figure = Attack.Figure

    @Test(
        "the interval of the first unknown",
        arguments: [
            // Nothing is known.
            ([], 2, FeasibleInterval(0, nil)),
            // A total with two hidden parts, at least one each.
            (
                [Figure([0, 1], value: 12), Figure([0], value: nil, minimum: 1), Figure([1], value: nil, minimum: 1)],
                2, FeasibleInterval(1, 11)
            ),
            // 1 and 1 leave nothing to guess; without knowing that they are not zero, three possibilities.
            (
                [Figure([0, 1], value: 2), Figure([0], value: nil, minimum: 1), Figure([1], value: nil, minimum: 1)], 2,
                FeasibleInterval(1, 1)
            ),
            ([Figure([0, 1], value: 2), Figure([0], value: nil), Figure([1], value: nil)], 2, FeasibleInterval(0, 2)),
            // Subtraction.
            ([Figure([0, 1], value: 12), Figure([1], value: 9)], 2, FeasibleInterval(3, 3)),
            // A total of nobody.
            ([Figure([0, 1], value: 0)], 2, FeasibleInterval(0, 0)),
            // A total that is hidden itself limits nothing.
            ([Figure([0, 1], value: nil, minimum: 1), Figure([1], value: 9)], 2, FeasibleInterval(0, nil)),
            // Only whole people: x + y = 3, y + z = 3 and x + z = 4 have one solution; with 3 there is none.
            (
                [Figure([0, 1], value: 3), Figure([1, 2], value: 3), Figure([0, 2], value: 4)], 3,
                FeasibleInterval(2, 2)
            ),
        ] as [([Figure], Int, FeasibleInterval)])
    func interval(figures: [Figure], unknowns: Int, expected: FeasibleInterval) throws {
        var attack = try #require(Attack(unknowns: unknowns, figures: figures))
        let found = attack.interval(of: [0])
        #expect(found == expected)
    }

    @Test(
        "figures that contradict each other leave nothing",
        arguments: [
            [Figure([0], value: 3), Figure([0], value: 4)], [Figure([0], value: 3), Figure([0, 1], value: 2)],
            [Figure([0], value: -1)],
            [Figure([0], value: 3), Figure([1], value: 3), Figure([0, 1], value: 7)], [Figure([5], value: 3)],
            [Figure([0, 1], value: 5), Figure([1, 2], value: 3), Figure([0, 1, 2], value: 4)],
        ] as [[Figure]])
    func contradictions(figures: [Figure]) {
        var attack = Attack(unknowns: 3, figures: figures)
        let found = attack?.interval(of: [0])
        #expect(found == nil)
    }

    @Test("half people do not count: no whole table fits, though one of halves does")
    func halves() throws {
        var attack = try #require(
            Attack(
                unknowns: 3, figures: [Figure([0, 1], value: 3), Figure([1, 2], value: 3), Figure([0, 2], value: 3)]))
        let found = attack.interval(of: [0])
        #expect(found?.isExact != true)
    }

    @Test("the interval is that of trying every table: tables with margins, cells hidden at random", arguments: 0..<40)
    func exhaustive(seed: Int) throws {
        var dice = Dice(seed)
        let table = Table((0..<dice.roll(1..<4)).map { _ in (0..<3).map { _ in dice.roll(0..<5) } })
        let count = table.problem.inner.count
        let hidden = Set(table.problem.cells.indices.filter { _ in dice.roll(0..<2) == 0 }).subtracting([
            table.problem.cells.count - 1
        ])
        let figures = table.problem.figures(hiding: hidden)
        try compare(figures, unknowns: count, sums: table.problem.cells.map(\.members))
    }

    @Test(
        "the interval is that of trying every table: cubes of which only two-way margins are shown", arguments: 0..<12)
    func exhaustiveCubes(seed: Int) throws {
        var dice = Dice(seed + 100)
        let problem = SuppressionProblem.cube(
            (0..<27).map { _ in dice.roll(0..<3) }, (3, 3, 3),
            margins: [[true, true, false], [true, false, true], [false, true, true]])
        try compare(problem.figures(hiding: []), unknowns: 27, sums: [[0], [13], [26], [0, 13], [1, 5, 9]])
    }

    private func compare(_ figures: [Figure], unknowns: Int, sums: [[Int]]) throws {
        var attack = try #require(Attack(unknowns: unknowns, figures: figures))
        let tables = Enumeration(unknowns: unknowns, figures: figures)
        for sum in sums {
            let found = attack.interval(of: sum)
            #expect(found == tables.interval(of: sum))
        }
    }

    @Test("something small must have been hidden: possibilities without it do not count")
    func plausible() throws {
        // Two hidden figures of at least one with a sum of 40: without that knowledge either could be anything from 1
        // to 39.
        let figures = [
            Figure([0, 1], value: 40), Figure([0], value: nil, minimum: 1), Figure([1], value: nil, minimum: 1),
        ]
        var attack = try #require(Attack(unknowns: 2, figures: figures, sensitive: 1...4))
        let found = attack.interval(of: [0])
        #expect(found == FeasibleInterval(1, 39))
    }

    @Test("numbers without end do no harm")
    func huge() {
        var attack = Attack(unknowns: 2, figures: [Figure([0, 1], value: .max), Figure([0], value: nil)])
        let found = attack?.interval(of: [0])
        #expect(found?.isExact != true)
    }
}
