import Mustache
import Statistics

/// The first page: what this is, the main figures, the newest reports, the doors.
struct HomePage: PageModel {
    static let template = "home"

    let frame: PageFrame
    let headlines: [Headline]
    let reports: [ReportItem]
    let doors: [LinkLabel]
    let more: [LinkLabel]
    let regions: [RegionGroup]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("headlines", "全旗主要数字") { Listing($0.headlines) },
        .object("reports", "最新的报告") { Listing($0.reports) },
        .object("doors", "问得最多的栏目，注中是说明") { Listing($0.doors) },
        .object("more", "其余栏目和说明页，注中是说明") { Listing($0.more) },
        .object("regions", "按片区分组的地区，用来找到自己的乡镇") { Listing($0.regions) },
        .flag("searchable", "是否有地区可找") { !$0.regions.isEmpty },
    ]
}
