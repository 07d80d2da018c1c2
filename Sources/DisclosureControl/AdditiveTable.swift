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
    /// By leaf, whether enough stands behind its figures that nobody who contributed to it knows them.
    let mayCover: [Bool]
    /// By field, the fields that never exceed it: members never exceed employees.
    let parts: [[Int]]

    /// - Parameters:
    ///   - places: for each published place, the leaves that it adds up.
    ///   - kinds: for each published kind, the leaves that it adds up.
    ///   - values: by protected field, then by leaf.
    ///   - mayCover: by leaf, whether its figures may be hidden to cover others.
    ///   - parts: by field, the fields that never exceed it.
    package init(places: [[Int]], kinds: [[Int]], values: [[Int?]], mayCover: [Bool], parts: [[Int]]) {
        self.places = places
        self.kinds = kinds
        self.values = values
        self.mayCover = mayCover
        self.parts = parts
        placesOfLeaf = Self.inverse(places)
        kindsOfLeaf = Self.inverse(kinds)
    }

    var leafKinds: Int { kindsOfLeaf.count }

    func leaf(_ place: Int, _ kind: Int) -> Int { place * leafKinds + kind }

    private static func inverse(_ sets: [[Int]]) -> [[Int]] {
        var inverse = [[Int]](repeating: [], count: (sets.joined().max() ?? -1) + 1)
        for (position, set) in sets.enumerated() { for leaf in set { inverse[leaf].append(position) } }
        return inverse
    }
}
