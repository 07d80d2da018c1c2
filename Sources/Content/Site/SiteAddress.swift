import Diagnostics
import StrictYAML
import Text

/// Where the site will stand: the full address of its root, such as `https://www.example.org/gonghui/`.
package struct SiteAddress: Sendable, Hashable {
    /// Ends in a slash.
    package let text: String
    /// Lower case, without port: what the site's identifiers begin with.
    package let host: String

    /// The full address of a page or file of the site.
    package func address(of route: Route) -> String {
        // The first page of a folder has the folder's address, so that it has only one.
        text
            + (route.path == "index.html" || route.path.hasSuffix("/index.html")
                ? String(route.path.dropLast("index.html".count)) : route.path)
    }
}

extension SiteAddress: YAMLScalar {
    /// - Throws: when the text is not a full `http` or `https` address, or ends in a query or an anchor.
    package init(yaml text: String) throws(ValueError) {
        let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        let rest = text.dropFirst(scheme?.count ?? 0)
        let authority = rest.prefix { $0 != "/" }
        let host = authority.prefix { $0 != ":" }
        let port = authority.dropFirst(host.count)
        let isPort = port.isEmpty || (port.count > 1 && port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
        guard scheme != nil, !host.isEmpty, isPort,
            host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }),
            rest.allSatisfy({ !$0.isWhitespace && !"?#\"'<>\\^`{|}@".contains($0) })
        else {
            throw ValueError(
                "site-url", Wording(zh: "“\(text)”不是网站的完整网址", en: "“\(text)” is not the full address of a site"),
                fix: Wording(
                    zh: "写成 https://www.example.org/ 的样子，到网站首页所在的文件夹为止；还没有网址就删去这一行",
                    en: "write it like https://www.example.org/; leave the line out while there is no address"))
        }
        self.text = text.hasSuffix("/") ? text : text + "/"
        self.host = host.lowercased()
    }
}
