import Diagnostics
import Statistics
import StrictYAML

/// `site.yaml`: whose site it is. What is not set is left out of the pages, never invented.
package struct SiteConfiguration: Sendable {
    /// How to reach the organiser, in the footer of every page.
    package struct Contact: Sendable {
        /// As it is to be printed, with the area code.
        package var telephone: String?
        /// The postal address in one line.
        package var address: String?
        /// Six digits in China; printed as written.
        package var postcode: String?
        /// The office hours, as they are to be printed.
        package var hours: String?
    }

    /// A subject that reports may have, with a page that lists them.
    package struct Topic: Sendable {
        /// As reports and pages write it.
        package let name: String
        /// The last part of the address of its page.
        package let slug: Slug
        /// One sentence at the head of its page.
        package var description: String?
        /// The same as written, with its `{{ }}`.
        let writtenDescription: Located<String>?
    }

    /// The name of the site; required in the file, and this one without it.
    package var title = "工会报告"
    /// A line below the title on the home page.
    package var subtitle: String?
    /// One sentence for search engines.
    package var description: String?
    /// Whether all content is invented, which every page then says.
    package var isSample = false
    /// Whose site it is: 主办单位.
    package var organiser: String?
    /// Empty when the file names none.
    package var contact = Contact()
    /// A number to call for help with rights at work, such as 12351.
    package var hotline: String?
    /// The ICP filing number that Chinese law wants in the footer.
    package var icp: String?
    /// The number of the filing with the police: 公安备案号.
    package var policeRecord: String?
    /// What to print for the badge 党政机关网站标识, which only government sites have.
    package var governmentMark: String?
    /// The identifier of government sites: 网站标识码.
    package var siteCode: String?
    /// Where the site will stand, for what needs a full address; without it everything is relative.
    package var url: SiteAddress?
    /// Whether the site has an index to search in, and a box and a page to search with.
    package var isSearchable = true
    /// In the order in which pages list them.
    package var topics: [Topic] = []
    /// Why the numbers of its texts are from no table; nil when nothing is said.
    var typedNumbersReason: String?
    /// The file; nil when there is none.
    private(set) var path: String?
    /// The description as written, with its `{{ }}`.
    private(set) var writtenDescription: Located<String>?
    /// Every other text of the file that is no number to call and no address.
    private(set) var otherTexts: [Located<String>] = []
    /// The numbers by which the site's owner is found, as printed.
    package var ownNumbers: [String] {
        [hotline, contact.telephone, contact.postcode, icp, policeRecord, siteCode].compactMap(\.self)
    }

    init() {}

    init(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        path = mapping.location.path
        func text(_ written: Located<String>?) -> String? {
            written.map { otherTexts.append($0) }
            return written?.value
        }
        title = text(reader.requiredLocated(YAMLKey("title", or: "标题", "站名"))) ?? title
        subtitle = text(reader.located(YAMLKey("subtitle", or: "副标题")))
        writtenDescription = reader.located(YAMLKey("description", or: "说明"))
        description = writtenDescription?.value
        isSample = reader.read(YAMLKey("sample", or: "示例数据")) ?? false
        organiser = text(reader.located(YAMLKey("organiser", or: "主办单位")))
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
        typedNumbersReason = reader.read(YAMLKey("typed-numbers", or: "写死的数字"))
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
        let description: Located<String>? = reader.located(YAMLKey("description", or: "说明"))
        reader.finish(into: &diagnostics)
        guard let name, let slug else { return nil }
        self.init(name: name, slug: slug, description: description?.value, writtenDescription: description)
    }
}
