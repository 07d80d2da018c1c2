import Diagnostics

/// Every figure that the content holds: what can be asked, under which names, and of which dataset.
public struct Catalogue: Sendable {
    /// In the order in which the datasets are declared.
    public let observations: [Observations]
    /// The places that figures can be asked of.
    public let regions: RegionDirectory
    private let byName: [String: [(quantity: Quantity, observations: Int)]]

    /// - Parameters:
    ///   - datasets: in the order in which they are declared.
    ///   - regions: the places that figures can be asked of.
    ///   - isProtected: whether figures are hidden as the declarations say. What is compared with the data, and never
    ///     published, needs all of them.
    public init(_ datasets: [LoadedDataset], regions: RegionDirectory, isProtected: Bool = true) {
        self.init(datasets, regions: regions, isProtected: isProtected, covers: [:])
    }

    /// - Parameter covers: what the last published site hid, by the id of the dataset.
    package init(
        _ datasets: [LoadedDataset], regions: RegionDirectory, isProtected: Bool = true,
        covers: [String: PublishedCover]
    ) {
        let tables = Dictionary(datasets.map { ($0.definition.id, $0.table) }, uniquingKeysWith: { first, _ in first })
        self.regions = regions
        observations = datasets.compactMap {
            Observations($0, among: tables, isProtected: isProtected, cover: covers[$0.definition.id])
        }
        var byName: [String: [(Quantity, Int)]] = [:]
        for (index, observations) in observations.enumerated() {
            for quantity in observations.quantities {
                for name in Set(quantity.names) { byName[name, default: []].append((quantity, index)) }
            }
        }
        self.byName = byName
    }

    /// Where `name`, a title, alias or id, can be asked for; the first is meant unless a group says otherwise.
    public func sources(of name: String) -> [(quantity: Quantity, observations: Observations)] {
        (byName[name] ?? []).map { ($0.quantity, observations[$0.observations]) }
    }

    /// The dataset with the id given; nil when it has no figures.
    public func observations(of dataset: String) -> Observations? {
        observations.first { $0.dataset.definition.id == dataset }
    }

    /// Every name of every quantity that has figures.
    public var names: [String] { byName.keys.sorted() }

    /// The name that was probably meant; nil when none is near.
    public func nearestName(to text: String) -> String? {
        Diagnostics.nearestName(to: text, in: names)
    }
}
