import Mustache
import Statistics

/// One area of the federation's work, over the whole banner.
struct WorkAreaPage: PageModel {
    static let template = "system"

    let frame: PageFrame
    let headlines: [Headline]
    let findings: [FindingView]
    let figures: Once<[FigureBlock]>
    let definitions: [DefinitionLabel]
    let pages: [LinkLabel]
    let reports: ReportListing?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("headlines", "主要数字") { Listing($0.headlines) },
        .list("findings", "数据里看得出的情况：空白点、晋级、逾期等", \.findings),
        .object("figures", "各图各表") { Listing($0.figures.value) },
        .object("definitions", "指标的定义") { Listing($0.definitions) },
        .object("pages", "说明这项工作的网页") { Listing($0.pages) },
        .object("reports", "用到这些数据的报告", \.reports),
    ]
}

/// An area of work in the list of areas.
struct WorkAreaItem: TemplateModel {
    let title: String
    let url: String
    let invitation: String
    let headlines: [Headline]

    static let fields: [TemplateField<Self>] = [
        .text("title", "名称", \.title),
        .url("url", "专页的链接", \.url),
        .text("invitation", "一句话说明", \.invitation),
        .object("headlines", "主要数字") { Listing($0.headlines) },
    ]
}

/// All areas that have no door of their own.
struct WorkPage: PageModel {
    static let template = "work"

    let frame: PageFrame
    let systems: [WorkAreaItem]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("systems", "各项工作", \.systems),
    ]
}
