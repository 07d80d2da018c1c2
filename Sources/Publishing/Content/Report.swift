import Diagnostics
import Markdown
import StrictYAML
import UnionData

/// A survey report: what stands above its text, typed, and the text itself, not yet rendered.
struct Report: Sendable {
    let source: SourceText
    /// Relative to the content folder.
    let path: String
    let body: Range<Int>
    let frontMatter: ReportFrontMatter
    let slug: String

    var title: String { frontMatter.title ?? path.fileName.withoutExtension }
    /// The date of issue. Reports whose date could not be read are never published.
    var date: CalendarDate? { frontMatter.date }
    var route: Route { Route("reports/\(slug).html") }

    init(_ file: ContentFolder.File, into diagnostics: inout [Diagnostic]) {
        source = file.text.source
        path = file.path
        let parts = splitFrontMatter(source, into: &diagnostics)
        body = parts.body
        if let range = parts.frontMatter {
            frontMatter = ReportFrontMatter(parseYAMLMapping(source, in: range, into: &diagnostics), into: &diagnostics)
        } else {
            frontMatter = ReportFrontMatter()
            if !diagnostics.contains(where: { $0.location.path == file.text.source.path && $0.severity == .error }) {
                diagnostics.append(.missingFrontMatter(at: source.location(of: 0..<0)))
            }
        }
        slug = frontMatter.slug?.value.text ?? Self.slug(fromFileName: path.fileName.withoutExtension)
    }

    /// The place to name when the report's address is in question.
    var claim: SourceLocation { frontMatter.slug?.location ?? source.whole }

    /// File names are addresses. A name without ASCII letters or digits gets a short digest, the same for the same name.
    static func slug(fromFileName name: String) -> String {
        let ascii = Slug.derive(from: name)
        if let ascii, name.unicodeScalars.allSatisfy(\.isASCII) { return ascii }
        return [ascii, digest(name)].compactMap { $0 }.joined(separator: "-")
    }

    /// FNV-1a, 32 bits: an address only has to be stable and short; a clash is reported like any other.
    private static func digest(_ text: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return String(hash, radix: 16)
    }
}

/// A page of plain text such as 关于本站.
struct StaticPage: Sendable {
    let source: SourceText
    let path: String
    let body: Range<Int>
    let title: String
    let summary: String?
    let updated: CalendarDate?
    let slug: String

    var route: Route { Route("\(slug).html") }

    init(_ file: ContentFolder.File, into diagnostics: inout [Diagnostic]) {
        source = file.text.source
        path = file.path
        let parts = splitFrontMatter(source, into: &diagnostics)
        body = parts.body
        let stem = path.fileName.withoutExtension
        var title: String?
        if let range = parts.frontMatter {
            var reader = MappingReader(parseYAMLMapping(source, in: range, into: &diagnostics))
            title = reader.required(YAMLKey("title", or: "标题"))
            summary = reader.read(YAMLKey("summary", or: "摘要"))
            updated = reader.read(YAMLKey("updated", or: "更新日期"))
            slug = reader.read(YAMLKey("slug", or: "网址名"), as: Slug.self)?.text ?? Report.slug(fromFileName: stem)
            reader.finish(into: &diagnostics)
        } else {
            diagnostics.append(.missingFrontMatter(at: source.location(of: 0..<0)))
            (summary, updated, slug) = (nil, nil, Report.slug(fromFileName: stem))
        }
        self.title = title ?? stem
    }
}
