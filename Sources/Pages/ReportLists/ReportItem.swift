import Mustache
import Statistics

/// A report as lists show it.
struct ReportItem: TemplateModel {
    let title: String
    let url: String
    let date: CalendarDate?
    let issuer: String?
    let summary: String?
    let topics: [LinkLabel]
    let isConsultation: Bool
    let isSample: Bool

    static let fields: [TemplateField<Self>] = [
        .text("title", "题目", \.title),
        .url("url", "报告页的相对链接", \.url),
        .object("date", "印发日期") { $0.date.map(DateLabel.init) },
        .optionalText("issuer", "发文单位", \.issuer),
        .optionalText("summary", "摘要", \.summary),
        .object("topics", "主题") { Listing($0.topics) },
        .flag("consultation", "是否征求意见稿", \.isConsultation),
        .flag("sample", "是否示例数据", \.isSample),
    ]
}
