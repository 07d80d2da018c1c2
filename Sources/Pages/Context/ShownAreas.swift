import Content
import Statistics

/// The areas of the federation's work that have something to show, with their datasets.
struct ShownAreas: Sendable {
    /// The areas whose datasets have rows, in the order of the datasets. Without a banner there is no whole to speak
    /// of, and no area is shown.
    let all: [WorkArea]
    private let facts: Facts

    init(_ facts: Facts) {
        self.facts = facts
        all = facts.regions.banner == nil ? [] : facts.datasets.filter { $0.table.count > 0 }.areas
    }

    /// The areas that one page with their figures shows, in the same order.
    var ofFigures: [WorkArea] { all.filter { $0.pages == .ofFigures } }

    /// The datasets whose headlines stand first wherever areas are shown.
    var leading: [Observations] { facts.catalogue.observations.filter { $0.area?.leads == true } }

    /// The datasets of `area` that have rows.
    func datasets(of area: WorkArea) -> [LoadedDataset] {
        facts.datasets.filter { $0.definition.area == area && $0.table.count > 0 }
    }

    /// The datasets of `area` whose rows add up.
    func observations(of area: WorkArea) -> [Observations] {
        facts.catalogue.observations.filter { $0.area == area }
    }
}

extension [LoadedDataset] {
    /// The areas of work that the datasets belong to, in the order of the datasets.
    var areas: [WorkArea] {
        compactMap(\.definition.area).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Observations {
    /// The area of work that the figures belong to.
    var area: WorkArea? { dataset.definition.area }
}
