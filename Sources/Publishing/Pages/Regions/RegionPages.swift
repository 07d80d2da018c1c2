import Mustache
import Statistics
import UnionData

/// All regions, the townships by zone.
struct RegionsPage: PageModel {
    static let template = "regions"

    let frame: PageFrame
    let groups: [RegionGroup]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("groups", "按片区分组的地区", \.groups),
    ]
}

/// Some regions under one heading.
struct RegionGroup: TemplateModel {
    let title: String
    var url: String?
    let regions: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .text("title", "片区或类别", \.title),
        .optionalURL("url", "片区的页面", \.url),
        .list("regions", "地区，注中是简介", \.regions),
    ]
}

/// What one system has in one region.
struct SystemHere: TemplateModel {
    let id: String
    let title: String
    let url: String
    let headlines: [Headline]
    let findings: [DefinitionLabel]
    let tables: [FigureTable]
    let none: [String]

    static let fields: [TemplateField<Self>] = [
        .text("id", "锚点", \.id),
        .text("title", "名称", \.title),
        .url("url", "专页的链接", \.url),
        .object("headlines", "这里的主要数字") { Listing($0.headlines) },
        .object("findings", "这里的情况：空白点、晋级、逾期等") { Listing($0.findings) },
        .object("tables", "这里的各表") { Listing($0.tables) },
        .list("none", "没有数据时写的话，每条一段", \.none),
    ]
}

/// Everything about one region.
struct RegionPage: PageModel {
    static let template = "region"

    let frame: PageFrame
    let name: String
    let kind: String
    let summary: String?
    let related: [LinkLabel]
    let headlines: Once<[Headline]>
    let comparison: Once<RegionComparison?>
    let facilities: Once<[FacilityItem]>
    let facilitiesNone: String
    let systems: Once<[SystemHere]>
    let rows: [LinkLabel]
    let problems: [LinkLabel]
    let reports: ReportListing?
    let members: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .text("name", "名称", \.name),
        .text("kind", "旗、片区、乡镇或旗直", \.kind),
        .optionalText("summary", "一句话简介", \.summary),
        .object("related", "上级和所属片区") { Listing($0.related) },
        .object("headlines", "主要数字") { Listing($0.headlines.value) },
        .object("comparison", "与其他地区比较") { $0.comparison.value },
        .object("facilities", "这里的设施") { Listing($0.facilities.value) },
        .text("facilitiesNone", "没有设施时写的话", \.facilitiesNone),
        .list("systems", "各项工作在这里的情况") { $0.systems.value },
        .object("rowPages", "只有这里各行的页面") { Listing($0.rows) },
        .object("problems", "报告在这里发现的问题，注中是年度和建议") { Listing($0.problems) },
        .object("reports", "提到这里的报告", \.reports),
        .object("members", "下辖的地区") { Listing($0.members) },
    ]
}

extension Composer {
    func regionPages() -> [Page] {
        guard !facts.regions.all.isEmpty else { return [] }
        let route = Section.regions.route
        let claim = claim("regions.csv")
        let index = Page(route, claim: claim) { _ in
            RegionsPage(
                frame: frame(route, title: "各乡镇", description: "按片区找到一个乡镇，看那里的工会、设施、培训和报告", in: .regions),
                groups: regionGroups(from: route))
        }
        // Once for all pages: which figures tell regions apart depends on all of them.
        let compared = comparedFigures()
        let pages = facts.regions.all.flatMap { region in
            let list = reportList(on: region)
            let page = Page(list.routes[0], claim: claim) {
                self.page(of: region, list, comparedBy: compared, $0)
            }.found(as: .region, title: region.name, date: regionSources.lastChanged, names: region.searchNames)
            return [page] + furtherPages(of: list, claim: claim, in: .regions)
        }
        return [index] + regionFiguresPages(compared) + pages
    }

    /// Where the figures that a region's page begins with come from.
    private var regionSources: [LoadedDataset] {
        ["coverage", "facilities", "training-sessions"].compactMap { facts.dataset($0) }
    }

    /// The banner and what belongs to no township first, then the zones with their townships.
    func regionGroups(from route: Route) -> [RegionGroup] {
        let regions = facts.regions
        func group(_ title: String, _ members: [Region], url: String? = nil) -> RegionGroup? {
            members.isEmpty
                ? nil
                : RegionGroup(
                    title: title, url: url, regions: members.map { link(to: $0, from: route, note: $0.summary) })
        }
        let whole = [regions.banner].compactMap { $0 } + regions.directs
        let zones = regions.zones.map { zone in
            group(zone.name, regions.townships.filter { $0.zone == zone.id }, url: route.link(to: Self.route(of: zone)))
        }
        return ([group("全旗", whole)] + zones + [group("其他乡镇", regions.townships.filter { $0.zone == nil })]).compactMap
        { $0 }
    }

