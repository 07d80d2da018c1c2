import Mustache

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
