import FoundationEssentials
import Statistics

/// The main figures of every region in one file, for the script that compares regions.
///
/// The file is a script, not JSON: a page that was opened from a folder may load a script beside it, but may not read a
/// file.
struct RegionFigures: Encodable {
    struct Figure: Encodable {
        /// As pages print it.
        let text: String
        /// The exact number; nil for a rate, and where the number is not exact.
        let value: String?
        /// The numerator and denominator of a rate: rates are compared before they are rounded. Nil where they are not
        /// exact, or where the base is too small to compare.
        let parts: [String]?
        /// True when the count is too small for a share to be told; else nil.
        let small: Bool?
        /// What the figure covers, when that is less than the region.
        let note: String?
        /// The link from the site's root to the rows that the figure was added up from.
        let url: String?
    }

    let id: String
    let name: String
    let kind: String
    let zone: String?
    let figures: [String: Figure]

    private static func parts(of rate: Rate) -> [String]? {
        guard let numerator = rate.numerator.exactValue, let denominator = rate.denominator.exactValue,
            !denominator.isZero
        else { return nil }
        return [numerator.description, denominator.description]
    }

    /// The figures `compared` of all regions, as a script that gives them to the page.
    static func script(
        of directory: RegionDirectory, by compared: [ComparedFigure], _ provenance: Provenance
    ) -> [UInt8] {
        let root = Addresses.home
        let regions = directory.all.filter { !$0.life.isOver }.map { region in
            RegionFigures(
                id: region.slug, name: region.name, kind: directory.words[region.role].name,
                zone: region.zone.map { directory[$0].slug },
                figures: Dictionary(
                    compared.map { item in
                        let figure = item.figure(of: region)
                        let smallest = item.observations.smallestBase
                        return (
                            item.id,
                            RegionFigures.Figure(
                                text: figure.text,
                                value: figure.rate == nil ? figure.measure.exactValue?.description : nil,
                                parts: figure.smallBase(smallest) == nil ? figure.rate.flatMap(parts) : nil,
                                small: figure.smallCount(smallest) == nil ? nil : true,
                                note: item.scopeNote(of: figure),
                                url: provenance.rowsURL(of: figure, in: item.observations, from: root))
                        )
                    }, uniquingKeysWith: { first, _ in first }))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings always encode.
        let json =
            (try? encoder.encode(Dictionary(regions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })))
            ?? Data()
        return Array("window.gongbaoRegions=".utf8) + json + Array(";\n".utf8)
    }
}
