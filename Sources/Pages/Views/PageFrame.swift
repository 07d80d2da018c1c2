import Content
import Mustache
import Statistics

/// What every page has around its own content: head, navigation, breadcrumb, source and date, footer.
struct PageFrame: TemplateModel {
    let site: SiteLabel
    let title: String
    let description: String
    /// From this page to the site's root: empty, or `../` for each folder.
    let root: String
    /// The full address of the site, for the one page that does not know where it stands.
    var base: String?
    let isHome: Bool
    let breadcrumb: [LinkLabel]
    let navigation: [LinkLabel]
    let isSample: Bool
    var sources: [LinkLabel]
    /// A source that has no page of its own.
    var sourceText: String?
    let updated: DateLabel?
    /// The full address of this page, on a site that has one.
    var address: String?
    var feeds: [LinkLabel] = []
    /// When what the page shows was issued, on pages of a report.
    var issued: DateLabel?
    /// What the page is about, for machines.
    var structured: StructuredDataLabel?

    static let fields: [TemplateField<Self>] = [
        .object("site", "整个站点的信息", \.site),
        .text("title", "本页标题", \.title),
        .text("description", "本页的一句话说明", \.description),
        .url("root", "从本页到站点根目录的相对路径：空，或若干个 ../", \.root),
        .optionalURL("base", "站点网址，只有 404 页用到", \.base),
        .flag("home", "是否首页", \.isHome),
        .list("breadcrumb", "面包屑：上级各页，不含本页", \.breadcrumb),
        .list("navigation", "主导航", \.navigation),
        .flag("sample", "本页是否含示例数据", \.isSample),
        .object("sources", "本页数据的出处") { Listing($0.sources) },
        .optionalText("sourceText", "没有专门页面的出处", \.sourceText),
        .object("updated", "更新日期", \.updated),
        .optionalURL("address", "本页的完整网址，没有设置站点网址就没有", \.address),
        .list("feeds", "订阅地址：新报告、更正", \.feeds),
        .object("issued", "报告的印发日期，别的页面没有", \.issued),
        .object("structured", "给机器读的说明", \.structured),
    ]
}

/// A JSON-LD document for `<script type="application/ld+json">`.
struct StructuredDataLabel: TemplateModel {
    let data: StructuredData

    static let fields: [TemplateField<Self>] = [
        .json("json", "JSON-LD，写在 script 里") { $0.data.json }
    ]
}

/// The site as its pages name it; what `site.yaml` leaves out is absent.
///
/// A class because all pages share it, and a template asks for it with nearly every tag of header and footer.
final class SiteLabel: TemplateModel {
    let configuration: SiteConfiguration

    init(configuration: SiteConfiguration) { self.configuration = configuration }

    static let fields: [TemplateField<SiteLabel>] = [
        .text("title", "站名") { $0.configuration.title },
        .optionalText("subtitle", "副标题") { $0.configuration.subtitle },
        .optionalText("description", "站点说明") { $0.configuration.description },
        .optionalText("organiser", "主办单位") { $0.configuration.organiser },
        .optionalText("telephone", "联系电话") { $0.configuration.contact.telephone },
        .optionalText("address", "地址") { $0.configuration.contact.address },
        .optionalText("postcode", "邮编") { $0.configuration.contact.postcode },
        .optionalText("officeHours", "办公时间") { $0.configuration.contact.hours },
        .optionalText("hotline", "职工热线") { $0.configuration.hotline },
        .optionalText("icp", "ICP备案号") { $0.configuration.icp },
        .optionalText("policeRecord", "公安备案号") { $0.configuration.policeRecord },
        .optionalText("governmentMark", "党政机关网站标识") { $0.configuration.governmentMark },
        .optionalText("siteCode", "网站标识码") { $0.configuration.siteCode },
        .flag("searchable", "是否有站内搜索") { $0.configuration.isSearchable },
    ]
}
