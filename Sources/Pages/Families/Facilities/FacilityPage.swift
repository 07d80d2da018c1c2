import Mustache

/// One venue.
struct FacilityPage: PageModel {
    static let template = "facility"

    let frame: PageFrame
    let item: FacilityItem
    let statusNote: String?
    let details: [DefinitionLabel]
    let funding: FigureTable?
    let within: LinkLabel?
    let inside: [FacilityItem]
    let nearby: [FacilityItem]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("facility", "名称、类别、状态、地址、电话等", \.item),
        .optionalText("statusNote", "没有开放时的说明", \.statusNote),
        .object("details", "面积、启用日期、藏书等") { Listing($0.details) },
        .object("funding", "建设资金", \.funding),
        .object("within", "所在的设施", \.within),
        .object("inside", "设在里面的设施") { Listing($0.inside) },
        .object("nearby", "同一地区的其他设施") { Listing($0.nearby) },
    ]
}
