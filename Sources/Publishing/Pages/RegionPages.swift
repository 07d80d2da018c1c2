import Mustache
import UnionData

/// All regions, the townships by zone.
struct RegionsPage: PageModel {
    static let template = "regions"

    let frame: PageFrame
    let groups: [RegionGroup]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .list("groups", "按片区分组的地区") { $0.groups },
    ]
}

/// Some regions under one heading.
struct RegionGroup: TemplateModel {
    let title: String
    var url: String?
    let regions: [LinkLabel]

    static let fields: [Mustache.Field<Self>] = [
        .text("title", "片区或类别") { $0.title },
        .optionalURL("url", "片区的页面") { $0.url },
        .list("regions", "地区，注中是简介") { $0.regions },
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
    let headlines: [Headline]
    let tables: [FigureTable]
    let gaps: String?
    let facilities: [FacilityItem]
    let sessions: FigureTable?
    let reports: [ReportItem]
    let members: [LinkLabel]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .text("name", "名称") { $0.name },
        .text("kind", "旗、片区、乡镇或旗直") { $0.kind },
        .optionalText("summary", "一句话简介") { $0.summary },
        .object("related", "上级和所属片区") { Listing($0.related) },
        .object("headlines", "主要数字") { Listing($0.headlines) },
        .object("tables", "覆盖情况各表") { Listing($0.tables) },
        .optionalText("gaps", "还没有工会的单位类型") { $0.gaps },
        .object("facilities", "这里的设施") { Listing($0.facilities) },
        .object("sessions", "在这里举办的培训") { $0.sessions },
        .object("reports", "提到这里的报告") { Listing($0.reports) },
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
        return [index] + facts.regions.all.map { region in Page(Self.route(of: region), claim: claim) { page(of: region, $0) } }
    }

    /// The banner and what belongs to no township first, then the zones with their townships.
    func regionGroups(from route: Route) -> [RegionGroup] {
        let regions = facts.regions
        func group(_ title: String, _ members: [Region], url: String? = nil) -> RegionGroup? {
            members.isEmpty ? nil : RegionGroup(title: title, url: url, regions: members.map { link(to: $0, from: route, note: $0.summary) })
        }
        let whole = [regions.banner].compactMap { $0 } + regions.directs
        let zones = regions.zones.map { zone in
            group(zone.name, regions.townships.filter { $0.zone == zone.id }, url: route.link(to: Self.route(of: zone)))
        }
        return ([group("全旗", whole)] + zones + [group("其他乡镇", regions.townships.filter { $0.zone == nil })]).compactMap { $0 }
    }

    private func page(of region: Region, _ rendering: Rendering) -> RegionPage {
        let route = Self.route(of: region)
        let parts = facts.regions.parts(of: region)
        let members = region.kind == .zone || region.kind == .banner ? parts.map { facts.regions[$0] } : []
        let reports = facts.reports.filter { report in
            report.frontMatter.regions.contains { facts.regions.find($0.value)?.id == region.id }
        }
        return RegionPage(
            frame: frame(
                route, title: region.name, description: region.summary ?? "\(region.name)的工会组织、设施、培训和报告", in: .regions,
                sources: ["coverage", "facilities", "training-sessions"].compactMap { facts.dataset($0) }),
            name: region.name, kind: region.kind.rawValue, summary: region.summary, related: related(to: region, from: route),
            headlines: coverageHeadlines(of: region, from: route), tables: coverageTables(of: region, members, from: route),
            gaps: gaps(of: region), facilities: facilities(in: region).map { item($0, from: route) },
            sessions: sessions(in: region, from: route), reports: items(reports, from: route, rendering),
            members: members.map { link(to: $0, from: route) })
    }

    private func related(to region: Region, from route: Route) -> [LinkLabel] {
        var links: [LinkLabel] = []
        if let banner = facts.regions.banner, banner.id != region.id { links.append(link(to: banner, from: route)) }
        if let zone = region.zone { links.append(link(to: facts.regions[zone], from: route)) }
        return links
    }

    private func coverageTables(of region: Region, _ members: [Region], from route: Route) -> [FigureTable] {
        guard let coverage = facts.coverage, let year = coverage.years.last,
            facts.regions.parts(of: region).contains(where: { coverage.has($0, in: year) })
        else { return [] }
        let comparison = members.isEmpty ? [] : [coverageByRegion(members, total: region, from: route)]
        return [coverageByYear(of: region, from: route), coverageByUnitType(of: region, from: route)] + comparison
    }

    private func gaps(of region: Region) -> String? {
        guard let coverage = facts.coverage, let year = coverage.years.last else { return nil }
        let types = coverage.gaps(in: year, of: region.id)
        return types.isEmpty ? nil : types.map(\.rawValue).joined(separator: "、")
    }

    private func sessions(in region: Region, from route: Route) -> FigureTable? {
        guard let training = facts.training else { return nil }
        let places = training.sessions[TrainingSessions.region]
        // The banner's own page would repeat the whole training page.
        let parts = Set(region.kind == .banner ? [region.id] : facts.regions.parts(of: region))
        let rows = training.rows { parts.contains(places[$0]) }
        guard !rows.isEmpty else { return nil }
        let caption = region.kind == .banner ? "由旗本级举办的培训" : "在\(region.name)举办的培训"
        return sessionTable(training, rows.reversed(), id: "training", caption: caption, from: route)
    }
}
