import Testing

/// The published figures, counted again from the published downloads alone: no type of the product takes part.
@Suite struct RecountTests {
    private func recount() throws -> Recount { try Recount(PublishedSite.shared.get()) }

    @Test func everyMarkOfEveryChartIsItsFigure() throws {
        let recount = try recount()
        let findings = recount.findings(recount.checkCharts)
        #expect(findings.problems == [])
        print("count", findings.count)
        #expect(findings.count > 400)
    }

    @Test func everyCellOfEveryTableIsItsFigure() throws {
        let recount = try recount()
        let findings = recount.findings(on: { !$0.path.hasPrefix("data/") }, recount.checkTables)
        #expect(findings.problems == [])
        print("count", findings.count)
        #expect(findings.count > 400)
    }

    @Test func everyHeadlineIsItsFigure() throws {
        let recount = try recount()
        let findings = recount.findings(recount.checkHeadlines)
        #expect(findings.problems == [])
        print("count", findings.count)
        #expect(findings.count > 100)
    }

    @Test func everyFigureInASentenceIsWhatItsSourceSays() throws {
        let recount = try recount()
        let findings = recount.findings(recount.checkProse)
        #expect(findings.problems == [])
        print("count", findings.count)
        #expect(findings.count > 100)
    }

    @Test func everyRowPageRepeatsTheDownload() throws {
        let recount = try recount()
        let findings = recount.findings(recount.checkRows)
        #expect(findings.problems == [])
        print("count", findings.count)
        #expect(findings.count > 400)
        #expect(recount.rowsNotShownOnce() == [])
    }
}
