import Content
import Mustache
import Statistics

/// An entry of a register.
struct RegisterItem: TemplateModel {
    let id: EntryID
    let title: String
    /// The link to its place in its report.
    let url: String
    let report: LinkLabel
    /// When its report was issued, for the order of search results.
    let date: CalendarDate?
    let year: String?
    let sentence: String
    let lines: [EntryField]

    static let fields: [TemplateField<Self>] = [
        .text("id", "编号") { $0.id.text },
        .text("anchor", "锚点") { $0.id.anchor },
        .text("title", "题目", \.title),
        .url("url", "报告里的位置", \.url),
        .object("report", "所在的报告，注中是印发日期", \.report),
        .optionalText("year", "报告说的年度", \.year),
        .optionalText("sentence", "正文的第一句") { $0.sentence.isEmpty ? nil : $0.sentence },
        .list("fields", "指标、地区、建议、跟进等各项", \.lines),
    ]
}

/// The entries of a register that belong together.
struct RegisterGroup: TemplateModel {
    let anchor: String
    let title: String
    let items: [RegisterItem]

    static let fields: [TemplateField<Self>] = [
        .text("anchor", "锚点", \.anchor),
        .text("title", "类别或年度", \.title),
        .number("count", "条数") { $0.items.count },
        .list("items", "各条", \.items),
    ]
}
