import Statistics
import UnionData

/// The areas of the federation's work that have something to show, with their datasets.
struct ShownAreas: Sendable {
    /// The areas whose datasets have rows, in the order of the datasets. Without a banner there is no whole to speak
    /// of, and no area is shown.
    let all: [System]
    private let facts: Facts

    init(_ facts: Facts) {
        self.facts = facts
        all =
            facts.regions.banner == nil
            ? []
            : allSystems.filter { area in
                facts.datasets.contains { $0.definition.system == area && $0.table.count > 0 }
            }
    }

    /// The datasets of `area` that have rows.
    func datasets(of area: System) -> [LoadedDataset] {
        facts.datasets.filter { $0.definition.system == area && $0.table.count > 0 }
    }

    /// The datasets of `area` whose rows add up.
    func observations(of area: System) -> [Observations] {
        facts.catalogue.observations.filter { $0.area == area }
    }
}

extension Observations {
    /// The area of work that the figures belong to.
    var area: System? { dataset.definition.system }
}
