import CCmarkGFM
import Diagnostics

/// Turns a report's text into safe HTML, its outline, and what else the site asks of it.
///
/// The syntax is GitHub Flavored Markdown without raw HTML, read as Chinese is written. The renderer keeps nothing
/// between documents and may be used on any number of threads at once.
public struct MarkdownRenderer: Sendable {
    /// The library counts bytes in 32 bits and ends the process when they overflow.
    static let largestBody = 64 << 20

    public init() {}

    /// Renders the bytes `body` of `source`, which are expected to be UTF-8.
    ///
    /// Whatever the text is, something is rendered; problems are added to `diagnostics`, not sorted.
    public func render(
        _ source: SourceText, body: Range<Int>? = nil, options: MarkdownOptions = MarkdownOptions(),
        into diagnostics: inout [Diagnostic]
    ) -> RenderedMarkdown {
        let body = (body ?? 0..<source.bytes.count).clamped(to: 0..<source.bytes.count)
        guard body.count <= Self.largestBody else {
            diagnostics.append(
                .documentTooLarge(body.count >> 20, limit: Self.largestBody >> 20, at: source.whole))
            return RenderedMarkdown()
        }
        var found: [Diagnostic] = []
        let rendered = source.bytes.withUnsafeBufferPointer { bytes in
            render(source, bytes, body, options, into: &found)
        }
        diagnostics += found
        return rendered
    }

    private func render(
        _ source: SourceText, _ bytes: Bytes, _ body: Range<Int>, _ options: MarkdownOptions,
        into found: inout [Diagnostic]
    ) -> RenderedMarkdown {
        let text = Bytes(rebasing: bytes[body])
        let adapted = FlankingSentinel.insert(into: text)
        var result = RenderedMarkdown()
        let html = HTMLBuffer.array(capacity: 2 * body.count + 256) { buffer in
            var renderer = TreeRenderer(
                source, bytes, body: body, options: options, sentinel: adapted?.sentinel, into: buffer)
            let library = CMarkLibrary.shared
            if let adapted {
                adapted.text.withUnsafeBufferPointer { parsed in
                    library.withTree(of: parsed) { renderer.render($0) }
                }
            } else {
                library.withTree(of: text) { renderer.render($0) }
            }
            renderer.free()
            (buffer, result, found) = (renderer.html, renderer.result, renderer.diagnostics)
        }
        result.body = html
        return result
    }
}
