import Mustache
import UnionData

/// A link with its text.
struct LinkLabel: TemplateModel {
    let title: String
    let url: String
    var isCurrent = false
    /// A word or two about what is behind it.
    var note: String?

    static let fields: [Mustache.Field<Self>] = [
        .text("title", "文字") { $0.title },
        .url("url", "相对链接") { $0.url },
        .flag("current", "是否就是本页（或本栏目）") { $0.isCurrent },
        .optionalText("note", "一两个词的说明，可能没有") { $0.note },
    ]
}

/// A date for people and for machines.
struct DateLabel: TemplateModel {
    let date: CalendarDate

    static let fields: [Mustache.Field<Self>] = [
        .text("text", "2024年3月18日") { $0.date.chinese },
        .text("iso", "2024-03-18") { $0.date.iso },
    ]
}

/// A term with what is said of it.
struct DefinitionLabel: TemplateModel {
    let term: String
    let text: String
    var note: String?
    var url: String?
    var id: String?

    static let fields: [Mustache.Field<Self>] = [
        .optionalText("id", "锚点，可能没有") { $0.id },
        .text("term", "名称") { $0.term },
        .text("text", "内容") { $0.text },
        .optionalText("note", "补充说明，可能没有") { $0.note },
        .optionalURL("url", "链接，可能没有") { $0.url },
    ]
}

/// A figure that a page begins with: what, how much, compared with what.
struct Headline: TemplateModel {
    let title: String
    let value: String
    let unit: String
    /// Place and period.
    let scope: String
    /// The change since the period before, or the numerator and denominator of a rate.
    var detail: String?
    let url: String?

    static let fields: [Mustache.Field<Self>] = [
        .text("title", "指标") { $0.title },
        .text("value", "数字，或说明没有数字的词") { $0.value },
        .text("unit", "单位") { $0.unit },
        .text("scope", "地区和时期") { $0.scope },
        .optionalText("detail", "比上年的变化，或比率的分子和分母") { $0.detail },
        .optionalURL("url", "出处页面") { $0.url },
    ]
}
