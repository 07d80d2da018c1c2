import Diagnostics
import Markdown
import Statistics
import StrictYAML
import Text

/// A survey report: what stands above its text, typed, and the text itself, not yet rendered.
///
/// A class because reports are sorted and listed many times, and never change.
final class Report: Sendable {
    /// Relative to the content folder.
    let path: String
    private let parts: ReportParts
    /// The whole file, or where to read it again.
    let text: ReportText
    let frontMatter: ReportFrontMatter
    /// The problems, recommendations and follow-ups that are marked in the text.
    let entries: EntryBlocks
    /// What a later build may know of it; nil when there is more to be known, or something was wrong.
    let remembered: (parts: ReportParts, stamp: InputStamp)?

    var title: String { frontMatter.title ?? path.fileName.withoutExtension }
    /// The date of issue. Reports whose date could not be read are never published.
    var date: CalendarDate? { frontMatter.date }
    /// The day of issue, or that of the newest correction.
    let lastChanged: CalendarDate?
    let slug: String
    let route: Route
    /// Of its bytes.
    var digest: Digest { parts.digest }
    /// Of its bytes and its address: all that other pages may show of it.
    let identity: Digest
    /// Of its title, address and date: what its neighbours show of it.
    let nameplate: Digest
    var body: Range<Int> { parts.body }
    /// Who signed at the end of the text, and when.
    var signature: Signature? { parts.signature }

    /// - Parameter budget: decides whether the text stays in memory.
    convenience init(_ file: ContentFolder.File, budget: TextBudget, into diagnostics: inout [Diagnostic]) {
        let source = file.text.source
        var problems: [Diagnostic] = []
        let parts = ReportParts(source, into: &problems)
        if parts.frontMatter == nil,
            !(diagnostics + problems).contains(where: { $0.location.path == source.path && $0.severity == .error })
        {
            problems.append(.missingFrontMatter(at: source.location(of: 0..<0)))
        }
        let entries = EntryBlockReader.read(source, body: parts.body, into: &problems)
        self.init(
            file.path, parts, ReportText(source, digest: parts.digest, budget: budget), entries,
            stamp: diagnostics.isEmpty ? file.stamp : nil,
            into: &problems)
        diagnostics += problems
    }

    /// A report whose file is as it was when an earlier build read it.
    convenience init(
        _ path: String, remembered parts: ReportParts, stamp: InputStamp, into diagnostics: inout [Diagnostic]
    ) {
        self.init(
            path, parts, ReportText(path: parts.head.path, digest: parts.digest), EntryBlocks(), stamp: stamp,
            into: &diagnostics)
    }

    private init(
        _ path: String, _ parts: ReportParts, _ text: ReportText, _ entries: EntryBlocks, stamp: InputStamp?,
        into diagnostics: inout [Diagnostic]
    ) {
        self.path = path
        self.parts = parts
        self.text = text
        self.entries = entries
        frontMatter =
            parts.frontMatter.map {
                ReportFrontMatter(parseYAMLMapping(parts.head, in: $0, into: &diagnostics), into: &diagnostics)
            } ?? ReportFrontMatter()
        slug = frontMatter.slug?.value.text ?? Slug.address(forFileName: path.fileName.withoutExtension)
        let route = Route("reports/\(slug).html")
        self.route = route
        identity = Ingredients().adding { all in
            all.add(parts.digest)
            all.add(route.path)
        }
        nameplate = Ingredients().adding { [frontMatter] all in
            all.add(frontMatter.title)
            all.add(route.path)
            all.add(frontMatter.date?.number ?? 0)
        }
        lastChanged = (frontMatter.corrections.map(\.value.date) + [frontMatter.date].compactMap(\.self)).max()
        Self.check(parts.signature, against: frontMatter.date, into: &diagnostics)
        remembered = diagnostics.isEmpty && entries.isEmpty ? stamp.map { (parts, $0) } : nil
    }

    /// What stands above the text and what stands below it are two statements of one fact.
    private static func check(
        _ signature: Signature?, against date: CalendarDate?, into diagnostics: inout [Diagnostic]
    ) {
        guard let signature, let date, signature.date.isBefore(date) || date.isBefore(signature.date) else { return }
        diagnostics.append(
            .signatureOfOtherDate(signature.date.chinese, frontMatter: date.chinese, at: signature.dateLocation))
    }

    /// As lists show them: the newest first, those of one day by their paths.
    static func newestFirst(_ reports: [Report]) -> [Report] {
        // The dates beside each other, so that few of the reports themselves are looked at again.
        let dated = reports.indices.map { (date: reports[$0].date?.number ?? 0, index: $0) }
        return dated.sorted { a, b in a.date == b.date ? reports[a.index].path < reports[b.index].path : a.date > b.date
        }.map { reports[$0.index] }
    }

    /// The whole file; nil when it is no longer what it was when the build began.
    var source: SourceText? { text.source }
    /// The text that is rendered: `source`, in which spaces stand for the signature.
    var prose: SourceText? { text.source.map { signature?.removed(from: $0) ?? $0 } }

    /// The file as a whole, for messages.
    var place: SourceLocation { SourceLocation(path: text.path) }
    /// The place to name when the report's address is in question.
    var claim: SourceLocation { frontMatter.slug?.location ?? place }
}

/// A page of plain text such as 关于本站.
struct StaticPage: Sendable {
    let source: SourceText
    let path: String
    let body: Range<Int>
    let title: String
    let summary: String?
    let updated: CalendarDate?
    /// Identifiers of the datasets that the page explains.
    let datasets: [Located<String>]
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
            datasets = reader.list(YAMLKey("datasets", or: "数据"))
            slug = reader.read(YAMLKey("slug", or: "网址名"), as: Slug.self)?.text ?? Slug.address(forFileName: stem)
            reader.finish(into: &diagnostics)
        } else {
            diagnostics.append(.missingFrontMatter(at: source.location(of: 0..<0)))
            (summary, updated, datasets, slug) = (nil, nil, [], Slug.address(forFileName: stem))
        }
        self.title = title ?? stem
    }
}
