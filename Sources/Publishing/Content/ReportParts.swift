import Diagnostics
import Markdown

/// The parts of a report's file: all that a later build need know of it while the file stays as it is.
struct ReportParts: Sendable {
    /// Of the bytes of the whole file.
    let digest: Digest
    /// The file up to the end of its front matter. What front matter says remembers where it stands; with the rest of
    /// the file nothing of it would ever be free.
    let head: SourceText
    /// Nil when the file has none.
    let frontMatter: Range<Int>?
    let body: Range<Int>
    /// Who signed at the end of the text, and when.
    let signature: Signature?
}

extension ReportParts {
    init(_ source: SourceText, into diagnostics: inout [Diagnostic]) {
        let parts = splitFrontMatter(source, into: &diagnostics)
        self.init(
            digest: Digest(of: source.bytes),
            head: SourceText(path: source.path, bytes: Array(source.bytes[..<(parts.frontMatter?.upperBound ?? 0)])),
            frontMatter: parts.frontMatter, body: parts.body, signature: Signature(source, in: parts.body))
    }
}
