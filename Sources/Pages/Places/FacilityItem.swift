import Content
import Mustache
import Statistics
import Text
import UnionData

/// When a venue is open on some days of the week.
struct HoursLine: TemplateModel {
    let days: String
    let times: [String]

    static let fields: [TemplateField<Self>] = [
        .text("days", "周一至周五") { $0.days },
        .list("times", "一段或几段时间，或“休息”") { $0.times },
    ]
}

/// A venue as lists show it: where, when, what it costs, what is in it, whom to call.
struct FacilityItem: TemplateModel {
    let facility: Facility
    let url: String
    let region: LinkLabel
    /// The last part of the region's address, by which the finder knows it.
    let regionID: String

    static let fields: [TemplateField<Self>] = [
        .text("name", "名称") { $0.facility.name },
        .url("url", "设施页的相对链接", \.url),
        .text("kind", "职工之家、职工书屋或职工活动中心") { $0.facility.kind.rawValue },
        .text("status", "规划、在建、已开放或停用") { $0.facility.status.rawValue },
        .flag("open", "是否已开放") { $0.facility.status == .open },
        .object("region", "所在地区", \.region),
        .optionalText("address", "地址") { $0.facility.address },
        .object("hours", "开放时间，一行几天") { Listing($0.facility.hoursLines) },
        .optionalText("telephone", "联系电话") { $0.facility.telephone?.text },
        .optionalText("fee", "免费或收费；空着表示没有登记") { $0.facility.fee?.rawValue },
        .optionalText("functions", "功能") {
            $0.facility.functions.isEmpty ? nil : $0.facility.functions.joined(separator: "、")
        },
        .optionalText("accessibility", "无障碍设施；空着表示没有登记") {
            $0.facility.isAccessible ? $0.facility.accessibility.joined(separator: "、") : nil
        },
        .text("regionID", "筛选用的地区", \.regionID),
        .text("kindID", "筛选用的类别") { $0.facility.kind.slug },
        .optionalText("week", "一周的开放时间，供脚本判断现在是否开放；没有开放或没有登记时空着") { $0.facility.week },
    ]
}

/// Shows venues in the lists of several families.
struct FacilityViews: Sendable {
    let facts: Facts
    let links: Links

    /// What stands where a region has no venue.
    var noneText: String { Facilities.definition.noneText }

    /// The venues of `region` and of its parts.
    func facilities(in region: Region) -> [Facility] {
        let parts = Set(facts.regions.parts(of: region) + [region.id])
        return facts.facilities.filter { parts.contains($0.region) }
    }

    func item(_ facility: Facility, from route: Route) -> FacilityItem {
        let region = facts.regions[facility.region]
        return FacilityItem(
            facility: facility, url: route.link(to: Addresses.page(of: facility)),
            region: links.region(region, from: route),
            regionID: region.slug)
    }
}

extension Facility {
    var hoursLines: [HoursLine] {
        (hours?.lines ?? []).map {
            HoursLine(days: $0.days, times: $0.intervals.isEmpty ? ["休息"] : $0.intervals.map(\.text))
        }
    }

    /// Whether any provision for people with disabilities is registered.
    var isAccessible: Bool { !accessibility.isEmpty }

    /// Whether people are let in on a day of the week, Monday being 0.
    func isOpen(onDay day: Int) -> Bool { status == .open && hours?.week[day]?.isEmpty == false }

    /// `510-690 870-1050;…;?`: the intervals of Monday to Sunday in minutes since midnight, nothing for a day of rest,
    /// `?` where nothing is said; nil when nobody is let in or the hours are not known. `assets/facilities.js` reads
    /// it.
    var week: String? {
        guard status == .open, let hours else { return nil }
        return hours.week.map { day in
            day.map { $0.map { "\($0.opens)-\($0.closes)" }.joined(separator: " ") } ?? "?"
        }.joined(separator: ";")
    }
}

extension Facilities.Kind {
    /// What stands for the kind in addresses.
    package var slug: String {
        switch self {
        case .workersHome: "workers-home"
        case .readingRoom: "reading-room"
        case .activityCentre: "activity-centre"
        }
    }
}
