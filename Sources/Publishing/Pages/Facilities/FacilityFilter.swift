import Mustache
import Statistics
import UnionData

/// A condition that venues may meet. Each has a page that lists the venues, for readers without scripts and for links.
struct FacilityFilter: Sendable {
    /// What is asked about, with one filter for each answer.
    enum Question: String, CaseIterable, Sendable {
        case kind = "按类别"
        case function = "按里面有什么"
        case day = "按星期几开放"
        case accessible = "无障碍"
    }

    let question: Question
    /// What the link to the list says: 职工书屋.
    let name: String
    /// What the page of the list is called: 星期一开放的职工阵地.
    let title: String
    let route: Route
    /// What the finder calls it, in its own field.
    let value: String
    let matches: @Sendable (Facility) -> Bool

    static func kind(_ kind: Facilities.Kind) -> Self {
        Self(
            question: .kind, name: kind.rawValue, title: kind.rawValue,
            route: Route("facilities/by-kind-\(kind.slug).html"), value: kind.slug
        ) {
            $0.kind == kind
        }
    }

    /// Functions are words of the data: their addresses are the same for the same word.
    static func function(_ function: String) -> Self {
        Self(
            question: .function, name: function, title: "有“\(function)”的职工阵地",
            route: Route("facilities/by-function-\(Slug.address(forFileName: function)).html"), value: function
        ) { $0.functions.contains(function) }
    }

    /// A day of the week, Monday being 0.
    static func day(_ day: Int) -> Self {
        let name = "星期" + ["一", "二", "三", "四", "五", "六", "日"][day]
        return Self(
            question: .day, name: name, title: "\(name)开放的职工阵地", route: Route("facilities/by-day-\(day + 1).html"),
            value: String(day + 1)
        ) {
            $0.isOpen(onDay: day)
        }
    }

    static let accessible = Self(
        question: .accessible, name: "有无障碍设施", title: "有无障碍设施的职工阵地", route: "facilities/accessible.html", value: "1",
        matches: \.isAccessible)

    /// The filters that at least one of `facilities` meets: kinds as declared, functions by how common they are, days
    /// from Monday.
    static func all(for facilities: [Facility]) -> [FacilityFilter] {
        let functions = facilities.flatMap(\.functions)
        let counts = functions.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let inOrder = functions.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let common = inOrder.enumerated().sorted { a, b in
            (counts[b.element]!, a.offset) < (counts[a.element]!, b.offset)
        }.map(\.element)
        return (Facilities.Kind.allCases.map(kind) + common.map(function) + (0..<7).map(day) + [accessible])
            .filter { facilities.contains(where: $0.matches) }
    }
}

/// The venues that meet one condition.
struct FacilityListPage: PageModel {
    static let template = "facility-list"

    let frame: PageFrame
    let question: String
    let facilities: [FacilityItem]
    let others: [LinkLabel]
    let finder: LinkLabel

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .text("question", "按什么列：类别、功能、星期几或无障碍", \.question),
        .object("facilities", "符合条件的设施") { Listing($0.facilities) },
        .object("others", "同一问题的其他清单，注中是处数") { Listing($0.others) },
        .object("finder", "找设施的页面", \.finder),
    ]
}

extension Composer {
    var facilityFilters: [FacilityFilter] { FacilityFilter.all(for: facts.facilities) }

    func facilityListPages() -> [Page] {
        let filters = facilityFilters
        return filters.map { filter in
            Page(filter.route, claim: claim("data/facilities.csv")) { _ in listPage(filter, among: filters) }
        }
    }

    /// The filters as links, each with how many venues meet it.
    func links(to filters: [FacilityFilter], from route: Route) -> [LinkLabel] {
        filters.map { filter in
            LinkLabel(
                title: filter.name, url: route.link(to: filter.route), isCurrent: filter.route == route,
                note: "\(facts.facilities.count(where: filter.matches))")
        }
    }

    private func listPage(_ filter: FacilityFilter, among filters: [FacilityFilter]) -> FacilityListPage {
        let found = facts.regions.all.flatMap { region in
            facts.facilities.filter { $0.region == region.id && filter.matches($0) }
        }
        let hub = Self.route(of: System.facilities)
        return FacilityListPage(
            frame: frame(
                filter.route, title: filter.title, description: "\(filter.title)，共 \(found.count) 处：地址、开放时间、费用和电话",
                in: .system(.facilities),
                sources: [facts.dataset("facilities")].compactMap { $0 }),
            question: filter.question.rawValue, facilities: found.map { item($0, from: filter.route) },
            others: links(
                to: filters.filter { $0.question == filter.question && $0.route != filter.route }, from: filter.route),
            finder: LinkLabel(title: "按乡镇找全部职工阵地", url: filter.route.link(to: hub)))
    }
}
