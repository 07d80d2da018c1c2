import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// What one piece of Markdown becomes.
struct Rendering {
    let source: SourceText
    let document: RenderedMarkdown
    let diagnostics: [Diagnostic]

    init(_ markdown: String, options: MarkdownOptions = MarkdownOptions()) {
        self.init(SourceText(path: "a.md", text: markdown), options: options)
    }

    init(_ source: SourceText, body: Range<Int>? = nil, options: MarkdownOptions = MarkdownOptions()) {
        var diagnostics: [Diagnostic] = []
        self.source = source
        document = MarkdownRenderer().render(source, body: body, options: options, into: &diagnostics)
        self.diagnostics = diagnostics.inReadingOrder()
    }

    /// Without the last line end.
    var html: String {
        let text = String(decoding: document.html, as: UTF8.self)
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// `code line:column`, in reading order.
    var problems: [String] {
        diagnostics.map { "\($0.code) \($0.location.line):\($0.location.column)" }
    }

    /// What the source has at each link's destination.
    var linkSources: [String] { document.links.map { source[$0.range] } }
}

/// The folder of real inputs beside the package, where there is one.
enum SharedCases {
    static func file(_ path: String) -> URL? {
        let root =
            ProcessInfo.processInfo.environment["GONGBAO_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
        let file = root.appendingPathComponent(path)
        return FileManager.default.isReadableFile(atPath: file.path) ? file : nil
    }
}

/// The same numbers in every run.
struct Draws {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// A number below `bound`.
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
