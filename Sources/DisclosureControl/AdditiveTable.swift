/// What is published of one table: for every place and every kind a figure, which adds up the leaves that belong to
/// both. A place may be a township or all of them; a kind may be one kind of unit or all.
package struct AdditiveTable: Sendable {
    /// A figure, by the positions of its place and its kind.
    package struct Figure: Sendable, Hashable {
        package let place: Int
        package let kind: Int

        package init(place: Int, kind: Int) { (self.place, self.kind) = (place, kind) }
    }

    /// For each published place, the leaves that it adds up.
    let places: [[Int]]
    /// For each published kind, the leaves that it adds up.
    let kinds: [[Int]]
    /// By leaf of the places, the published places that it is in, in ascending order; and the same of the kinds.
    let placesOfLeaf: [[Int]]
    let kindsOfLeaf: [[Int]]
    /// By field, then by leaf (`leaf(_:_:)`); nil where nothing is known, so that no sum over it is shown either.
    let values: [[Int?]]
    /// By leaf, how many units or rows stand behind its figures. Everybody knows this: where nothing does, all is 0.
    let weights: [Int]
    /// By leaf, what everybody knows the first field to be at least, when other fields are shown there and when all are
    /// hidden.
    let least: (beside: [Int], alone: [Int])
    /// From how many units on nobody who contributed to a leaf knows its figures, so that they may cover others.
    let coveringWeight: Int
    /// By field, the fields that never exceed it: members never exceed employees.
    let parts: [[Int]]

    /// - Parameters:
    ///   - places: for each published place, the leaves that it adds up.
    ///   - kinds: for each published kind, the leaves that it adds up.
    ///   - values: by protected field, then by leaf. No field exceeds the first.
    ///   - weights: by leaf, how many units or rows stand behind it, which everybody knows.
    ///   - least: by leaf, what everybody knows the first field to be at least, when other fields are shown there and
    ///     when all are hidden.
    ///   - coveringWeight: from how many units on the figures of a leaf may be hidden to cover others.
    ///   - parts: by field, the fields that never exceed it.
    package init(
        places: [[Int]], kinds: [[Int]], values: [[Int?]], weights: [Int],
        least: (beside: [Int], alone: [Int]), coveringWeight: Int, parts: [[Int]]
    ) {
        self.places = places
        self.kinds = kinds
        self.values = values
        self.weights = weights
        self.least = least
        self.coveringWeight = coveringWeight
        self.parts = parts
        placesOfLeaf = Self.inverse(places)
        kindsOfLeaf = Self.inverse(kinds)
    }

    var leafKinds: Int { kindsOfLeaf.count }

    func leaf(_ place: Int, _ kind: Int) -> Int { place * leafKinds + kind }

    /// Whether a leaf may be hidden to cover others.
    func mayCover(_ leaf: Int) -> Bool { weights[leaf] >= coveringWeight && weights[leaf] > 0 }

    /// By field, then by leaf, whether a total that is shown says that nothing is there: it adds up to 0.
    ///
    /// - Parameter hidden: figures that are not shown.
    func knownEmpty(except hidden: Set<Figure>) -> [[Bool]] {
        var isEmpty = values.map { [Bool](repeating: false, count: $0.count) }
        for place in places.indices {
            for kind in kinds.indices where !hidden.contains(Figure(place: place, kind: kind)) {
                let leaves = places[place].flatMap { place in kinds[kind].map { leaf(place, $0) } }
                for field in values.indices where leaves.allSatisfy({ values[field][$0] == 0 }) {
                    for leaf in leaves { isEmpty[field][leaf] = true }
                }
            }
        }
        return isEmpty
    }

    private static func inverse(_ sets: [[Int]]) -> [[Int]] {
        var inverse = [[Int]](repeating: [], count: (sets.joined().max() ?? -1) + 1)
        for (position, set) in sets.enumerated() { for leaf in set { inverse[leaf].append(position) } }
        return inverse
    }
}
