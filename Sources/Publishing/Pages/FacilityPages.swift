import Mustache
import UnionData

/// A venue as lists show it.
struct FacilityItem: TemplateModel {
    let facility: Facility
    let url: String
    let region: LinkLabel

    static let fields: [Mustache.Field<Self>] = [
        .text("name", "名称") { $0.facility.name },
        .url("url", "设施页的相对链接") { $0.url },
        .text("kind", "职工之家、职工书屋或职工活动中心") { $0.facility.kind.rawValue },
        .text("status", "规划、在建、已开放或停用") { $0.facility.status.rawValue },
        .flag("open", "是否已开放") { $0.facility.status == .open },
        .object("region", "所在地区") { $0.region },
        .optionalText("address", "地址") { $0.facility.address },
        .optionalText("hours", "开放时间") { $0.facility.hours?.text(for: .display, in: .empty) },
        .optionalText("telephone", "联系电话") { $0.facility.telephone?.text },
        .optionalText("fee", "免费或收费；空着表示没有登记") { $0.facility.fee?.rawValue },
        .optionalText("functions", "功能") { $0.facility.functions.isEmpty ? nil : $0.facility.functions.joined(separator: "、") },
    ]
}

/// The directory of venues, by region.
struct FacilitiesPage: PageModel {
    static let template = "facilities"

    struct Group: TemplateModel {
        let region: LinkLabel
        let anchor: String
        let facilities: [FacilityItem]

        static let fields: [Mustache.Field<Self>] = [
            .object("region", "地区") { $0.region },
            .text("anchor", "锚点") { $0.anchor },
            .list("facilities", "那里的设施") { $0.facilities },
        ]
    }

    let frame: PageFrame
    let figures: [FigureBlock]
    let groups: [Group]
    let regionsWithout: [LinkLabel]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .object("figures", "设施数和建设资金的图表") { Listing($0.figures) },
        .list("groups", "按地区分组的设施") { $0.groups },
        .object("regionsWithout", "还没有设施的乡镇") { Listing($0.regionsWithout) },
    ]
}

/// One venue.
struct FacilityPage: PageModel {
    static let template = "facility"

    let frame: PageFrame
    let item: FacilityItem
    let statusNote: String?
    let week: [DefinitionLabel]
    let details: [DefinitionLabel]
    let funding: FigureTable?
    let within: LinkLabel?
    let inside: [FacilityItem]
    let nearby: [FacilityItem]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .object("facility", "名称、类别、状态、地址、电话等") { $0.item },
        .optionalText("statusNote", "没有开放时的说明") { $0.statusNote },
        .object("week", "开放时间，一行一段") { Listing($0.week) },
        .object("details", "面积、启用日期、藏书等") { Listing($0.details) },
        .object("funding", "建设资金") { $0.funding },
        .object("within", "所在的设施") { $0.within },
        .object("inside", "设在里面的设施") { Listing($0.inside) },
        .object("nearby", "同一地区的其他设施") { Listing($0.nearby) },
    ]
}

extension Composer {
    func facilityPages() -> [Page] {
        guard !facts.facilities.isEmpty else { return [] }
        let claim = claim("data/facilities.csv")
        let route = Self.route(of: System.facilities)
        return [Page(route, claim: claim) { _ in facilitiesPage(route) }]
            + facts.facilities.map { facility in
                Page(Self.route(of: facility), claim: claim) { _ in page(of: facility) }
                    .found(as: .facility, title: facility.name, names: facts.regions[facility.region].pinyinNames + [facility.id.text])
            }
    }

    func item(_ facility: Facility, from route: Route) -> FacilityItem {
        FacilityItem(facility: facility, url: route.link(to: Self.route(of: facility)), region: link(to: facts.regions[facility.region], from: route))
    }

    func facilities(in region: Region) -> [Facility] {
        let parts = Set(facts.regions.parts(of: region) + [region.id])
        return facts.facilities.filter { parts.contains($0.region) }
    }

    private func facilitiesPage(_ route: Route) -> FacilitiesPage {
        let groups = facts.regions.all.compactMap { region -> FacilitiesPage.Group? in
            let here = facts.facilities.filter { $0.region == region.id }
            guard !here.isEmpty else { return nil }
            return FacilitiesPage.Group(region: link(to: region, from: route), anchor: region.slug, facilities: here.map { item($0, from: route) })
        }
        return FacilitiesPage(
            frame: frame(
                route, title: "职工之家、职工书屋和职工活动中心", description: "在哪里、什么时候开放、里面有什么、打哪个电话", in: .system(.facilities),
                sources: [facts.dataset("facilities")].compactMap { $0 }),
            figures: facilityFigures(from: route), groups: groups,
            regionsWithout: facts.regions.townships.filter { region in !facts.facilities.contains { $0.region == region.id } }
                .map { link(to: $0, from: route) })
    }

