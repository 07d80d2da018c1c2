import Diagnostics

/// Every figure that the content holds: what can be asked, under which names, and of which dataset.
public struct Catalogue: Sendable {
    /// In the order in which the datasets are declared.
    public let observations: [Observations]
    /// The places that figures can be asked of.
    public let regions: RegionDirectory
    private let byName: [String: [(quantity: Quantity, observations: Int)]]
    /// What would have figures if its table could be read: the mistake is there, not where such a name is used.
    private let unreadNames: Set<String>
    /// By the names of their indicators and rates, declared datasets of which there is no table.
    private let absent: [String: DatasetDefinition]

    /// - Parameters:
    ///   - datasets: in the order in which they are declared.
    ///   - unread: those whose table is there and cannot be read, which was said.
    ///   - regions: the places that figures can be asked of.
    ///   - declarations: what tables there may be; a figure of one that is not there is told to lack it.
    ///   - isProtected: whether figures are hidden as the declarations say. What is compared with the data, and never
    ///     published, needs all of them.
    ///   - covers: what the last published site hid, by the id of the dataset.
    package init(
        _ datasets: [LoadedDataset], unread: [DatasetDefinition] = [], regions: RegionDirectory,
        declarations: [DatasetDefinition] = [], isProtected: Bool = true, covers: [String: PublishedCover] = [:]
    ) {
        unreadNames = Set(unread.compactMap(\.cube).flatMap(\.quantities).flatMap(\.names))
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
        absent = Dictionary(
            declarations.filter { declared in
                tables[declared.id] == nil && !unread.contains { $0.id == declared.id }
            }.flatMap { definition in
                let cube = definition.cube
                let quantities =
                    (cube?.measures ?? []).map { Quantity.indicator($0.indicator) }
                    + (cube?.rates ?? []).map(Quantity.rate)
                return quantities.flatMap(\.names).map { ($0, definition) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Why `name` names no figure.
    func unknown(_ name: String) -> ValueError {
        absent[name].map { .tableMissing(name, $0) } ?? .unknownQuantity(name, nearest: nearestName(to: name))
    }

    /// Where `name`, a title, alias or id, can be asked for; the first is meant unless a group says otherwise.
    public func sources(of name: String) -> [(quantity: Quantity, observations: Observations)] {
        (byName[name] ?? []).map { ($0.quantity, observations[$0.observations]) }
    }

    /// The dataset with the id given; nil when it has no figures.
    public func observations(of dataset: String) -> Observations? {
        observations.first { $0.dataset.definition.id == dataset }
    }

    /// Whether it only follows from a list of places or a table which cannot be read, and which was told, that one of
    /// `names` has no figures.
    func excuses(_ names: [String]) -> Bool { regions.isUnreadable || names.contains(where: unreadNames.contains) }

    /// Every name of every quantity that has figures.
    public var names: [String] { byName.keys.sorted() }

    /// The name that was probably meant; nil when none is near.
    public func nearestName(to text: String) -> String? {
        Diagnostics.nearestName(to: text, in: names)
    }
}
