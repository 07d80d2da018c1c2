import Content
import Diagnostics
import Pages
import PersonalIdentifiers
import Text

/// Looks, before anything is published, for personal identifiers in every file of the site, and for the places in the
/// sources that they come from.
struct PrivacyScan: Sendable {
    /// An identifier in a finished file.
    struct Sighting: Sendable {
        let identifier: PersonalIdentifier
        let route: Route
        /// The place in the finished file; the file as a whole where there are very many.
        let location: SourceLocation
    }

    /// The texts of all input files. They are read when the first identifier is found, which is seldom.
    private let sources: Once<[PrivacySource]>
    /// The published folder, for messages about what is in no source.
    private let output: String

    init(_ content: ContentFolder, _ reports: [Report], _ design: TemplateFolder, output: String) {
        sources = Once {
            let texts = ([content.configuration].compactMap { $0 } + content.pages + content.metadata.values).map(
                \.text.source)
            let tables = ([content.regions].compactMap { $0 } + content.tables).flatMap(\.grids)
            return (texts + reports.compactMap { TextStore.read($0.place.path) } + design.templates.values).map {
                PrivacySource($0)
            }
                + tables.map { PrivacySource(grid: $0) }
        }
        self.output = output
    }

    /// Searches the finished bytes and the address of one file. Any thread may call it.
    func inspect(_ bytes: [UInt8], at route: Route) -> [Sighting] {
        let inText = IdentifierScanner(route.path).identifiers(in: bytes)
        let inAddress = IdentifierScanner(.plain).identifiers(in: Array(route.path.utf8))
        guard !inText.isEmpty || !inAddress.isEmpty else { return [] }
        let source = PrivacySource(SourceText(path: output + "/" + route.path, bytes: bytes))
        let locate = source.locator(hiding: inText)
        return inText.enumerated().map { index, identifier in
            Sighting(
                identifier: identifier, route: route,
                location: index < PrivacySource.mostPlaces ? locate(identifier) : source.text.whole)
        } + inAddress.map { Sighting(identifier: $0, route: route, location: source.text.whole) }
    }

    /// One error for each place in the sources whose identifier is to be seen in the site.
    func problems(_ sightings: [Sighting]) -> [Diagnostic] {
        guard !sightings.isEmpty else { return [] }
        let seen = Dictionary(grouping: sightings, by: \.identifier.number)
        let pages = seen.mapValues { Set($0.map(\.route)).sorted().map(\.path) }
        func pagesShowing(_ identifier: PersonalIdentifier) -> [String] { pages[identifier.number] ?? [] }

        var problems: [Diagnostic] = []
        var unexplained = Set(seen.keys)
        for source in sources.value {
            let all = source.identifiers
            let shown = all.filter { seen[$0.number] != nil }
            unexplained.subtract(shown.map(\.number))
            problems += source.problems(of: shown, hiding: all, pages: pagesShowing)
        }
        for number in unexplained.sorted().prefix(PrivacySource.mostPlaces) {
            guard let first = seen[number]?.min(by: { $0.route < $1.route }) else { continue }
            problems += otherPlaces(of: first, on: pagesShowing(first.identifier))
        }
        return problems
    }

    /// The places of an identifier that no source holds in one piece: where marks interrupt its digits; else the files
    /// that are named after it; else its place in the site.
    private func otherPlaces(of sighting: Sighting, on pages: [String]) -> [Diagnostic] {
        let identifier = sighting.identifier
        let parted = sources.value.flatMap { source in
            let parts = source.parts(of: identifier)
            return source.problems(of: parts, hiding: source.identifiers + parts) { _ in pages }
        }
        if !parted.isEmpty { return parted }
        let named = sources.value.filter { $0.isNamed(after: identifier) }
        if !named.isEmpty { return named.map { .personalIdentifier(identifier, on: pages, at: $0.text.whole) } }
        return [.personalIdentifierWithoutSource(identifier, on: pages, at: sighting.location)]
    }
}

extension IdentifierScanner {
    /// The scanner for a file, chosen by the ending of its name.
    init(_ path: String) {
        switch path.fileExtension {
        case "html", "htm", "xhtml", "svg", "xml": self.init(.markup)
        default: self.init(.plain)
        }
    }
}
