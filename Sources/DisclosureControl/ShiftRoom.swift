/// By how much the leaves of a table can be shifted, for all that everybody knows of them.
struct ShiftRoom: Sendable {
    private let table: AdditiveTable
    /// Every choice of fields that change together, the smallest first.
    let sets: [[Int]]
    /// By set of fields, then by leaf, how much all its fields can shrink together; and the same of growing.
    private let shrink: [[Int]]
    private let grow: [[Int]]

    /// - Parameter isKnownEmpty: by field, then by leaf, whether everybody knows that nothing is there.
    init(_ table: AdditiveTable, isKnownEmpty: [[Bool]]) {
        self.table = table
        let all = Array(table.values.indices)
        sets = (1..<(1 << all.count)).map { mask in all.filter { mask >> $0 & 1 == 1 } }
            .sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
        shrink = sets.map { set in table.weights.indices.map { Self.shrink(set, $0, table) } }
        grow = sets.map { set in
            table.weights.indices.map { leaf in
                table.weights[leaf] == 0 || set.contains { isKnownEmpty[$0][leaf] } ? 0 : Self.grow(set, leaf, table)
            }
        }
    }

    /// What is left has to hold the parts that do not change. Nothing is known to shrink where no value is known.
    private static func shrink(_ set: [Int], _ leaf: Int, _ table: AdditiveTable) -> Int {
        var room = Int.max
        for field in set {
            guard let value = table.values[field][leaf] else { return 0 }
            var least = 0
            if field == 0 {
                least = set.count == table.values.count ? table.least.alone[leaf] : table.least.beside[leaf]
            }
            for part in table.parts[field] where !set.contains(part) {
                least = max(least, table.values[part][leaf] ?? 0)
            }
            room = min(room, max(value - least, 0))
        }
        return room
    }

    /// What grows has to stay within the wholes that do not.
    private static func grow(_ set: [Int], _ leaf: Int, _ table: AdditiveTable) -> Int {
        var room = Int.max
        for whole in table.values.indices where !set.contains(whole) {
            guard let bound = table.values[whole][leaf] else { continue }
            for field in set where table.parts[whole].contains(field) {
                room = min(room, max(bound - (table.values[field][leaf] ?? 0), 0))
            }
        }
        return room
    }

    /// How much a leaf can change at most in the way that is needed.
    func reach(_ need: Need, _ leaf: Int) -> Int {
        let room = need.isRise ? grow : shrink
        return sets.indices.reduce(0) { need.concerns(sets[$1]) ? max($0, room[$1][leaf]) : $0 }
    }

    /// Whether the leaves of a shift may change: something must stand behind each, and enough behind those that cover.
    func isOpen(_ shift: Shift) -> Bool {
        guard table.weights[table.leaf(shift.place, shift.kind)] > 0 else { return false }
        if let place = shift.otherPlace, !table.mayCover(table.leaf(place, shift.kind)) { return false }
        if let kind = shift.otherKind, !table.mayCover(table.leaf(shift.place, kind)) { return false }
        guard let place = shift.otherPlace, let kind = shift.otherKind else { return true }
        return table.mayCover(table.leaf(place, kind))
    }

    /// Whether a shift of some fields gives a figure what it needs.
    func meets(_ need: Need, _ shift: Shift, of set: Int) -> Bool {
        guard need.concerns(sets[set]) else { return false }
        let (growing, shrinking) = need.isRise ? (grow[set], shrink[set]) : (shrink[set], grow[set])
        guard growing[table.leaf(shift.place, shift.kind)] >= need.amount else { return false }
        if let place = shift.otherPlace, shrinking[table.leaf(place, shift.kind)] < need.amount { return false }
        if let kind = shift.otherKind, shrinking[table.leaf(shift.place, kind)] < need.amount { return false }
        guard let place = shift.otherPlace, let kind = shift.otherKind else { return true }
        return growing[table.leaf(place, kind)] >= need.amount
    }
}
