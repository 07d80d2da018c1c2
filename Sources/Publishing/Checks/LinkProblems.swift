import Diagnostics

/// What is wrong with the links of finished pages.
extension Diagnostic {
    static func brokenAnchor(_ anchor: String, on route: String, nearest: String?, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "broken-anchor", at: place,
            Wording(zh: "页面 \(route) 上没有“#\(anchor)”这个位置", en: "there is no “#\(anchor)” on \(route)"),
            fix: nearest.map { Wording(zh: "“#\($0)”", en: "“#\($0)”") })
    }

    static func brokenGeneratedLink(_ target: String, on pages: [String], templates: String) -> Self {
        let examples = pages.prefix(3)
        return Diagnostic(
            .error, "broken-template-link", at: SourceLocation(path: templates),
            Wording(
                zh: "模板生成的链接指向不存在的 \(target)，共 \(pages.count) 个页面，例如 \(examples.joined(separator: "、"))",
                en:
                    "the templates link to \(target), which does not exist, on \(pages.count) pages, such as \(examples.joined(separator: ", "))"
            ),
            fix: Wording(
                zh: "检查模板里写这个链接的地方；样式和图片放在 templates/assets/",
                en: "check where the templates write this link; styles and images go to templates/assets/"))
    }
}
