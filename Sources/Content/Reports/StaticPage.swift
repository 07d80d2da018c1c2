import Diagnostics
import Markdown
import Statistics
import StrictYAML
import Text

/// A page of plain text such as 关于本站.
package struct StaticPage: Sendable {
    /// The whole file, with its front matter.
    package let source: SourceText
    /// Relative to the content folder.
    package let path: String
    /// The bytes of the text below the front matter.
    package let body: Range<Int>
    /// The name of the file when the front matter has none, which is an error.
    package let title: String
    /// One sentence for search engines, with its figures in place.
    package internal(set) var summary: String?
    /// Why the numbers of the text are from no table; nil when nothing is said.
    package let typedNumbersReason: String?
    /// The title as written.
    let writtenTitle: Located<String>?
    /// The summary as written, with its `{{ }}`.
    let writtenSummary: Located<String>?
    /// When the author last changed it, as the author says.
    package let updated: CalendarDate?
    /// Identifiers of the datasets that the page explains.
    package let datasets: [Located<String>]
    /// The last part of its address, without `.html`.
    package let slug: String

    /// Where it stands: in the site's root.
    package var route: Route { Route("\(slug).html") }

    init(_ file: ContentFolder.File, into diagnostics: inout [Diagnostic]) {
        source = file.text.source
        path = file.path
        let parts = splitFrontMatter(source, into: &diagnostics)
        body = parts.body
        let stem = path.fileName.withoutExtension
        if let range = parts.frontMatter {
            var reader = MappingReader(parseYAMLMapping(source, in: range, into: &diagnostics))
            writtenTitle = reader.requiredLocated(YAMLKey("title", or: "标题"))
            writtenSummary = reader.located(YAMLKey("summary", or: "摘要"))
            typedNumbersReason = reader.read(YAMLKey("typed-numbers", or: "写死的数字"))
            updated = reader.read(YAMLKey("updated", or: "更新日期"))
            datasets = reader.list(YAMLKey("datasets", or: "数据"))
            slug = reader.read(YAMLKey("slug", or: "网址名"), as: Slug.self)?.text ?? Slug.address(forFileName: stem)
            reader.finish(into: &diagnostics)
        } else {
            diagnostics.append(.missingFrontMatter(at: source.location(of: 0..<0)))
            (writtenTitle, writtenSummary, typedNumbersReason, updated, datasets, slug) = (
                nil, nil, nil, nil, [], Slug.address(forFileName: stem)
            )
        }
        title = writtenTitle?.value ?? stem
        summary = writtenSummary?.value
    }
}
