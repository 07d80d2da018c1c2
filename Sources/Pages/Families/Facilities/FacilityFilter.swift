import Statistics
import Text
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
    /// Its value in the finder's form.
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
