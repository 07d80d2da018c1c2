import Content
import Mustache
import Statistics

/// One survey report.
struct ReportPage: PageModel {
    static let template = "report"

    let frame: PageFrame
    let item: ReportItem
    /// What stands above the report's text; a field may name any key of it.
    let frontMatter: ReportFrontMatter
    let outline: [OutlineItem]
    let body: [UInt8]
    let signature: SignatureLabel?
    let footnotes: [UInt8]
    let citation: String?
    let corrections: CorrectionList?
    let figures: [FigureSource]
    let characters: Int
    let maskedNumbers: Int
    let regions: [LinkLabel]
    let datasets: [LinkLabel]
    let previous: LinkLabel?
    let next: LinkLabel?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("report", "报告的题目、日期、单位、主题", \.item),
        .optionalText("scope", "调研范围") { $0.frontMatter.scope },
        .optionalText("source", "资料来源") { $0.frontMatter.source },
        .object("outline", "目录") { Listing($0.outline) },
        .html("body", "正文，不含落款和脚注") { $0.body },
        .object("signature", "落款：发文单位和成文日期", \.signature),
        .html("footnotes", "脚注，可能是空的") { $0.footnotes },
        .object("corrections", "印发以后更正过的内容", \.corrections),
        .optionalText("citation", "建议引用格式（GB/T 7714-2015）", \.citation),
        .object("figures", "正文中数字的出处") { Listing($0.figures) },
        .number("characters", "全文字数") { $0.characters },
        .flag("masked", "正文中是否有未公开的数字") { $0.maskedNumbers > 0 },
        .number("maskedNumbers", "未公开的数字有几处") { $0.maskedNumbers },
        .object("regions", "涉及的地区") { Listing($0.regions) },
        .object("datasets", "相关数据") { Listing($0.datasets) },
        .object("previous", "上一篇（较早）", \.previous),
        .object("next", "下一篇（较新）", \.next),
    ]
}

/// Who issued a report, and when, as it stands below the text.
struct SignatureLabel: TemplateModel {
    let issuers: [String]
    let date: CalendarDate?

    /// Taken from the signature below the text, or else from the front matter; nil when neither says anything.
    init?(_ report: Report) {
        issuers = report.signature?.issuers ?? report.frontMatter.issuer.map { [$0] } ?? []
        date = report.signature?.date ?? report.date
        if issuers.isEmpty && date == nil { return nil }
    }

    static let fields: [TemplateField<Self>] = [
        .list("issuers", "发文单位，可能不止一个", \.issuers),
        .object("date", "成文日期") { $0.date.map(DateLabel.init) },
    ]
}
