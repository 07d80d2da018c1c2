import CSV
import Diagnostics
import PersonalIdentifiers
import Text

/// A text in which a person can find and delete an identifier.
struct PrivacySource: Sendable {
    /// How many places of one file are told one by one. A column of a thousand telephone numbers is one mistake.
    static let mostPlaces = 50

    let text: SourceText
    let isTable: Bool

    init(_ text: SourceText, isTable: Bool) {
        self.text = text
        self.isTable = isTable
    }

    /// Markdown and templates may hold tags and character references, which the scanner must see through. The cells of
    /// tables are shown as they are.
    private var scanner: IdentifierScanner { IdentifierScanner(isTable ? .plain : .markup) }

    /// All identifiers of the text.
    var identifiers: [PersonalIdentifier] { scanner.identifiers(in: text.bytes) }

    /// The places of an identifier whose digits are interrupted by marks that the site does not show.
    func parts(of identifier: PersonalIdentifier) -> [PersonalIdentifier] {
        scanner.occurrences(of: identifier, in: text.bytes)
    }

    /// Whether the file's name holds the identifier.
    func isNamed(after identifier: PersonalIdentifier) -> Bool {
        IdentifierScanner(.plain).identifiers(in: Array(text.path.utf8)).contains { $0.number == identifier.number }
    }

    /// One error for each of `identifiers`; where there are very many of them, one more for the rest.
    ///
    /// - Parameters:
    ///   - all: the identifiers of the text, which the lines shown hide.
    ///   - pages: where the site shows an identifier.
    func problems(
        of identifiers: [PersonalIdentifier], hiding all: [PersonalIdentifier], pages: (PersonalIdentifier) -> [String]
    ) -> [Diagnostic] {
        guard !identifiers.isEmpty else { return [] }
        let locate = locator(hiding: all)
        let rest = identifiers.dropFirst(Self.mostPlaces)
        return identifiers.prefix(Self.mostPlaces).map { .personalIdentifier($0, on: pages($0), at: locate($0)) }
            + (rest.isEmpty ? [] : [.furtherIdentifiers(rest.count, at: text.whole)])
    }

    /// A function from an identifier to its place. The line that is shown with the place hides `all` identifiers.
    func locator(hiding all: [PersonalIdentifier]) -> (PersonalIdentifier) -> SourceLocation {
        let masked = SourceText(path: text.path, bytes: all.masking(text.bytes))
        guard isTable else { return { masked.location(of: $0.range) } }
        var known: [Diagnostic] = []
        let grid = CSVReader(masked, into: &known).grid
        return { grid.location(of: $0.range) }
    }
}
