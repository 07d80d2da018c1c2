import Content
import Statistics
import Text

/// One of the main entrances to the site.
struct Door: Hashable, Sendable {
    let title: String
    /// What a visitor finds behind the door.
    let invitation: String
    let route: Route
    /// The area of work behind the door, when it leads to one alone.
    var area: WorkArea?

    /// A door of its own for an area that the public asks for most.
    static func area(_ area: WorkArea) -> Door {
        Door(title: area.title, invitation: area.invitation, route: Addresses.page(of: area), area: area)
    }

    static let work = Door(
        title: "各项工作", invitation: "会员发展、民主管理、网络服务、队伍建设等各项工作的数字", route: Addresses.work)
    static let regions = Door(title: "各乡镇", invitation: "我所在的乡镇有什么", route: Addresses.regions)
    static let reports = Door(title: "调研报告", invitation: "调研发现了什么，建议做什么", route: Addresses.reports)
    static let registers = Door(title: "问题与建议", invitation: "报告提了哪些问题和建议，后来落实了没有", route: Addresses.problems)
    static let data = Door(title: "数据", invitation: "每张表的定义、来源和下载", route: Addresses.data)
}

/// The doors that have something behind them, in the order of the navigation.
struct Doors: Sendable {
    let open: [Door]

    init(_ facts: Facts, _ areas: ShownAreas) {
        let own = facts.datasets.areas.compactMap { area -> (number: Int, area: WorkArea)? in
            guard case .own(let number) = area.door else { return nil }
            return (number, area)
        }.sorted { $0.number < $1.number }.map(\.area)
        let ofAreas = own.filter { area in
            switch area.pages {
            case .ofFigures: areas.all.contains(area)
            // Rows are shown one by one, also where there is no whole to speak of.
            case .ofRows(let dataset): facts.dataset(dataset).map { $0.table.count > 0 } ?? false
            }
        }
        let others: [(door: Door, isOpen: Bool)] = [
            (.work, areas.all.contains { $0.door == .shared }),
            (.regions, !facts.regions.all.isEmpty),
            (.reports, !facts.reports.isEmpty),
            (.registers, !facts.registers.isEmpty),
            (.data, !facts.datasets.isEmpty || !facts.yearbooks.isEmpty),
        ]
        open = ofAreas.map(Door.area) + others.filter(\.isOpen).map(\.door)
    }

    /// The door that leads to `area`: its own, or that of all areas without one.
    func door(to area: WorkArea) -> Door { area.door == .shared ? .work : .area(area) }

    /// Links to `doors`, each with its invitation as the note.
    static func links(to doors: [Door], from route: Route) -> [LinkLabel] {
        doors.map { LinkLabel(title: $0.title, url: route.link(to: $0.route), note: $0.invitation) }
    }
}
