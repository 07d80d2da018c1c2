import Foundation
import Testing

/// The published figures, counted again from the published downloads alone: no type of the product takes part.
@Suite struct RecountTests {
    /// What is published of one kind, and at least how much of it there must be for the recount to be one.
    struct Part: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let least: Int
        let check: @Sendable (Recount, PublishedSite.Page, inout Findings) -> Void

        static let charts = Part(testDescription: "marks of charts", least: 400) { $0.checkCharts(on: $1, &$2) }
        static let tables = Part(testDescription: "cells of tables", least: 10_000) { $0.checkTables(on: $1, &$2) }
        static let headlines = Part(testDescription: "headlines", least: 400) { $0.checkHeadlines(on: $1, &$2) }
        static let comparisons = Part(testDescription: "comparisons of regions", least: 900) {
            $0.checkComparisons(on: $1, &$2)
        }
        static let prose = Part(testDescription: "figures in sentences", least: 500) { $0.checkProse(on: $1, &$2) }
        static let rows = Part(testDescription: "rows", least: 2_000) { $0.checkRows(on: $1, &$2) }

        static let lists = Part(testDescription: "lists", least: 50) { recount, page, findings in
            if !page.path.hasPrefix("data/") { recount.checkLists(on: page, &findings) }
        }

        static let findings = Part(testDescription: "findings", least: 7) { $0.checkFindings(on: $1, &$2) }
        static let yearbooks = Part(testDescription: "yearbook tables", least: 20) { $0.checkYearbooks(on: $1, &$2) }

        static let all = [charts, tables, headlines, comparisons, prose, rows, lists, findings, yearbooks]
    }

    /// Reading the site takes a while, and all tests read the same.
    private static let recount = Result { try Recount(PublishedSite.shared.get()) }

    @Test(arguments: Part.all)
    func everyPublishedFigureFollowsFromTheDownloads(_ part: Part) throws {
        let recount = try Self.recount.get()
        let findings = recount.findings { part.check(recount, $0, &$1) }
        #expect(findings.problems == [])
        #expect(findings.count >= part.least)
    }

    @Test func everyRowOfADownloadIsShownOnce() throws {
        #expect(try Self.recount.get().rowsNotShownOnce() == [])
    }

    // MARK: - The recount can fail

    /// One digit of one download, and what is published from it.
    struct WrongDigit: Sendable, CustomTestStringConvertible {
        let dataset: String
        let line: String
        let wrong: String
        let page: String
        let part: Part
        var testDescription: String { "\(dataset) in \(part.testDescription)" }
    }

    /// A row whose other figures are hidden: 基层工会组织数, 涵盖单位数, 应建会单位数.
    private static let unions = "2024,麦穗原镇,非公有制企业,118,287,349,"
    private static let moreUnions = "2024,麦穗原镇,非公有制企业,128,297,349,"

    @Test(arguments: [
        WrongDigit(dataset: "coverage", line: unions, wrong: moreUnions, page: "coverage.html", part: .tables),
        WrongDigit(dataset: "coverage", line: unions, wrong: moreUnions, page: "coverage.html", part: .headlines),
        WrongDigit(
            dataset: "coverage", line: unions, wrong: moreUnions, page: "reports/2024-organisation-building.html",
            part: .prose),
        WrongDigit(
            dataset: "coverage", line: unions, wrong: moreUnions, page: "data/coverage-2024.html", part: .rows),
        // Where rows are hidden, the total is what can be checked.
        WrongDigit(
            dataset: "coverage-totals", line: "2024,云杉旗,全部,65227,59944,", wrong: "2024,云杉旗,全部,65227,59945,",
            page: "coverage.html", part: .charts),
        WrongDigit(
            dataset: "coverage-totals", line: "2024,云杉旗,全部,65227,59944,", wrong: "2024,云杉旗,全部,65227,59945,",
            page: "coverage.html", part: .headlines),
        WrongDigit(
            dataset: "coverage-totals", line: "2024,云杉旗,全部,65227,59944,", wrong: "2024,云杉旗,全部,65227,59945,",
            page: "reports/2024-organisation-building.html", part: .prose),
        WrongDigit(
            dataset: "township-classes", line: "2020,澜桦镇,A类,一类", wrong: "2020,澜桦镇,B类,一类", page: "classification.html",
            part: .tables),
        WrongDigit(
            dataset: "training-sessions", line: "P2020-01,2020", wrong: "P2020-01,2021", page: "training.html",
            part: .tables),
    ])
    func aWrongDigitInADownloadIsFound(_ fault: WrongDigit) throws {
        let path = PublishedSite.folder + "/data/\(fault.dataset).csv"
        let csv = try edited(String(contentsOfFile: path, encoding: .utf8), fault.line, fault.wrong)
        let recount = try Self.recount.get()
        let page = try #require(recount.site.page(fault.page))
        #expect(problems(of: recount, page, fault.part) == [])
        #expect(
            !problems(of: try recount.replacing(DownloadedTable(id: fault.dataset, csv: csv)), page, fault.part).isEmpty
        )
    }

    /// Something on a page that does not follow from the downloads.
    struct WrongPage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let path: String
        let text: String
        let wrong: String
        let part: Part
    }

    @Test(arguments: WrongPage.all)
    func aFaultOnAPageIsFound(_ fault: WrongPage) throws {
        let recount = try Self.recount.get()
        let page = try #require(recount.site.page(fault.path))
        #expect(problems(of: recount, page, fault.part) == [])
        let faulty = try PublishedSite.Page(
            path: page.path, bytes: edited(String(decoding: page.bytes, as: UTF8.self), fault.text, fault.wrong))
        #expect(!problems(of: recount, faulty, fault.part).isEmpty)
    }

    private func problems(of recount: Recount, _ page: PublishedSite.Page, _ part: Part) -> [String] {
        var findings = Findings()
        part.check(recount, page, &findings)
        return findings.problems
    }

    private func edited(_ text: String, _ old: String, _ new: String) throws -> [UInt8] {
        let range = try #require(text.firstRange(of: old))
        return Array(text.replacingCharacters(in: range, with: new).utf8)
    }
}