    private func page(
        of region: Region, _ list: ReportList, comparedBy compared: [ComparedFigure], _ rendering: Rendering
    ) -> RegionPage {
        let route = Self.route(of: region)
        let parts = facts.regions.parts(of: region)
        let members = region.kind == .zone || region.kind == .banner ? parts.map { facts.regions[$0] } : []
        return RegionPage(
            frame: frame(
                route, title: region.name, description: region.summary ?? "\(region.name)的工会组织、设施、培训和报告", in: .regions,
                sources: regionSources, about: describe(region)),
            name: region.name, kind: region.kind.rawValue, summary: region.summary,
            related: related(to: region, from: route),
            headlines: Once {
                observations(of: .coverage).filter { $0.speaks(of: region) }.flatMap {
                    headlines($0, of: region, from: route)
                }
            },
            comparison: Once { comparison(of: region, by: compared, from: route) },
            facilities: Once { facilities(in: region).map { item($0, from: route) } },
            facilitiesNone: Facilities.definition.noneText,
            systems: Once { systems.filter { $0 != .facilities }.map { here($0, region, from: route) } },
            rows: rowsLinks(in: region, from: route), problems: problems(in: region, from: route),
            reports: listing(list, rendering),
            members: members.map { link(to: $0, from: route) })
    }

    private func related(to region: Region, from route: Route) -> [LinkLabel] {
        var links: [LinkLabel] = []
        if let banner = facts.regions.banner, banner.id != region.id { links.append(link(to: banner, from: route)) }
        if let zone = region.zone { links.append(link(to: facts.regions[zone], from: route)) }
        return links
    }

    /// The problems that reports found in a region itself, each with whether anything was recommended.
    private func problems(in region: Region, from route: Route) -> [LinkLabel] {
        facts.registers.problems.filter { problem in problem.record.regions.contains { $0.id == region.id } }.map {
            problem in
            let answers = facts.registers.recommendations(answering: problem.id).map(\.id.text)
            return LinkLabel(
                title: problem.record.title, url: link(to: problem.id, from: route),
                note: answers.isEmpty ? "没有对应的建议" : "建议 \(answers.joined(separator: "、"))")
        }
    }

    /// What a system has to say of one region; where it has nothing, that is said.
    private func here(_ system: System, _ region: Region, from route: Route) -> SystemHere {
        let observations = observations(of: system)
        let speaking = observations.filter { $0.speaks(of: region) }
        let findings = datasets(of: system).compactMap { dataset -> DefinitionLabel? in
            guard let finding = finding(dataset) else { return nil }
            let own = finding.items.filter { $0.region == region.id }
            return own.isEmpty
                ? nil : DefinitionLabel(term: finding.title, text: own.map(\.text).joined(separator: "；"))
        }
        let lists = datasets(of: system).flatMap {
            [matrix($0, in: region, from: route), roster($0, in: region, from: route)].compactMap { $0 }
        }
        let silent = datasets(of: system).filter { dataset in
            let isHeard =
                speaking.contains { $0.dataset.definition.id == dataset.definition.id }
                || lists.contains { $0.id == "\(dataset.definition.id)-list" }
            return !isHeard && dataset.definition.regionField != nil && dataset.definition.audience == .everyone
        }
        return SystemHere(
            id: system.id, title: system.title, url: route.link(to: Self.route(of: system)),
            headlines: system == .coverage ? [] : speaking.flatMap { headlines($0, of: region, from: route) },
            findings: findings,
            tables: speaking.flatMap { tablesHere($0, region, from: route) } + lists,
            none: silent.map(\.definition.noneText))
    }

    /// The region's own years and kinds, and, where it has parts, those beside each other.
    private func tablesHere(_ observations: Observations, _ region: Region, from route: Route) -> [FigureTable] {
        if observations.dataset.definition.matrix != nil { return [] }
        let parts =
            region.kind == .township || region.kind == .direct ? nil : byRegion(observations, of: region, from: route)
        return
            ([byYear(observations, of: region, from: route)].compactMap { $0 }
            + byCategory(observations, of: region, from: route)
            + [parts].compactMap { $0 }).map(\.table).filter { !$0.rows.isEmpty }
    }
}
