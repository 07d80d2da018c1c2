/// Which figures of a `AdditiveTable` are hidden, so that no sensitive one follows from those that are shown.
///
/// A sensitive figure is covered when the outsider must reckon with another table that shows the same: one in which
/// some leaves are greater and others smaller by the same number, and every figure that this changes is hidden. Such a
/// `Shift` is looked for that hides little; `exposed` holds each against what is hidden when all is done.
package struct Hiding: Sendable {
    package typealias Figure = AdditiveTable.Figure

    private let table: AdditiveTable
    private let sensitive: [Figure]
    private let margin: @Sendable (Int) -> Int
    /// By field, then by figure.
    private var isHidden: [[Bool]]
    /// Sets of fields that can grow together: whoever is in a part is in the whole too.
    private let fieldSets: [[Int]]
    /// By field set, then by leaf, how much all its fields can shrink together; 0 where the values are not known.
    private let slack: [[Int]]
    /// By two leaves of the kinds, the kinds that hold exactly one of them.
    private let kindPairs: [[Int]]
    /// By field, what covers each sensitive figure.
    private var covers: [[Figure: Shift]]

    /// Hides the sensitive figures and what would give them away.
    ///
    /// - Parameters:
    ///   - table: what would be published.
    ///   - sensitive: figures that must not be known.
    ///   - margin: how far from its value a figure must be able to lie, for all that the outsider can tell.
    package init(_ table: AdditiveTable, sensitive: [Figure], margin: @escaping @Sendable (Int) -> Int) {
        self.table = table
        // What is greater first: what covers a zone often covers its townships.
        self.sensitive = sensitive.sorted { Self.size(of: $0, table) > Self.size(of: $1, table) }
        self.margin = margin
        covers = table.values.map { _ in [:] }
        isHidden = table.values.map { _ in [Bool](repeating: false, count: table.places.count * table.kinds.count) }
        fieldSets = Self.fieldSets(table)
        slack = fieldSets.map { Self.slack(of: $0, in: table) }
        kindPairs = table.kindsOfLeaf.indices.flatMap { a in
            table.kindsOfLeaf.indices.map { Self.separating(table.kindsOfLeaf, a, $0) }
        }
        for figure in self.sensitive { for field in table.values.indices { hide(field, figure) } }
        for figure in self.sensitive {
            var last: Shift?
            for field in table.values.indices where value(field, figure) > 0 {
                // What covers members mostly covers women among them.
                var shift = last.flatMap { covering(field, figure, like: $0) }
                if shift.map({ cost(of: $0) > 0 }) ?? true { shift = cheapest(field, figure) }
                covers[field][figure] = shift
                guard let shift else { continue }
                last = shift
                for (field, figure) in changes(of: shift) { hide(field, figure) }
            }
        }
    }

    /// Whether a figure of a field is hidden.
    package func hides(_ field: Int, _ figure: Figure) -> Bool { isHidden[field][position(figure)] }

    /// Sensitive figures that follow, to less than the margin, from what is shown.
    package var exposed: [Figure] {
        sensitive.filter { figure in
            table.values.indices.contains { field in
                let value = value(field, figure)
                guard hides(field, figure) else { return true }
                guard value > 0 else { return false }
                guard let cover = covers[field][figure], isPossible(cover, by: margin(value)) else { return true }
                let changes = changes(of: cover)
                return !changes.contains { $0 == (field, figure) } || changes.contains { !hides($0.field, $0.figure) }
            }
        }
    }

    // MARK: Figures

    private static func size(of figure: Figure, _ table: AdditiveTable) -> Int {
        table.places[figure.place].count * table.kinds[figure.kind].count
    }

    private func position(_ figure: Figure) -> Int { figure.place * table.kinds.count + figure.kind }

    private func value(_ field: Int, _ figure: Figure) -> Int {
        table.places[figure.place].reduce(0) { sum, place in
            table.kinds[figure.kind].reduce(sum) { $0 + (table.values[field][table.leaf(place, $1)] ?? 0) }
        }
    }

    /// Hides a figure of a field, and with it those of the field's parts.
    private mutating func hide(_ field: Int, _ figure: Figure) {
        isHidden[field][position(figure)] = true
        for part in table.parts[field] { isHidden[part][position(figure)] = true }
    }

    // MARK: Fields that change together

    private static func fieldSets(_ table: AdditiveTable) -> [[Int]] {
        let all = Array(table.values.indices)
        return (1..<(1 << all.count)).map { mask in all.filter { mask >> $0 & 1 == 1 } }
            .filter { set in
                set.allSatisfy { part in all.allSatisfy { !table.parts[$0].contains(part) || set.contains($0) } }
            }
    }

    private static func slack(of set: [Int], in table: AdditiveTable) -> [Int] {
        let inside = Set(set)
        return table.mayCover.indices.map { leaf in
            set.reduce(Int.max) { least, field in
                guard let value = table.values[field][leaf] else { return 0 }
                let held =
                    table.parts[field].filter { !inside.contains($0) }.map { table.values[$0][leaf] ?? 0 }.max() ?? 0
                return min(least, max(value - held, 0))
            }
        }
    }

    // MARK: Shifts

    /// The leaf of a sensitive figure grows; where another place or another kind is named, that leaf shrinks by as much,
    /// and where both are, their leaf grows in turn so that all totals stay.
    private struct Shift {
        let fields: Int
        let place: Int
        let kind: Int
        var otherPlace: Int?
        var otherKind: Int?

        func with(_ otherPlace: Int?, _ otherKind: Int?) -> Self {
            var shift = self
            (shift.otherPlace, shift.otherKind) = (otherPlace, otherKind)
            return shift
        }
    }

    /// Whether the leaves that shrink and grow allow a shift by the margin, up, and as far down as the figure allows.
    private func isPossible(_ shift: Shift, by margin: Int) -> Bool {
        let slack = slack[shift.fields]
        let own = table.leaf(shift.place, shift.kind)
        func covers(_ place: Int, _ kind: Int, _ least: Int) -> Bool {
            let leaf = table.leaf(place, kind)
            return table.mayCover[leaf] && slack[leaf] >= least
        }
        switch (shift.otherPlace, shift.otherKind) {
        case (nil, nil): return true
        case (let other?, nil): return covers(other, shift.kind, margin)
        case (nil, let other?): return covers(shift.place, other, margin)
        case (let place?, let kind?):
            return covers(shift.place, kind, margin) && covers(place, shift.kind, margin)
                && covers(place, kind, min(margin, slack[own]))
        }
    }

    /// Every figure that a shift changes, in every field that it changes.
    private func changes(of shift: Shift) -> [(field: Int, figure: Figure)] {
        let places = Self.separating(table.placesOfLeaf, shift.place, shift.otherPlace)
        let kinds = Self.separating(table.kindsOfLeaf, shift.kind, shift.otherKind)
        return fieldSets[shift.fields].flatMap { field in
            places.flatMap { place in kinds.map { (field, Figure(place: place, kind: $0)) } }
        }
    }

    /// The sets that hold exactly one of two leaves; those that hold the first when there is no second.
    private static func separating(_ sets: [[Int]], _ a: Int, _ b: Int?) -> [Int] {
        guard let b else { return sets[a] }
        let (first, second) = (sets[a], sets[b])
        return first.filter { !second.contains($0) } + second.filter { !first.contains($0) }
    }

    /// What readers lose by a shift: figures that are shown so far, those that add up much counting for more. Counting
    /// stops beyond `limit`.
    private func cost(of shift: Shift, limit: Int = .max) -> Int {
        let (own, other) = (table.placesOfLeaf[shift.place], shift.otherPlace.map { table.placesOfLeaf[$0] } ?? [])
        let kinds =
            shift.otherKind.map { kindPairs[shift.kind * table.leafKinds + $0] } ?? table.kindsOfLeaf[shift.kind]
        var cost = 0
        func add(_ place: Int) {
            for kind in kinds {
                for field in fieldSets[shift.fields] where !isHidden[field][place * table.kinds.count + kind] {
                    cost += table.places[place].count * table.kinds[kind].count
                }
            }
        }
        for place in own where !other.contains(place) {
            add(place)
            if cost > limit { return cost }
        }
        for place in other where !own.contains(place) {
            add(place)
            if cost > limit { return cost }
        }
        return cost
    }

    /// The shift of a field at the leaves of another.
    private func covering(_ field: Int, _ figure: Figure, like known: Shift) -> Shift? {
        let margin = margin(value(field, figure))
        return fieldSets.indices.lazy.filter { fieldSets[$0].contains(field) }.map { fields in
            Shift(
                fields: fields, place: known.place, kind: known.kind, otherPlace: known.otherPlace,
                otherKind: known.otherKind)
        }.filter { (table.values[field][table.leaf($0.place, $0.kind)] ?? 0) > 0 && isPossible($0, by: margin) }
            .min { cost(of: $0) < cost(of: $1) }
    }

    /// So many possible shifts are compared for one figure, that a table of thousands of places takes no time.
    private static let mostTried = 200

    /// A shift that leaves a figure uncertain by the margin and hides little: the search ends when one is found that
    /// hides hardly anything new.
    private func cheapest(_ field: Int, _ figure: Figure) -> Shift? {
        let margin = margin(value(field, figure))
        let (inPlaces, inKinds) = (Set(table.places[figure.place]), Set(table.kinds[figure.kind]))
        // Neighbours come first: they are mostly of the same zone, whose totals then stay.
        let first = table.places[figure.place][0]
        let otherPlaces = (first..<first + table.placesOfLeaf.count).map { $0 % table.placesOfLeaf.count }
            .filter { !inPlaces.contains($0) }
        let otherKinds = table.kindsOfLeaf.indices.filter { !inKinds.contains($0) }
        var best: (shift: Shift, cost: Int)?
        var tried = 0
        func consider(_ shift: Shift) -> Bool {
            guard isPossible(shift, by: margin) else { return false }
            let cost = cost(of: shift, limit: best?.cost ?? .max)
            if cost < best?.cost ?? .max { best = (shift, cost) }
            tried += 1
            return cost <= fieldSets[shift.fields].count || tried == Self.mostTried
        }
        for fields in fieldSets.indices where fieldSets[fields].contains(field) {
            // Three leaves must be hidden for the first figure of all: no other set of fields does much better.
            if let best, best.cost <= 3 * fieldSets[fields].count { return best.shift }
            for place in table.places[figure.place] {
                for kind in table.kinds[figure.kind] where (table.values[field][table.leaf(place, kind)] ?? 0) > 0 {
                    let own = Shift(fields: fields, place: place, kind: kind)
                    // Both: no total changes.
                    for otherKind in otherKinds where slack[fields][table.leaf(place, otherKind)] >= margin {
                        for otherPlace in otherPlaces where slack[fields][table.leaf(otherPlace, kind)] >= margin {
                            let shift = own.with(otherPlace, otherKind)
                            if consider(shift) { return best?.shift }
                        }
                    }
                    var shifts = [own]
                    for otherPlace in otherPlaces { shifts.append(own.with(otherPlace, nil)) }
                    for otherKind in otherKinds { shifts.append(own.with(nil, otherKind)) }
                    for shift in shifts where consider(shift) { return best?.shift }
                }
            }
        }
        return best?.shift
    }
}
