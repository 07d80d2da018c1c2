import Testing

/// The published figures, counted again from the published downloads alone: no type of the product takes part.
@Suite struct RecountTests {
    private func recount() throws -> Recount { try Recount(PublishedSite.shared.get()) }

    @Test func everyMarkOfEveryChartIsItsFigure() throws {
        let recount = try recount()
        let findings = recount.findings(recount.checkCharts)
        #expect(findings.problems == [])
        #expect(findings.count > 400)
    }

    @Test func everyCellOfEveryTableIsItsFigure() throws {
        let recount = try recount()
        let findings = recount.findings(on: { !$0.path.hasPrefix("data/") }, recount.checkTables)
        #expect(findings.problems == [])
        #expect(findings.count > 400)
    }
}
