import FoundationEssentials

/// Problems as a program reads them: one JSON object, keys sorted, the same for the same problems.
public struct JSONReport: Sendable {
    /// The language of messages and fixes.
    public let language: Language

    /// A report in one language.
    public init(language: Language) {
        self.language = language
    }

    /// `{"diagnostics": […], "summary": {"error": 2, "note": 0, "warning": 1}}`
    ///
    /// - Throws: what `JSONEncoder` throws; values here are plain strings and integers.
    public func text(for diagnostics: [Diagnostic]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let document = Document(
            diagnostics: diagnostics.map(entry),
            summary: Dictionary(
                uniqueKeysWithValues: Diagnostic.Severity.allCases.map { severity in
                    (severity.rawValue, diagnostics.count { $0.severity == severity })
                }))
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    private func entry(_ diagnostic: Diagnostic) -> Entry {
        Entry(
            code: diagnostic.code, severity: diagnostic.severity.rawValue, place: Place(diagnostic.location),
            message: diagnostic.message[language], fix: diagnostic.fix?[language],
            replacement: Replacement(diagnostic),
            related: diagnostic.related.map { RelatedEntry(place: Place($0.location), message: $0.message[language]) })
    }

    private struct Document: Encodable {
        let diagnostics: [Entry]
        let summary: [String: Int]
    }

    private struct Entry: Encodable {
        let code: String
        let severity: String
        let place: Place
        let message: String
        let fix: String?
        let replacement: Replacement?
        let related: [RelatedEntry]
    }

    /// What to write on the line of the problem, in a sheet in its cell, instead of the characters `from` up to `to`,
    /// counted from 1.
    private struct Replacement: Encodable {
        let from: Int
        let to: Int
        let text: String

        init?(_ diagnostic: Diagnostic) {
            guard let text = diagnostic.replacement, let characters = diagnostic.location.characters else { return nil }
            (from, to, self.text) = (characters.lowerBound + 1, characters.upperBound + 1, text)
        }
    }

    private struct RelatedEntry: Encodable {
        let place: Place
        let message: String
    }

    private struct Place: Encodable {
        let file: String
        let sheet: String?
        let line: Int
        let column: Int
        let cell: String?

        init(_ location: SourceLocation) {
            file = location.path
            sheet = location.sheet
            line = location.line
            column = location.column
            cell = location.cell
        }
    }
}
