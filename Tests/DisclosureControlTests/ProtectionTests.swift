import DisclosureControl
import Testing

@Suite("Protection: hidden figures stay uncertain")
struct ProtectionTests {
    @Test(
        "inner cells hidden in tables with all margins",
        arguments: [
            // Nothing small, nothing hidden; zeros are shown.
            ([[10, 7, 0], [8, 9, 5]], []),
            // One small cell in a table of two directions costs exactly three others.
            (
                [
                    [3, 12, 30, 25, 18, 40], [11, 9, 22, 35, 27, 31], [45, 33, 28, 19, 50, 24],
                    [29, 38, 41, 26, 17, 36],
                ], [3, 12, 11, 9]
            ),
            (
                [
                    [21, 12, 30, 25, 18, 40], [11, 9, 22, 35, 27, 31], [45, 33, 28, 19, 50, 24],
                    [29, 38, 41, 26, 1, 36],
                ], nil
            ),
        ] as [([[Int]], [Int]?)])
    func inner(counts: [[Int]], expected: [Int]?) {
        let table = Table(counts)
        let protection = table.problem.protect()
        if let expected { #expect(table.hiddenInner(protection.suppressed) == expected) }
        let isSmall = counts.joined().contains { (1...4).contains($0) }
        #expect(protection.suppressed.count == (isSmall ? 4 : 0))
        #expect(protection.exposed.isEmpty)
    }

    @Test("1 and 1 with a known sum are no protection for each other: a third goes too")
    func twoOnes() throws {
        let problem = try #require(
            SuppressionProblem(
                inner: [10, 1, 1, 30], cells: [[0], [1], [2], [3], [0, 1, 2, 3]].map { PublishedCell($0) }))
        let protection = problem.protect()
        #expect(protection.suppressed == [0, 1, 2])
        #expect(protection.intervals[1]?.isAtLeast(5) == true)
    }

    @Test("a single small figure takes its total with it", arguments: [1, 2, 3, 4])
    func single(count: Int) throws {
        let problem = try #require(
            SuppressionProblem(inner: [count, 0], cells: [[0], [1], [0, 1]].map { PublishedCell($0) }))
        #expect(problem.protect().suppressed == [0, 2])
    }

    @Test("a small figure that is not published itself must not follow from two that are")
    func difference() throws {
        // All staff, and staff without the directors: the directors are three.
        let cells = [PublishedCell([0, 1]), PublishedCell([1]), PublishedCell([0], .unpublished)]
        let problem = try #require(SuppressionProblem(inner: [3, 40], cells: cells))
        let protection = problem.protect()
        #expect(protection.primary == [2])
        #expect(protection.suppressed.count == 1)
        #expect(protection.intervals[2]?.isAtLeast(5) == true)
        // Without that declaration both are shown.
        #expect(SuppressionProblem(inner: [3, 40], cells: Array(cells.prefix(2)))?.protect().suppressed == [])
    }

    @Test(
        "where what is public elsewhere leaves less than the standard, everything is hidden, zeros too, and it is said")
    func exposed() throws {
        // Three people came to a course, as its own page says: three workers, no cadres.
        let cells = [PublishedCell([0]), PublishedCell([1]), PublishedCell([0, 1], .fixed)]
        let problem = try #require(SuppressionProblem(inner: [3, 0], cells: cells))
        let protection = problem.protect()
        #expect(protection.suppressed == [0, 1])
        #expect(protection.exposed == [0])
        #expect(protection.intervals[0] == FeasibleInterval(0, 3))
    }

    @Test("parts that have nothing in common are protected apart")
    func parts() throws {
        let cells = [[0], [1], [0, 1], [2], [3], [2, 3]].map { PublishedCell($0) }
        let problem = try #require(SuppressionProblem(inner: [2, 30, 8, 9], cells: cells))
        #expect(problem.protect().suppressed == [0, 1])
    }

    @Test("two tables of the same people: what one hides the other does not give away")
    func linked() throws {
        // Two sexes by three ages; ages in two groups elsewhere.
        let inner = [2, 14, 20, 9, 11, 16]
        let cells = [
            [0], [1], [2], [3], [4], [5], [0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5], [0, 1, 2, 3, 4, 5], [0, 1],
            [3, 4],
        ]
        let problem = try #require(SuppressionProblem(inner: inner, cells: cells.map { PublishedCell($0) }))
        let protection = problem.protect()
        try expectProtected(problem, protection.suppressed)
        #expect(protection.suppressed == [0, 1, 3, 4])
    }

    @Test("random tables: an outsider who is told only what is published finds no narrow interval", arguments: 0..<25)
    func random(seed: Int) throws {
        var dice = Dice(seed)
        let (rows, columns) = (dice.roll(2..<6), dice.roll(2..<6))
        let limit = dice.roll(6..<40)
        let table = Table((0..<rows).map { _ in (0..<columns).map { _ in dice.roll(0..<limit) } })
        let protection = table.problem.protect()
        #expect(protection.exposed.isEmpty)
        #expect(protection.primary.isSubset(of: protection.suppressed))
        #expect(!protection.suppressed.contains { table.problem.values[$0] == 0 })
        try expectProtected(table.problem, protection.suppressed)
    }

    @Test("random cubes: all margins and all cells", arguments: 0..<6)
    func randomCubes(seed: Int) throws {
        var dice = Dice(seed + 7)
        let all: Set<[Bool]> = Set((0..<8).map { [$0 & 1 > 0, $0 & 2 > 0, $0 & 4 > 0] })
        let problem = SuppressionProblem.cube((0..<24).map { _ in dice.roll(0..<25) }, (2, 3, 4), margins: all)
        let protection = problem.protect()
        #expect(protection.exposed.isEmpty)
        try expectProtected(problem, protection.suppressed)
    }

    @Test("showing one secondary cell again breaks the protection: none is hidden in vain", arguments: 0..<10)
    func minimal(seed: Int) throws {
        var dice = Dice(seed + 50)
        let table = Table((0..<4).map { _ in (0..<4).map { _ in dice.roll(0..<30) } })
        let protection = table.problem.protect()
        for id in protection.suppressed.subtracting(protection.primary) {
            let fewer = protection.suppressed.subtracting([id])
            var attack = try #require(table.problem.attack(hiding: fewer))
            let intervals = fewer.map { attack.interval(of: table.problem.cells[$0].members) }
            #expect(intervals.contains { $0?.isAtLeast(5) != true })
        }
    }

    @Test("three hundred inner cells under four hundred published ones")
    func largeTable() throws {
        var dice = Dice(3)
        let all: Set<[Bool]> = Set((0..<8).map { [$0 & 1 > 0, $0 & 2 > 0, $0 & 4 > 0] })
        let problem = SuppressionProblem.cube((0..<300).map { _ in dice.roll(0..<60) }, (10, 6, 5), margins: all)
        #expect(problem.cells.count == 462)
        let protection = problem.protect()
        #expect(protection.exposed.isEmpty)
        try expectProtected(problem, protection.suppressed)
    }

    /// An attack that knows what is published and nothing else.
    private func expectProtected(_ problem: SuppressionProblem, _ hidden: Set<Int>) throws {
        var attack = try #require(
            Attack(unknowns: problem.inner.count, figures: problem.figures(hiding: hidden, minimum: 1)))
        for id in hidden {
            let interval = attack.interval(of: problem.cells[id].members)
            #expect(
                interval?.isAtLeast(5) == true, "\(problem.values[id]) is known to be \(String(describing: interval))")
        }
    }
}
