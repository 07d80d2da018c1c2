import Mustache
import UnionData

/// How far unions reach, over the whole banner.
struct CoveragePage: PageModel {
    static let template = "coverage"

    let frame: PageFrame
    let year: String
    let headlines: [Headline]
    let tables: [FigureTable]
    let gaps: [LinkLabel]
    let definitions: [DefinitionLabel]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .text("year", "最近的年度") { $0.year },
        .list("headlines", "主要数字") { $0.headlines },
        .list("tables", "各表") { $0.tables },
        .object("gaps", "空白点：地区，注中是还没有工会的单位类型") { Listing($0.gaps) },
        .list("definitions", "指标的定义") { $0.definitions },
    ]
}

extension Composer {
    func coveragePages() -> [Page] {
        guard let coverage = facts.coverage, let banner = facts.regions.banner, let year = coverage.years.last else { return [] }
        let route = Section.coverage.route
        return [
            Page(route, claim: claim("data/coverage.csv")) { _ in
                CoveragePage(
                    frame: frame(
                        route, title: "工会组织与会员覆盖", description: "\(banner.name)基层工会组织、涵盖单位和会员，按年度、地区和单位类型",
                        in: .coverage, sources: [facts.dataset("coverage")].compactMap { $0 }),
                    year: year.text, headlines: coverageHeadlines(of: banner, from: route),
                    tables: [
                        coverageByYear(of: banner, from: route), coverageByRegion(facts.regions.parts(of: banner).map { facts.regions[$0] }, total: banner, from: route),
                        coverageByUnitType(of: banner, from: route),
                    ],
                    gaps: gaps(in: year, from: route), definitions: Self.coverageDefinitions)
            }
        ]
    }

    /// The main figures of a region in the latest year, each with its change or with the parts of a rate.
    func coverageHeadlines(of region: Region, from route: Route) -> [Headline] {
        guard let coverage = facts.coverage, let year = coverage.years.last else { return [] }
        let parts = facts.regions.parts(of: region)
        let scope = "\(region.name)，\(year.text)年度"
        let url = sections.contains(.coverage) ? route.link(to: Section.coverage.route) : nil
        var headlines = [Coverage.organisations, Coverage.coveredUnits, Coverage.members].map { field in
            Headline(
                title: field.description.title, value: coverage.value(of: field, in: year, over: parts).displayText,
                unit: field.description.unit?.symbol ?? "", scope: scope,
                detail: change(of: field, over: parts), url: url)
        }
        for indicator in [RateIndicator.unionisation, .membership] {
            guard let rate = coverage.rate(indicator, in: year, over: parts), rate.percent().value != nil else { continue }
            headlines.append(
                Headline(
                    title: indicator.title, value: rate.percent(digits: 1).displayText, unit: "%", scope: scope,
                    detail: "\(indicator.numerator.title) \(rate.numerator.displayText) ÷ \(indicator.denominator.title) \(rate.denominator.displayText)",
                    url: url))
        }
        return headlines
    }

    /// 比上年增加 40（3.7%）; nil without two known years in a row.
    private func change(of field: UnionData.Field<Measure>, over parts: [RegionID]) -> String? {
        guard let coverage = facts.coverage, let year = coverage.years.last, coverage.years.contains(Year(year.number - 1)),
            let now = coverage.value(of: field, in: year, over: parts).exactValue,
            let before = coverage.value(of: field, in: Year(year.number - 1), over: parts).exactValue
        else { return nil }
        let difference = now - before
        if difference.isZero { return "与上年持平" }
        let share = difference.magnitude.scaled(byPowerOfTen: 2).divided(by: before, scale: 1).map { "（\($0)%）" } ?? ""
        return "比上年\(difference.isNegative ? "减少" : "增加") \(difference.magnitude)\(share)"
    }