    /// How many venues of each kind are in which state, and what was paid for them.
    private func facilityFigures(from route: Route) -> [FigureBlock] {
        guard let banner = facts.regions.banner, let venues = facts.catalogue.observations(of: Facilities.definition.id) else { return [] }
        let states = FigureGrid(
            venues, rows: .category(0), columns: .category(1), quantity: .indicator(.facilities), at: Coordinates(years: nil, place: .region(banner.id)))
        let summary = table(
            states, id: "summary", caption: states.caption("设施数，按类别和状态"), notes: ["这里的职工之家是场所，不是“模范职工之家”等称号。"], from: route)
        let funding = facts.catalogue.observations(of: FacilityFunding.definition.id).map { figures($0, of: banner, from: route) } ?? []
        return [FigureBlock(table: summary)] + funding
    }

    private func page(of facility: Facility) -> FacilityPage {
        let route = Self.route(of: facility)
        return FacilityPage(
            frame: frame(
                route, title: facility.name,
                description: [facility.kind.rawValue, facts.regions[facility.region].name, facility.address].compactMap { $0 }.joined(separator: "，"),
                in: .system(.facilities), sources: ["facilities", "facility-funding"].compactMap { facts.dataset($0) }),
            item: item(facility, from: route), statusNote: statusNote(facility),
            week: (facility.hours?.lines ?? []).map { line in
                DefinitionLabel(term: line.days, text: line.intervals.isEmpty ? "休息" : line.intervals.map(\.text).joined(separator: "，"))
            },
            details: details(of: facility), funding: funding(of: facility, from: route),
            within: facility.within.flatMap { id in facts.facilities.first { $0.id == id } }
                .map { LinkLabel(title: $0.name, url: route.link(to: Self.route(of: $0))) },
            inside: facts.facilities.filter { $0.within == facility.id }.map { item($0, from: route) },
            nearby: facts.facilities.filter { $0.region == facility.region && $0.id != facility.id && $0.within != facility.id && $0.id != facility.within }
                .map { item($0, from: route) })
    }

    private func statusNote(_ facility: Facility) -> String? {
        switch facility.status {
        case .open: facility.hours == nil ? "开放时间待核实，去之前请先打电话。" : nil
        case .planned: "还在规划，没有开放。"
        case .building: "正在建设，还没有开放。"
        case .closed: "已经停用。"
        }
    }

    private func details(of facility: Facility) -> [DefinitionLabel] {
        func figure(_ term: String, _ measure: Measure, _ unit: String) -> DefinitionLabel? {
            measure == .missing ? nil : DefinitionLabel(term: term, text: measure.value == nil ? measure.displayText : "\(measure.displayText) \(unit)")
        }
        let reading = facility.kind == .readingRoom
        return [
            facility.host.map { DefinitionLabel(term: "管理单位", text: $0) },
            figure("建筑面积", facility.area, "㎡"),
            facility.opened.map { DefinitionLabel(term: "启用日期", text: $0.chinese) },
            DefinitionLabel(term: "无障碍", text: facility.accessibility.isEmpty ? "没有登记" : facility.accessibility.joined(separator: "、")),
            reading ? figure("藏书量", facility.volumes, "册") : nil,
            reading ? figure("座位", facility.seats, "个") : nil,
            reading ? facility.digitalReading.map { DefinitionLabel(term: "电子阅读", text: $0) } : nil,
        ].compactMap { $0 }
    }

    private func funding(of facility: Facility, from route: Route) -> FigureTable? {
        guard !facility.funding.isEmpty else { return nil }
        var rows = facility.funding.map { line in
            FigureTable.Row(title: line.year.text, cells: [.words(line.source.rawValue), .words(line.purpose), FigureTable.Cell(line.amount)])
        }
        rows.append(
            FigureTable.Row(title: "合计", cells: [.words(""), .words(""), FigureTable.Cell(.sum(facility.funding.map(\.amount)))], isTotal: true))
        return FigureTable(
            id: "funding", caption: "建设资金", stub: "年度",
            columns: [
                FigureTable.Column(title: "资金来源", isNumber: false), FigureTable.Column(title: "用途", isNumber: false),
                FigureTable.Column(title: "金额", unit: "万元"),
            ], rows: rows, source: source("facility-funding", from: route))
    }
}
