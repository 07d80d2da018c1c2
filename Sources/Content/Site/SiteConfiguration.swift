import Diagnostics
import Statistics
import StrictYAML

/// `site.yaml`: whose site it is. What is not set is left out of the pages, never invented.
package struct SiteConfiguration: Sendable {
    package struct Contact: Sendable {
        package var telephone: String?
        package var address: String?
        package var postcode: String?
        package var hours: String?
    }

    package struct Topic: Sendable {
        package let name: String
        package let slug: Slug
        package let description: String?
    }

    package var title = "工会报告"
    package var subtitle: String?
    package var description: String?
    package var isSample = false
    package var organiser: String?
    package var contact = Contact()
    package var hotline: String?
    package var icp: String?
    package var policeRecord: String?
    package var governmentMark: String?
    package var siteCode: String?
    /// Where the site will stand, for what needs a full address; without it everything is relative.
    package var url: SiteAddress?
    /// Whether the site has an index to search in, and a box and a page to search with.
    package var isSearchable = true
    package var topics: [Topic] = []

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
