import Mustache
import Statistics

/// A link with its text.
package struct LinkLabel: TemplateModel {
    /// What the link says.
    package let title: String
    /// Relative to the page that shows the link.
    package let url: String
    var isCurrent = false
    /// A word or two about what is behind it.
    package var note: String?

    /// What a template may name within a link.
    package static let fields: [TemplateField<Self>] = [
        .text("title", "文字", \.title),
        .url("url", "相对链接", \.url),
        .flag("current", "是否就是本页（或本栏目）", \.isCurrent),
        .optionalText("note", "一两个词的说明，可能没有", \.note),
    ]
}

/// A date for people and for machines.
struct DateLabel: TemplateModel {
    let date: CalendarDate

    static let fields: [TemplateField<Self>] = [
        .text("text", "2024年3月18日") { $0.date.chinese },
        .text("iso", "2024-03-18") { $0.date.iso },
    ]
}

/// A term with its explanation.
struct DefinitionLabel: TemplateModel {
    let term: String
    let text: String
    var note: String?
    var url: String?
    var id: String?

    static let fields: [TemplateField<Self>] = [
        .optionalText("id", "锚点，可能没有", \.id),
        .text("term", "名称", \.term),
        .text("text", "内容", \.text),
        .optionalText("note", "补充说明，可能没有", \.note),
        .optionalURL("url", "链接，可能没有", \.url),
    ]
}

extension DefinitionLabel {
    /// What a quantity measures, and what to bear in mind when using it.
    init(_ quantity: Quantity) {
        self.init(term: quantity.title, text: quantity.definition, note: quantity.caveat, id: quantity.id)
    }
}

/// A figure that a page begins with: what, how much, compared with what.
struct Headline: TemplateModel {
    let title: String
    let value: String
    let unit: String
    /// Place and period.
    let scope: String
    /// The change since the year before, where years can be compared.
    var change: Change?
    /// The numerator and denominator of a rate.
    var detail: String?
    let url: String?
    /// The rows that the figure was added up from.
    var rowsURL: String?

    /// The change in words, such as 比上年增加 41（3.8%）, and its direction.
    struct Change: TemplateModel {
        enum Direction: Sendable { case up, down, level, unknown }

        let text: String
        let direction: Direction

        static let fields: [TemplateField<Self>] = [
            .text("text", "比上年的变化，用文字", \.text),
            .flag("up", "是否上升") { $0.direction == .up },
            .flag("down", "是否下降") { $0.direction == .down },
            .flag("level", "是否持平；不能比较时，升、降、平都不是") { $0.direction == .level },
        ]
    }

    static let fields: [TemplateField<Self>] = [
        .text("title", "指标", \.title),
        .text("value", "数字，或说明没有数字的词", \.value),
        .text("unit", "单位", \.unit),
        .text("scope", "地区和时期", \.scope),
        .object("change", "比上年的变化", \.change),
        .optionalText("detail", "比率的分子和分母", \.detail),
        .optionalURL("url", "专页", \.url),
        .optionalURL("rowsURL", "出处：数据各行的链接", \.rowsURL),
    ]
}
