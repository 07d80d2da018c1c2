import CSV
import Diagnostics
import PersonalIdentifiers

/// A text in which a person can find and delete an identifier.
struct PrivacySource: Sendable {
    let text: SourceText
    let isTable: Bool

    init(_ text: SourceText, isTable: Bool) {
        self.text = text
        self.isTable = isTable
    }

    /// Markdown and templates are read with their inline tags and references; tables are not, for their cells are shown as they are.
    private var scanner: IdentifierScanner { IdentifierScanner(isTable ? .plain : .markup) }

    /// All identifiers of the text.
    var identifiers: [PersonalIdentifier] { scanner.identifiers(in: text.bytes) }

    func places(of identifier: PersonalIdentifier) -> [SourceLocation] {
        let all = identifiers
        return all.filter { $0.number == identifier.number }.map { location(of: $0, hiding: all) }
    }

    func placesOfParts(of identifier: PersonalIdentifier) -> [SourceLocation] {
        let parts = scanner.occurrences(of: identifier, in: text.bytes)
        return parts.map { location(of: $0, hiding: identifiers + parts) }
    }

    /// Whether the file's name holds the identifier.
    func isNamed(after identifier: PersonalIdentifier) -> Bool {
        IdentifierScanner(.plain).identifiers(in: Array(text.path.utf8)).contains { $0.number == identifier.number }
    }

    /// The place of an identifier; the line shown with it hides `all` identifiers of the text.
    func location(of identifier: PersonalIdentifier, hiding all: [PersonalIdentifier]) -> SourceLocation {
        let masked = SourceText(path: text.path, bytes: all.masking(text.bytes))
        guard isTable else { return masked.location(of: identifier.range) }
        var known: [Diagnostic] = []
        return Grid(masked, into: &known).location(of: identifier.range)
    }
}
