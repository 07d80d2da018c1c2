import Diagnostics
import Markdown
import Statistics
import StrictYAML
import Text

/// A survey report: its front matter as typed values, and what is known of its text, which is in the `TextStore`.
///
/// A class because reports are sorted and listed many times, and never change.
package final class Report: Sendable {
    /// Relative to the content folder.
    package let path: String
    /// The file as a whole, for messages. Its path is the one by which the `TextStore` has the text.
    package let place: SourceLocation
    /// What stands between the lines `---`.
    package let frontMatter: ReportFrontMatter
    /// The problems, recommendations and follow-ups that are marked in the text.
    package let entries: EntryBlocks
    /// Where the text stands below the front matter, in the bytes of the file.
    package let body: Range<Int>
    /// Who signed at the end of the text, and when.
    package let signature: Signature?

    /// The title; the name of the file when the front matter has none, which is an error.
    package var title: String { frontMatter.title ?? path.fileName.withoutExtension }
    /// The date of issue. Reports whose date could not be read are never published.
    package var date: CalendarDate? { frontMatter.date }
    /// The day of issue, or that of the newest correction.
    package let lastChanged: CalendarDate?
    /// The last part of its address, without `.html`.
    package let slug: String
    /// Where its page stands in the site.
    package let route: Route

    /// Reads front matter, marked entries and signature. What is wrong is added to `diagnostics`, and what could not be
    /// read is absent.
    package init(_ file: ContentFolder.File, into diagnostics: inout [Diagnostic]) {
        let source = file.text.source
        let parts = splitFrontMatter(source, into: &diagnostics)
        if parts.frontMatter == nil,
            !diagnostics.contains(where: { $0.location.path == source.path && $0.severity == .error })
        {
            diagnostics.append(.missingFrontMatter(at: source.location(of: 0..<0)))
        }
        path = file.path
        place = SourceLocation(path: source.path)
        body = parts.body
        entries = EntryBlockReader.read(source, body: body, into: &diagnostics)
        // Front matter remembers the text in which it stands. If that were the whole file, no file would ever leave
        // memory.
        let head = SourceText(path: source.path, bytes: Array(source.bytes[..<(parts.frontMatter?.upperBound ?? 0)]))
        frontMatter =
            parts.frontMatter.map {
                ReportFrontMatter(parseYAMLMapping(head, in: $0, into: &diagnostics), into: &diagnostics)
            } ?? ReportFrontMatter()
        signature = Signature(source, in: body)
        slug = frontMatter.slug?.value.text ?? Slug.address(forFileName: path.fileName.withoutExtension)
        route = Route("reports/\(slug).html")
        lastChanged = (frontMatter.corrections.map(\.value.date) + [frontMatter.date].compactMap(\.self)).max()
        Self.check(signature, against: frontMatter.date, into: &diagnostics)
    }

    /// The same report with other front matter.
    init(_ report: Report, frontMatter matter: ReportFrontMatter) {
        (path, place, body, entries) = (report.path, report.place, report.body, report.entries)
        (frontMatter, signature, lastChanged) = (matter, report.signature, report.lastChanged)
        (slug, route) = (report.slug, report.route)
    }

    /// Front matter and signature both state the date of issue, and must agree.
    private static func check(
        _ signature: Signature?, against date: CalendarDate?, into diagnostics: inout [Diagnostic]
    ) {
        guard let signature, let date, signature.date.isBefore(date) || date.isBefore(signature.date) else { return }
        diagnostics.append(
            .signatureOfOtherDate(signature.date.chinese, frontMatter: date.chinese, at: signature.dateLocation))
    }

    /// In the order of lists: the newest first, reports of one day by their paths.
    static func newestFirst(_ reports: [Report]) -> [Report] {
        reports.sorted { a, b in
            let (one, other) = (a.date?.number ?? 0, b.date?.number ?? 0)
            return one == other ? a.path < b.path : one > other
        }
    }

    /// The text that is rendered: that of the file, in which spaces stand for the signature.
    package func prose(of text: SourceText) -> SourceText { signature?.removed(from: text) ?? text }

    /// The place to name when the report's address is in question.
    package var claim: SourceLocation { frontMatter.slug?.location ?? place }
}
