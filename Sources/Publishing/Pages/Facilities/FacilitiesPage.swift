import Mustache
import Statistics
import UnionData

/// The directory of venues, by region, with the ways to find one.
struct FacilitiesPage: PageModel {
    static let template = "facilities"

    struct Group: TemplateModel {
        let region: LinkLabel
        let anchor: String
        let facilities: [FacilityItem]

        static let fields: [TemplateField<Self>] = [
            .object("region", "地区", \.region),
            .text("anchor", "锚点", \.anchor),
            .list("facilities", "那里的设施", \.facilities),
        ]
    }

    /// The lists that answer one question.
    struct Lists: TemplateModel {
        let title: String
        let links: [LinkLabel]

        static let fields: [TemplateField<Self>] = [
            .text("title", "问题：按类别、按里面有什么……", \.title),
            .list("links", "各清单，注中是处数", \.links),
        ]
    }

    /// A value that a field of the finder may have.
    struct Choice: TemplateModel {
        let value: String
        let title: String

        static let fields: [TemplateField<Self>] = [
            .text("value", "值", \.value),
            .text("title", "文字", \.title),
        ]
    }

    let frame: PageFrame
    let figures: [FigureBlock]
    let groups: [Group]
    let regionsWithout: [LinkLabel]
    let lists: [Lists]
    let kinds: [Choice]
    let functions: [Choice]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("figures", "设施数和建设资金的图表") { Listing($0.figures) },
        .list("groups", "按地区分组的设施", \.groups),
        .object("regionsWithout", "还没有设施的乡镇") { Listing($0.regionsWithout) },
        .list("lists", "各类清单的链接", \.lists),
        .list("kinds", "可以筛选的类别", \.kinds),
        .list("functions", "可以筛选的功能", \.functions),
    ]
}

extension Composer {
    func facilitiesPage(_ route: Route) -> FacilitiesPage {
        let groups = facts.regions.all.compactMap { region -> FacilitiesPage.Group? in
            let here = facts.facilities.filter { $0.region == region.id }
            guard !here.isEmpty else { return nil }
            return FacilitiesPage.Group(
                region: link(to: region, from: route), anchor: region.slug,
                facilities: here.map { item($0, from: route) })
        }
        let filters = facilityFilters
        func choices(_ question: FacilityFilter.Question) -> [FacilitiesPage.Choice] {
            filters.filter { $0.question == question }.map { FacilitiesPage.Choice(value: $0.value, title: $0.name) }
        }
        return FacilitiesPage(
            frame: frame(
                route, title: "职工之家、职工书屋和职工活动中心", description: "在哪里、什么时候开放、里面有什么、打哪个电话", in: .system(.facilities),
                sources: [facts.dataset("facilities")].compactMap { $0 }),
            figures: facilityFigures(from: route), groups: groups,
            regionsWithout: facts.regions.townships.filter { region in
                !facts.facilities.contains { $0.region == region.id }
            }
            .map { link(to: $0, from: route) },
            lists: FacilityFilter.Question.allCases.compactMap { question in
                let links = links(to: filters.filter { $0.question == question }, from: route)
                return links.isEmpty ? nil : FacilitiesPage.Lists(title: question.rawValue, links: links)
            },
            kinds: choices(.kind), functions: choices(.function))
    }

    /// How many venues of each kind are in which state, and what was paid for them.
    private func facilityFigures(from route: Route) -> [FigureBlock] {
        guard let banner = facts.regions.banner, let venues = facts.catalogue.observations(of: Facilities.definition.id)
        else { return [] }
        let states = FigureGrid(
            venues, rows: .category(0), columns: .category(1), quantity: .indicator(.facilities),
            at: Coordinates(years: nil, place: .region(banner.id)))
        let summary = table(
            states, id: "summary", caption: states.caption("设施数，按类别和状态"), notes: ["这里的职工之家是场所，不是“模范职工之家”等称号。"],
            from: route)
        let funding =
            facts.catalogue.observations(of: FacilityFunding.definition.id).map { figures($0, of: banner, from: route) }
            ?? []
        return [FigureBlock(table: summary)] + funding
    }
}
