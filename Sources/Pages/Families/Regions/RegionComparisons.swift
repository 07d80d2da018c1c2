import Content
import Diagnostics
import Statistics
import Text

/// Compares every region with any other by the same figures.
struct RegionComparisons: Sendable {
    /// The file with the figures of all regions, for the script that compares any two.
    private static let download: Route = "data/regions.js"

    private let site: Site
    private let facts: Facts
    private let figures: [ComparedFigure]

    /// All headlines of the leading area, and the first of every other dataset that has figures by region. A figure that is
    /// the same in every township is left out.
    init(_ site: Site) {
        self.site = site
        facts = site.facts
        let townships = facts.regions.current(.part)
        figures = facts.catalogue.observations.filter { $0.cube.region != nil }.flatMap { observations in
            let comparable = observations.cube.headlines.filter { observations.categoryNeeded(for: $0, at: [:]) == nil }
                .map { ComparedFigure(quantity: $0, observations: observations) }
                .filter { compared in
                    townships.count < 2 || Set(townships.map { compared.figure(of: $0).text }).count > 1
                }
            return observations.area?.leads == true ? comparable : Array(comparable.prefix(1))
        }
    }

    /// The file for the script; none where there is nothing to compare.
    func downloads(_ claim: SourceLocation) -> [Page] {
        figures.isEmpty
            ? []
            : [
                Page(file: Self.download, claim: claim) { _ in
                    RegionFigures.script(of: facts.regions, by: figures, site.provenance)
                }
            ]
    }

    /// `region` beside the whole banner and its zone; nil where there is nothing to compare.
    func comparison(of region: Region, from route: Route) -> RegionComparison? {
        // The whole banner has nothing above it and is compared with its first zone or township.
        let others = facts.regions.all.filter { $0.id != region.id && !$0.life.isOver }
        // A place that is gone has no figures of the latest year.
        guard !region.life.isOver, let other = region.kind == .banner ? others.first : facts.regions.banner,
            !figures.isEmpty
        else {
            return nil
        }
        let zone = region.zone.map { facts.regions[$0] }
        func cell(_ figure: Figure, _ compared: ComparedFigure) -> FigureTable.Cell {
            var cell = FigureTable.Cell(
                figure, url: site.provenance.rowsURL(of: figure, in: compared.observations, from: route),
                showsParts: false)
            cell.note = compared.scopeNote(of: figure)
            return cell
        }
        return RegionComparison(
            name: region.name, ownID: region.slug, middle: zone?.name, other: other.name,
            rows: figures.map { compared in
                let (own, theirs) = (compared.figure(of: region), compared.figure(of: other))
                return RegionComparison.Row(
                    id: compared.id, title: compared.quantity.title, unit: compared.quantity.printedUnit?.symbol,
                    url: site.provenance.definitionURL(of: compared.quantity, from: route),
                    period: compared.observations.timeName(of: compared.observations.latest),
                    own: cell(own, compared), middle: zone.map { cell(compared.figure(of: $0), compared) },
                    other: cell(theirs, compared),
                    difference: FigureComparison.words(
                        own, theirs, relation(of: region, to: other), smallest: compared.observations.smallestBase))
            },
            groups: choices(others, selected: other),
            source: LinkLabel(title: "", url: route.link(to: Self.download)),
            tables: site.areas.all.filter(\.leads).map {
                LinkLabel(title: "各地区\($0.title)", url: route.link(to: Addresses.page(of: $0)) + "#tables-title")
            })
    }

    private func relation(of region: Region, to other: Region) -> FigureComparison.Relation {
        func contains(_ whole: Region, _ part: Region) -> Bool {
            whole.kind == .banner ? part.kind != .banner : whole.kind == .zone && part.zone == whole.id
        }
        return contains(other, region) ? .isPart : contains(region, other) ? .isWhole : .isPeer
    }

    private func choices(_ regions: [Region], selected: Region) -> [RegionComparison.Choices] {
        func group(_ title: String, _ members: [Region]) -> RegionComparison.Choices? {
            members.isEmpty
                ? nil
                : RegionComparison.Choices(
                    title: title,
                    choices: members.map {
                        RegionComparison.Choice(value: $0.slug, title: $0.name, isSelected: $0.id == selected.id)
                    })
        }
        let zones = facts.regions.current(.group).map { zone in group(zone.name, regions.filter { $0.zone == zone.id })
        }
        let rest = group(
            "其他\(facts.regions.words.part.name)", regions.filter { $0.kind == .township && $0.zone == nil })
        return
            ([
                group(
                    "\(facts.regions.words.wholeInSentences[0])和\(facts.regions.words.group.name)",
                    regions.filter { $0.kind != .township })
            ] + zones + [rest]).compactMap { $0 }
    }
}