    /// Years down, indicators across.
    func coverageByYear(of region: Region, from route: Route) -> FigureTable {
        let coverage = facts.coverage!
        let parts = facts.regions.parts(of: region)
        return FigureTable(
            id: "by-year", caption: "\(region.name)历年工会组织与会员", stub: "年度", columns: Self.coverageColumns,
            rows: coverage.years.reversed().map { year in
                FigureTable.Row(title: year.text, cells: coverageCells(in: year, over: parts))
            },
            notes: ["农民工会员与女会员有重叠，不能相加。“—”表示没有收集。"], source: source("coverage", from: route))
    }

    /// Regions down, indicators across, in the latest year; a total that includes what belongs to no township.
    func coverageByRegion(_ regions: [Region], total: Region, from route: Route) -> FigureTable {
        let coverage = facts.coverage!
        let year = coverage.years.last!
        var rows = regions.map { region in
            FigureTable.Row(
                title: region.name, url: route.link(to: Self.route(of: region)),
                cells: coverageCells(in: year, over: facts.regions.parts(of: region)))
        }
        rows.append(FigureTable.Row(title: total.name, cells: coverageCells(in: year, over: facts.regions.parts(of: total)), isTotal: true))
        let hasDirect = regions.contains { $0.kind == .direct }
        return FigureTable(
            id: "by-region", caption: "\(year.text)年度各地区工会组织与会员", stub: "地区", columns: Self.coverageColumns, rows: rows,
            notes: hasDirect ? ["旗直属工会不属于任何乡镇；\(total.name)的数字包括旗直属工会。"] : [], source: source("coverage", from: route))
    }

    /// Types of unit down, indicators across, in the latest year.
    func coverageByUnitType(of region: Region, from route: Route) -> FigureTable {
        let coverage = facts.coverage!
        let year = coverage.years.last!
        let parts = facts.regions.parts(of: region)
        var rows = Coverage.UnitType.allCases.map { type in
            FigureTable.Row(title: type.rawValue, cells: coverageCells(in: year, over: parts, unitType: type))
        }
        rows.append(FigureTable.Row(title: "合计", cells: coverageCells(in: year, over: parts), isTotal: true))
        return FigureTable(
            id: "by-unit-type", caption: "\(year.text)年度\(region.name)按单位类型", stub: "单位类型", columns: Self.coverageColumns,
            rows: rows, source: source("coverage", from: route))
    }

    private static let shownRates: [RateIndicator] = [.unionisation, .membership]

    private static var coverageColumns: [FigureTable.Column] {
        Coverage.measures.map { FigureTable.Column(title: $0.description.title, unit: $0.description.unit?.symbol) }
            + shownRates.map { FigureTable.Column(title: $0.title, unit: "%") }
    }

    private func coverageCells(in year: Year, over parts: [RegionID], unitType: Coverage.UnitType? = nil) -> [FigureTable.Cell] {
        let coverage = facts.coverage!
        return Coverage.measures.map { FigureTable.Cell(coverage.value(of: $0, in: year, over: parts, unitType: unitType)) }
            + Self.shownRates.map { FigureTable.Cell(coverage.rate($0, in: year, over: parts, unitType: unitType)) }
    }

    private func gaps(in year: Year, from route: Route) -> [LinkLabel] {
        facts.regions.all.compactMap { region in
            let types = facts.coverage!.gaps(in: year, of: region.id)
            return types.isEmpty ? nil : link(to: region, from: route, note: types.map(\.rawValue).joined(separator: "、"))
        }
    }

    static var coverageDefinitions: [DefinitionLabel] {
        Coverage.measures.compactMap(\.description.indicator).map { DefinitionLabel(term: $0.title, text: $0.definition, note: $0.caveat, anchor: definitionAnchor($0.id)) }
            + shownRates.map { DefinitionLabel(term: $0.title, text: $0.formula, note: $0.caveat, anchor: definitionAnchor($0.id)) }
    }
}

extension Year {
    var text: String { String(number) }
}
