/// What the outsider must not be able to rule out about a sensitive figure: that in one field it is greater, or smaller,
/// by so much.
package struct Need: Sendable, Hashable {
    /// The field that changes.
    package let field: Int
    /// A field that does not change with it, so that their difference does; nil when it does not matter.
    package let without: Int?
    /// Whether it grows.
    package let isRise: Bool
    /// By how much.
    package let amount: Int

    package static func rise(_ field: Int, by amount: Int, without: Int? = nil) -> Need {
        Need(field: field, without: without, isRise: true, amount: amount)
    }

    package static func fall(_ field: Int, by amount: Int, without: Int? = nil) -> Need {
        Need(field: field, without: without, isRise: false, amount: amount)
    }

    /// Whether fields that change together change as is needed.
    func concerns(_ set: [Int]) -> Bool { set.contains(field) && !(without.map(set.contains) ?? false) }

    func by(_ amount: Int) -> Need { Need(field: field, without: without, isRise: isRise, amount: amount) }
}

/// A figure that must not be known.
package struct SensitiveFigure: Sendable {
    /// Where it stands.
    package let figure: AdditiveTable.Figure
    /// What must not be ruled out. The fields of these are hidden.
    package let needs: [Need]

    package init(_ figure: AdditiveTable.Figure, needs: [Need]) { (self.figure, self.needs) = (figure, needs) }
}
