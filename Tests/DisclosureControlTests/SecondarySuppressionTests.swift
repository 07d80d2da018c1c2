import DisclosureControl
import Testing

@Suite("Secondary suppression by Gaussian elimination")
struct SecondarySuppressionTests {
    /// The data set “example1” of the R package SSBtools, year 2014, as the vignette “Small count frequency table
    /// suppression” of the R package GaussSuppression prints it, and that vignette's first result (age by geo, maxN =
    /// 1, zeros sensitive):
    /// https://cran.r-project.org/web/packages/GaussSuppression/vignettes/Small_count_frequency_table_suppression.html
    @Test("the published example of GaussSuppression: 2, 0, 3 and 4 are hidden, all margins shown")
    func publishedExample() {
        // Columns: Iceland, Portugal, Spain. Rows: young, old.
        let table = Table([[2, 0, 5], [3, 4, 6]])
        let primary = table.problem.primary(0...1)
        #expect(primary == [1])
        let hidden = primary.union(table.problem.secondary(hiding: primary, hidesZeros: true))
        #expect(hidden == [0, 1, 3, 4])
        #expect(table.hiddenInner(hidden) == [2, 0, 3, 4])
    }

    @Test(
        "what is hidden besides",
        arguments: [
            // A row: one hidden count follows from the total, so the smallest other one goes.
            ([[3, 9, 7, 20]], [0], [2]),
            // Zeros stay, even where they would be the smallest.
            ([[3, 0, 7, 20]], [0], [2]),
            // Two hidden counts protect each other from being computed.
            ([[3, 4, 7, 20]], [0, 1], []),
            // With nothing else left, the total goes; in a table of one row the margins are the same figures again.
            ([[3]], [0], [1, 2, 3]),
            // A rectangle in a table of two directions, over the smallest counts.
            ([[2, 9, 30], [8, 7, 40], [50, 60, 70]], [0], [1, 3, 4]),
            ([[9, 9], [9, 9]], [], []),
        ] as [([[Int]], [Int], [Int])])
    func secondary(counts: [[Int]], hidden: [Int], expected: [Int]) {
        let table = Table(counts)
        let single = counts.count == 1
        let found = table.problem.secondary(hiding: Set(hidden)).sorted()
        // In a single row a column total is the cell itself, and has to go with it.
        let columns = counts[0].count
        let mirrored = single && columns > 1 ? (hidden + expected).map { $0 + columns + 1 } : []
        #expect(found == (expected + mirrored).sorted())
    }

    @Test("a figure of a hierarchy is not given away by its group", arguments: [0, 1])
    func hierarchy(seed: Int) throws {
        // Two townships in the north, two in the south; zone totals and a total are published.
        let problem = try #require(
            SuppressionProblem(
                inner: [3, 20, 15, 30],
                cells: [[0], [1], [2], [3], [0, 1], [2, 3], [0, 1, 2, 3]].map { PublishedCell($0) }))
        #expect(problem.secondary(hiding: [0]) == [1])
    }

    @Test("what is public elsewhere is never hidden, and is known")
    func fixed() throws {
        let problem = try #require(
            SuppressionProblem(
                inner: [3, 6, 30],
                cells: [
                    PublishedCell([0]), PublishedCell([1]), PublishedCell([2]), PublishedCell([0, 1, 2]),
                    PublishedCell([0, 1], .fixed),
                ]))
        #expect(problem.secondary(hiding: [0]) == [1])
    }

    @Test("problems that make no sense are refused")
    func refused() {
        #expect(SuppressionProblem(inner: [1, -1], cells: []) == nil)
        #expect(SuppressionProblem(inner: [1], cells: [PublishedCell([1])]) == nil)
        #expect(SuppressionProblem(inner: [1], cells: [PublishedCell([-1])]) == nil)
        #expect(SuppressionProblem(inner: [.max, 1], cells: []) == nil)
        #expect(SuppressionProblem(inner: [], cells: [PublishedCell([])])?.protect().suppressed == [])
    }
}
