import Diagnostics
import Text

/// Turns the text of a report or page into safe HTML, its outline, and what else the site needs to know of it.
///
/// The syntax is GitHub Flavored Markdown without raw HTML, read as Chinese is written. The renderer keeps nothing
/// between documents and may be used on any number of threads at once.
package struct MarkdownRenderer: Sendable {
    /// The largest body in bytes. The library counts bytes in 32 bits and ends the process when they overflow.
    static let largestBody = 64 << 20

    /// A renderer; all of them are alike.
    package init() {}

    /// Renders the bytes `body` of `source`, which are expected to be UTF-8. Whatever the text is, something is
    /// rendered.
    ///
    /// - Parameters:
    ///   - source: the file that the text stands in.
    ///   - body: the bytes of the text in `source`; all of them when nil.
    ///   - options: how the text is rendered.
    ///   - diagnostics: receives the problems of the text, not sorted.
    package func render(
        _ source: SourceText, body: Range<Int>? = nil, options: MarkdownOptions = MarkdownOptions(),
        into diagnostics: inout [Diagnostic]
    ) -> RenderedMarkdown {
        let body = (body ?? 0..<source.bytes.count).clamped(to: 0..<source.bytes.count)
        guard body.count <= Self.largestBody else {
            diagnostics.append(
                .documentTooLarge(body.count >> 20, limit: Self.largestBody >> 20, at: source.whole))
            return RenderedMarkdown()
        }
        return source.bytes.withUnsafeBufferPointer { render(source, $0, body, options, into: &diagnostics) }
    }

    private func render(
        _ source: SourceText, _ bytes: Bytes, _ body: Range<Int>, _ options: MarkdownOptions,
        into diagnostics: inout [Diagnostic]
    ) -> RenderedMarkdown {
        let text = Bytes(rebasing: bytes[body])
        let adapted = FlankingSentinel.insert(into: text)
        var result = RenderedMarkdown()
        let html = ByteBuffer.array(capacity: 2 * body.count + 256) { buffer in
            var renderer = TreeRenderer(
                Draft(source, bytes, body: body, options: options, sentinel: adapted?.sentinel, into: buffer))
            if let adapted {
                adapted.text.withUnsafeBufferPointer { parsed in
                    CMarkLibrary.shared.withTree(of: parsed) { renderer.render($0) }
                }
            } else {
                CMarkLibrary.shared.withTree(of: text) { renderer.render($0) }
            }
            (buffer, result) = (renderer.draft.html, renderer.draft.result)
            diagnostics += renderer.draft.diagnostics
        }
        result.body = html
        return result
    }
}

extension Diagnostic {
    static func documentTooLarge(_ megabytes: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "document-too-large", at: location,
            Wording(
                zh: "正文有 \(megabytes) MB，超过 \(limit) MB 的上限，没有处理",
                en: "The text has \(megabytes) MB, more than the limit of \(limit) MB, and was not processed"),
            fix: Wording(zh: "把文件拆成几篇；图片另存为文件再引用。", en: "Split the file; keep images in files of their own."))
    }
}
