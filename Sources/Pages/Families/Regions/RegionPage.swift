import Mustache

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

/// What one area of work has in one region.
struct AreaHere: TemplateModel {
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
    let changes: [String]
    let related: [LinkLabel]
    let headlines: Once<[Headline]>
    let comparison: Once<RegionComparison?>
    let facilities: Once<[FacilityItem]>
    let facilitiesNone: String
    let systems: Once<[AreaHere]>
    let rows: [LinkLabel]
    let problems: [LinkLabel]
    let reports: ReportListing?
    let members: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .text("name", "名称", \.name),
        .text("kind", "名录里的类别：旗、片区、镇、街道……", \.kind),
        .optionalText("summary", "一句话简介", \.summary),
        .list("changes", "撤并、划出、改名，每条一句", \.changes),
        .object("related", "上级和所属片区，撤并以后的地区") { Listing($0.related) },
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
