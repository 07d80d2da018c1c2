import CSV
import Diagnostics
import PersonalIdentifiers
import Text

/// A text in which a person can find and delete an identifier.
struct PrivacySource: Sendable {
    /// How many places of one file are told one by one. A column of a thousand telephone numbers is one mistake.
    static let mostPlaces = 50

    let text: SourceText
    /// The cells, when it is a table.
    private let grid: Grid?

    /// A text that is no table.
    init(_ text: SourceText) { (self.text, grid) = (text, nil) }

    /// The cells of a table.
    init(grid: Grid) { (text, self.grid) = (grid.source, grid) }

    /// CSV that stands in no content folder.
    init(csv text: SourceText) {
        var known: [Diagnostic] = []
        self.init(grid: CSVReader(text, into: &known).grid)
    }

    /// Markdown and templates may hold tags and character references, which the scanner must see through. The cells of
    /// tables are shown as they are.
    private var scanner: IdentifierScanner { IdentifierScanner(grid == nil ? .markup : .plain) }

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
            + (rest.isEmpty ? [] : [.furtherIdentifiers(rest.count, at: grid?.whole ?? text.whole)])
    }

    /// A function from an identifier to its place. The line that is shown with the place hides `all` identifiers.
    func locator(hiding all: [PersonalIdentifier]) -> (PersonalIdentifier) -> SourceLocation {
        let masked = all.masking(text.bytes)
        if let grid = grid?.replacingBytes(masked) { return { grid.location(of: $0.range) } }
        let source = SourceText(path: text.path, bytes: masked)
        return { source.location(of: $0.range) }
    }
}
