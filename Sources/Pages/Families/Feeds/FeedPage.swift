import Content
import Mustache
import Statistics

/// An Atom feed (RFC 4287).
struct FeedPage: PageModel {
    static let template = "feed.xml"

    /// The most entries in a feed; feed readers keep the older ones.
    static let mostEntries = 50

    /// A report, or a correction.
    package struct Entry: TemplateModel {
        /// Never changes, so that readers of the feed see it once (RFC 4287, 4.2.6).
        package let id: String
        /// Plain text.
        package let title: String
        /// The full address of its page.
        package let url: String
        /// The day of issue; feeds want an hour too, and get midnight in Beijing.
        package let published: CalendarDate
        let updated: CalendarDate
        /// Who issued it.
        package let author: String?
        /// Plain text: how the report begins, or what was corrected.
        package let summary: String?
        let categories: [String]

        /// What `feed.xml` may name.
        package static let fields: [TemplateField<Self>] = [
            .text("id", "永远不变的标识", \.id),
            .text("title", "题目", \.title),
            .url("url", "网页的链接", \.url),
            .text("published", "公布的时刻：日期取自内容，时刻一律为北京时间零时") { $0.published.timestamp },
            .text("updated", "最近更正的时刻") { $0.updated.timestamp },
            .optionalText("author", "发文单位", \.author),
            .optionalText("summary", "摘要", \.summary),
            .list("categories", "主题，或“示例数据”", \.categories),
        ]
    }

    let id: String
    let title: String
    let subtitle: String
    let url: String
    let pageURL: String
    let author: String
    let updated: CalendarDate
    let entries: [Entry]

    static let fields: [TemplateField<Self>] = [
        .text("id", "永远不变的标识", \.id),
        .text("title", "名称", \.title),
        .text("subtitle", "说明", \.subtitle),
        .url("url", "本文件的链接", \.url),
        .url("pageURL", "对应网页的链接", \.pageURL),
        .text("author", "主办单位，没有就是站名", \.author),
        .text("updated", "最近一次有变化的时刻") { $0.updated.timestamp },
        .list("entries", "各条，新的在前", \.entries),
    ]
}

extension CalendarDate {
    /// RFC 3339: the beginning of the day in China. A date that names no day begins with its month or year.
    fileprivate var timestamp: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month ?? 1))-\(two(day ?? 1))T00:00:00+08:00"
    }
}
