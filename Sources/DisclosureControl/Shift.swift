/// How another table that shows the same may differ: a leaf grows, and others change by the same number so that only
/// hidden figures change with it.
///
/// Where another place or another kind is named, that leaf shrinks by as much; where both are, their leaf grows in turn
/// so that all totals stay.
struct Shift: Sendable {
    /// The leaf that grows.
    let place: Int
    let kind: Int
    var otherPlace: Int?
    var otherKind: Int?

    func with(_ otherPlace: Int?, _ otherKind: Int?) -> Self {
        Shift(place: place, kind: kind, otherPlace: otherPlace, otherKind: otherKind)
    }
}

extension AdditiveTable {
    /// Every figure that a shift changes.
    func changes(of shift: Shift) -> [Figure] {
        let kinds = Self.separating(kindsOfLeaf, shift.kind, shift.otherKind)
        return Self.separating(placesOfLeaf, shift.place, shift.otherPlace).flatMap { place in
            kinds.map { Figure(place: place, kind: $0) }
        }
    }

    /// The sets that hold exactly one of two leaves; those that hold the first when there is no second.
    static func separating(_ sets: [[Int]], _ a: Int, _ b: Int?) -> [Int] {
        guard let b else { return sets[a] }
        let (first, second) = (sets[a], sets[b])
        return first.filter { !second.contains($0) } + second.filter { !first.contains($0) }
    }
}
