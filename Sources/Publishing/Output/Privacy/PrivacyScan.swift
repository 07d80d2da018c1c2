import Diagnostics
import PersonalIdentifiers

/// Looks, before anything is published, for personal identifiers in every file of the site, and for the places in the sources that they
/// come from.
struct PrivacyScan: Sendable {
    /// An identifier in a finished file.
    struct Sighting: Sendable {
        let identifier: PersonalIdentifier
        let route: Route
        /// The place in the finished file.
        let location: SourceLocation
    }

    private let sources: [PrivacySource]
    /// The published folder, for messages about what is in no source.
    private let output: String

    init(_ content: ContentFolder, _ design: TemplateFolder, output: String) {
        let texts = [content.configuration].compactMap { $0 } + content.reports + content.pages + content.metadata.values
        let tables = [content.regions].compactMap { $0 } + content.tables
        sources =
            texts.map { PrivacySource($0.text.source, isTable: false) } + tables.map { PrivacySource($0.text.source, isTable: true) }
            + design.templates.values.map { PrivacySource($0, isTable: false) }
        self.output = output
    }

    /// Reads the finished bytes of one file and its address; to be called while they are at hand, from any thread.
    func inspect(_ bytes: [UInt8], at route: Route) -> [Sighting] {
        let inText = IdentifierScanner(route.path).identifiers(in: bytes)
        let inAddress = IdentifierScanner(.plain).identifiers(in: Array(route.path.utf8))
        guard !inText.isEmpty || !inAddress.isEmpty else { return [] }
        let source = PrivacySource(SourceText(path: output + "/" + route.path, bytes: bytes), isTable: false)
        return inText.map { Sighting(identifier: $0, route: route, location: source.location(of: $0, hiding: inText)) }
            + inAddress.map { Sighting(identifier: $0, route: route, location: source.text.whole) }
    }

    /// One error for each place in the sources whose identifier is to be seen in the site.
    func problems(_ sightings: [Sighting]) -> [Diagnostic] {
        Dictionary(grouping: sightings, by: \.identifier.number).sorted { $0.key < $1.key }.flatMap { _, sightings in
            let pages = Set(sightings.map(\.route)).sorted().map(\.path)
            let identifier = sightings[0].identifier
            let places = places(of: identifier)
            if places.isEmpty, let first = sightings.min(by: { $0.route < $1.route }) {
                return [Diagnostic.personalIdentifierWithoutSource(identifier, on: pages, at: first.location)]
            }
            return places.map { .personalIdentifier(identifier, on: pages, at: $0) }
        }
    }

    /// As it is written in a source; else parted by signs that the site does not show; else in a file's name.
    private func places(of identifier: PersonalIdentifier) -> [SourceLocation] {
        let written = sources.flatMap { $0.places(of: identifier) }
        if !written.isEmpty { return written }
        let parted = sources.flatMap { $0.placesOfParts(of: identifier) }
        if !parted.isEmpty { return parted }
        return sources.filter { $0.isNamed(after: identifier) }.map(\.text.whole)
    }
}

extension IdentifierScanner {
    /// Reads a file by the ending of its name.
    init(_ path: String) {
        switch path.fileExtension {
        case "html", "htm", "xhtml", "svg", "xml": self.init(.markup)
        default: self.init(.plain)
        }
    }
}
