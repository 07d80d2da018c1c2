import Mustache

/// A page of text such as 关于本站.
struct ContentPage: PageModel {
    static let template = "content"

    let frame: PageFrame
    let summary: String?
    let outline: [OutlineItem]
    let body: [UInt8]
    let figures: [FigureSource]
    /// What each dataset does with its small figures; empty on any page but 关于本站.
    let disclosures: [DefinitionLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .optionalText("summary", "一句话说明", \.summary),
        .object("outline", "目录") { Listing($0.outline) },
        .html("body", "正文") { $0.body },
        .object("figures", "正文中数字的出处") { Listing($0.figures) },
        .object("disclosures", "各表的小数怎样公布；只有“关于本站”（about）一页有") { Listing($0.disclosures) },
    ]
}
