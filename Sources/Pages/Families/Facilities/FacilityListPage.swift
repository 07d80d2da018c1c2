import Mustache

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
