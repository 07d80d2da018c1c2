/// Which figures of an `AdditiveTable` are hidden, so that no sensitive one follows from those that are shown.
///
/// A sensitive figure is covered when the outsider must reckon with other tables that show the same, in which it is
/// greater, and others in which it is smaller. Such a `Shift` is looked for that hides little; `exposed` holds each
/// against what is hidden when all is done.
package struct Hiding: Sendable {
    package typealias Figure = AdditiveTable.Figure

    private let table: AdditiveTable
    private let sensitive: [SensitiveFigure]
    private let room: ShiftRoom
    /// By field, then by leaf, whether a total that is shown says that nothing is there.
    private let isKnownEmpty: [[Bool]]
    /// By field, then by figure, whether it adds up nothing else. To hide it would be a pretence.
    private let isPlain: [[Bool]]
    /// By field, then by figure.
    private var isHidden: [[Bool]]
    /// By figure, how many leaves it adds up: what readers lose with it.
    private let sizes: [Int]
    /// By two leaves of the kinds, the kinds that hold exactly one of them.
    private let kindPairs: [[Int]]
    /// By leaf of the kinds, the leaves of the places whose figure by itself is hidden.
    private var hiddenPlaces: [[Int]]
    private var covers: [Figure: [Cover]] = [:]
    /// What stays hidden, and what covers nothing; nil in a first edition.
    private let earlier: EarlierEdition?
    /// How many shifts were compared: what the work takes.
    private(set) var comparisons = 0

    /// A shift of some fields that gives a figure something it needs.
    private struct Cover: Sendable {
        let need: Need
        let shift: Shift
        let set: Int
    }

    /// Hides the sensitive figures and what would give them away.
    ///
    /// - Parameters:
    ///   - table: what would be published.
    ///   - sensitive: figures that must not be known. Something stands behind each.
    ///   - earlier: an edition whose hidden figures stay hidden, and whose shown ones cover nothing.
    package init(_ table: AdditiveTable, sensitive: [SensitiveFigure], keeping earlier: EarlierEdition? = nil) {
        self.table = table
        self.earlier = earlier
        let sizes = table.places.flatMap { place in table.kinds.map { place.count * $0.count } }
        self.sizes = sizes
        // What is greater first: what covers a zone often covers its townships.
        self.sensitive = sensitive.sorted {
            sizes[$0.figure.place * table.kinds.count + $0.figure.kind]
                > sizes[$1.figure.place * table.kinds.count + $1.figure.kind]
        }
        let isKnownEmpty = table.knownEmpty(except: Set(sensitive.map(\.figure)))
        self.isKnownEmpty = isKnownEmpty
        isPlain = isKnownEmpty.map { isEmpty in
            table.places.flatMap { places in
                table.kinds.map { kinds in
                    places.allSatisfy { place in kinds.allSatisfy { isEmpty[table.leaf(place, $0)] } }
                }
            }
        }
        room = ShiftRoom(table, isKnownEmpty: isKnownEmpty)
        kindPairs = table.kindsOfLeaf.indices.flatMap { a in
            table.kindsOfLeaf.indices.map { AdditiveTable.separating(table.kindsOfLeaf, a, $0) }
        }
        isHidden = table.values.map { _ in [Bool](repeating: false, count: sizes.count) }
        hiddenPlaces = [[Int]](repeating: [], count: table.leafKinds)
        for sensitive in self.sensitive { hide(sensitive.figure, Self.fields(of: sensitive.needs)) }
        for (field, figure) in earlier?.hidden ?? [] { hide(figure, [field]) }
        for sensitive in self.sensitive { cover(sensitive) }
    }

    /// Whether a figure of a field is hidden.
    package func hides(_ field: Int, _ figure: Figure) -> Bool { isHidden[field][position(figure)] }

    /// Sensitive figures that follow, to less than they need, from what is shown.
    package var exposed: [Figure] { exposed(hiding: hides) }

    /// The same if something else were hidden.
    func exposed(hiding hides: (Int, Figure) -> Bool) -> [Figure] {
        sensitive.filter { sensitive in
            let (figure, needs) = (sensitive.figure, needs(of: sensitive))
            guard needs.allSatisfy({ hides($0.field, figure) }) else { return true }
            let met = (covers[figure] ?? []).filter { cover in
                guard room.isOpen(cover.shift), room.meets(cover.need, cover.shift, of: cover.set) else { return false }
                let changes = table.changes(of: cover.shift)
                return changes.contains(figure)
                    && room.sets[cover.set].allSatisfy { field in changes.allSatisfy { hides(field, $0) } }
            }.map(\.need)
            return !Set(needs).isSubset(of: met)
        }.map(\.figure)
    }

    /// The fields in which a figure must not be known.
    func fieldsNeeded(at figure: Figure) -> [Int] {
        sensitive.first { $0.figure == figure }.map { Self.fields(of: needs(of: $0)) } ?? []
    }

    private func position(_ figure: Figure) -> Int { figure.place * table.kinds.count + figure.kind }

    private func leaves(of figure: Figure) -> [Int] {
        table.places[figure.place].flatMap { place in table.kinds[figure.kind].map { table.leaf(place, $0) } }
    }

    /// Hides some fields of a figure, but for those that everybody knows to be empty.
    private mutating func hide(_ figure: Figure, _ fields: [Int]) {
        let position = position(figure)
        for field in fields where !isHidden[field][position] && !isPlain[field][position] {
            isHidden[field][position] = true
            if field == 0, sizes[position] == 1 {
                hiddenPlaces[table.kinds[figure.kind][0]].append(table.places[figure.place][0])
            }
        }
    }

    private static func fields(of needs: [Need]) -> [Int] { Set(needs.map(\.field)).sorted() }

    /// What a figure needs, in fields of which something is known, and no more than its leaves can give. Of a fall, half
    /// of the largest that a leaf can give is enough.
    private func needs(of sensitive: SensitiveFigure) -> [Need] {
        let leaves = leaves(of: sensitive.figure).filter { table.weights[$0] > 0 }
        return sensitive.needs.compactMap { need in
            let reach = leaves.reduce(0) { reach, leaf in
                guard table.values[need.field][leaf] != nil, !isKnownEmpty[need.field][leaf] else { return reach }
                return max(reach, room.reach(need, leaf))
            }
            let amount = min(need.amount, need.isRise ? reach : (reach + 1) / 2)
            return amount > 0 ? need.by(amount) : nil
        }
    }

    /// Covers a figure: one shift for most of what it needs, and others, of fewer fields or of more, for what is left.
    private mutating func cover(_ sensitive: SensitiveFigure) {
        let (figure, needs) = (sensitive.figure, needs(of: sensitive))
        let fields = Self.fields(of: needs)
        guard !fields.isEmpty else { return }
        take(cheapest(figure, needs, hiding: fields), fields, figure, needs)
        for need in needs where !(covers[figure] ?? []).contains(where: { $0.need == need }) {
            var best: (found: (shift: Shift, cost: Int), fields: [Int])?
            for set in room.sets where need.concerns(set) {
                guard let found = cheapest(figure, [need], hiding: set), found.cost < best?.found.cost ?? .max else {
                    continue
                }
                best = (found, set)
            }
            if let best { take(best.found, best.fields, figure, [need]) }
        }
    }

    private mutating func take(
        _ found: (shift: Shift, cost: Int)?, _ fields: [Int], _ figure: Figure, _ needs: [Need]
    ) {
        guard let shift = found?.shift else { return }
        for figure in table.changes(of: shift) { hide(figure, fields) }
        covers[figure, default: []] += needs.compactMap { need in
            let set = room.sets.indices.first { set in
                room.sets[set].allSatisfy(fields.contains) && room.meets(need, shift, of: set)
            }
            return set.map { Cover(need: need, shift: shift, set: $0) }
        }
    }

    // MARK: The search

    /// What readers lose by a shift: figures that are shown so far, those that add up much counting for more. Counting
    /// stops beyond `limit`.
    private func cost(of shift: Shift, _ fields: [Int], limit: Int) -> Int {
        let (own, other) = (table.placesOfLeaf[shift.place], shift.otherPlace.map { table.placesOfLeaf[$0] } ?? [])
        let kinds =
            shift.otherKind.map { kindPairs[shift.kind * table.leafKinds + $0] } ?? table.kindsOfLeaf[shift.kind]
        var cost = 0
        func add(_ place: Int) {
            for kind in kinds {
                let position = place * table.kinds.count + kind
                for field in fields where !isHidden[field][position] && !isPlain[field][position] {
                    cost += sizes[position] * (earlier?.isShown(field, position) == true ? Self.shownCost : 1)
                }
            }
        }
        for place in own where cost <= limit && !other.contains(place) { add(place) }
        for place in other where cost <= limit && !own.contains(place) { add(place) }
        return cost
    }

    /// The most shifts that are compared for one figure. The limit keeps tables of thousands of places quick.
    private static let mostCompared = 100
    /// The most where an earlier edition is kept: what it hid has to be found among all shifts.
    private static let mostComparedBesideEarlier = 2_000
    /// What a figure weighs more when an earlier edition showed it, because hiding it now covers nothing.
    private static let shownCost = 1_000
    /// What each need that a shift leaves unmet weighs, counted in figures that are hidden.
    private static let unmetCost = 4

    /// A shift that gives a figure what it needs, or most of it, and hides little: the search ends when one is found
    /// that hides hardly anything new. Nil when none gives anything.
    private mutating func cheapest(_ figure: Figure, _ needs: [Need], hiding fields: [Int]) -> (
        shift: Shift, cost: Int
    )? {
        let (inPlaces, inKinds) = (Set(table.places[figure.place]), Set(table.kinds[figure.kind]))
        let otherKinds = table.kindsOfLeaf.indices.filter { !inKinds.contains($0) }
        // Neighbours come first: they are mostly of the same zone, whose totals then stay.
        let first = table.places[figure.place][0]
        let neighbours = (first..<first + table.placesOfLeaf.count).map { $0 % table.placesOfLeaf.count }
            .filter { !inPlaces.contains($0) }
        let sets = room.sets.indices.filter { room.sets[$0].allSatisfy(fields.contains) }
        var best: (shift: Shift, cost: Int)?
        let (enough, most) =
            earlier == nil ? (fields.count, Self.mostCompared) : (0, Self.mostComparedBesideEarlier)
        var compared = 0
        /// Whether the search is over.
        func consider(_ shift: Shift) -> Bool {
            guard room.isOpen(shift) else { return false }
            comparisons += 1
            var cost = cost(of: shift, fields, limit: best?.cost ?? .max)
            if cost < best?.cost ?? .max {
                let unmet = needs.count { need in !sets.contains { room.meets(need, shift, of: $0) } }
                guard unmet < needs.count else { return false }
                // What is hidden already is taken first, so that the next edition hides the same.
                if earlier == nil || cost > 0 { cost += unmet * Self.unmetCost * fields.count }
                if cost < best?.cost ?? .max { best = (shift, cost) }
            }
            compared += 1
            return (best?.cost ?? .max) <= enough || compared >= most
        }
        for place in table.places[figure.place] {
            for kind in table.kinds[figure.kind] where table.weights[table.leaf(place, kind)] > 0 {
                let own = Shift(place: place, kind: kind)
                // The last resort is there whatever comes.
                compared = 0
                if consider(own) { return best }
                // Where most stands behind a leaf there is most room, and what covers stays the same in the next edition.
                let covering = otherKinds.filter { table.mayCover(table.leaf(place, $0)) }
                    .sorted { table.weights[table.leaf(place, $0)] > table.weights[table.leaf(place, $1)] }
                // What is hidden already costs nothing.
                let hidden = hiddenPlaces[kind].filter { !inPlaces.contains($0) }
                let others = (hidden + neighbours.filter { !hidden.contains($0) })
                    .filter { table.mayCover(table.leaf($0, kind)) }
                search: for otherPlace in others {
                    for otherKind in covering where consider(own.with(otherPlace, otherKind)) { break search }
                }
                // Three leaves must be hidden for the first figure of all: where totals change, more is lost.
                if let best, best.cost <= 3 * enough { return best }
                compared = 0
                for otherKind in covering where consider(own.with(nil, otherKind)) { return best }
                for otherPlace in others where consider(own.with(otherPlace, nil)) { break }
            }
        }
        return best
    }
}
