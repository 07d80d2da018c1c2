import Diagnostics
import Statistics
import StrictYAML

/// `site.yaml`: whose site it is. What is not set is left out of the pages, never invented.
struct SiteConfiguration: Sendable {
    struct Contact: Sendable {
        var telephone: String?
        var address: String?
        var postcode: String?
        var hours: String?
    }

    struct Topic: Sendable {
        let name: String
        let slug: Slug
        let description: String?
    }

    var title = "工会报告"
    var subtitle: String?
    var description: String?
    var isSample = false
    var organiser: String?
    var contact = Contact()
    var hotline: String?
    var icp: String?
    var policeRecord: String?
    var governmentMark: String?
    var siteCode: String?
    /// Where the site will stand, for what needs a full address; without it everything is relative.
    var url: SiteAddress?
    /// Whether the site has an index to search in, and a box and a page to search with.
    var isSearchable = true
    var topics: [Topic] = []

    init() {}

    init(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        title = reader.required(YAMLKey("title", or: "标题", "站名")) ?? title
        subtitle = reader.read(YAMLKey("subtitle", or: "副标题"))
        description = reader.read(YAMLKey("description", or: "说明"))
        isSample = reader.read(YAMLKey("sample", or: "示例数据")) ?? false
        organiser = reader.read(YAMLKey("organiser", or: "主办单位"))
        if let contact = reader.mapping(YAMLKey("contact", or: "联系方式")) {
            self.contact = Contact(contact, into: &diagnostics)
        }
        hotline = reader.read(YAMLKey("hotline", or: "热线"))
        icp = reader.read(YAMLKey("icp", or: "ICP备案"))
        policeRecord = reader.read(YAMLKey("police-record", or: "公安备案"))
        governmentMark = reader.read(YAMLKey("government-mark", or: "党政机关标识"))
        siteCode = reader.read(YAMLKey("site-code", or: "网站标识码"))
        url = reader.read(YAMLKey("url", or: "网址"))
        isSearchable = reader.read(YAMLKey("search", or: "搜索")) ?? true
        topics = reader.mappings(YAMLKey("topics", or: "主题")).compactMap { Topic($0, into: &diagnostics) }
        reader.finish(into: &diagnostics)
    }
}

extension SiteConfiguration.Contact {
    init(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        telephone = reader.read(YAMLKey("telephone", or: "电话"))
        address = reader.read(YAMLKey("address", or: "地址"))
        postcode = reader.read(YAMLKey("postcode", or: "邮编"))
        hours = reader.read(YAMLKey("hours", or: "办公时间"))
        reader.finish(into: &diagnostics)
    }
}

extension SiteConfiguration.Topic {
    init?(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        let name: String? = reader.required(YAMLKey("name", or: "名称"))
        let slug: Slug? = reader.required(YAMLKey("slug", or: "网址名"))
        let description: String? = reader.read(YAMLKey("description", or: "说明"))
        reader.finish(into: &diagnostics)
        guard let name, let slug else { return nil }
        self.init(name: name, slug: slug, description: description)
    }
}
