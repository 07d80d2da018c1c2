/// Which figures of an `AdditiveTable` an earlier edition showed, and which it hid: whoever kept it can lay both side by
/// side.
package struct EarlierEdition: Sendable {
    /// What became of a figure.
    package enum State: Sendable { case hidden, shown }

    /// By field, then by figure; nil where the earlier edition had none.
    private var states: [[State?]]
    private let kinds: Int

    /// An edition of which nothing is known yet.
    package init(fields: Int, places: Int, kinds: Int) {
        self.kinds = kinds
        states = [[State?]](repeating: [State?](repeating: nil, count: places * kinds), count: fields)
    }

    package subscript(field: Int, figure: AdditiveTable.Figure) -> State? {
        get { states[field][figure.place * kinds + figure.kind] }
        set { states[field][figure.place * kinds + figure.kind] = newValue }
    }

    /// By the position of its figure.
    func isShown(_ field: Int, _ position: Int) -> Bool { states[field][position] == .shown }

    /// By field, what was hidden.
    var hidden: [(field: Int, figure: AdditiveTable.Figure)] {
        states.indices.flatMap { field in
            states[field].indices.filter { states[field][$0] == .hidden }.map {
                (field, AdditiveTable.Figure(place: $0 / kinds, kind: $0 % kinds))
            }
        }
    }
}

extension Hiding {
    /// Hides the sensitive figures as in a first edition, unless that and an earlier edition together would give one away.
    /// Then what the earlier one hid stays hidden, and what it showed covers nothing.
    package static func after(
        _ earlier: EarlierEdition?, _ table: AdditiveTable, sensitive: [SensitiveFigure]
    ) -> Hiding {
        let plain = Hiding(table, sensitive: sensitive)
        guard let earlier, !plain.exposed(beside: earlier).isEmpty else { return plain }
        return Hiding(table, sensitive: sensitive, keeping: earlier)
    }

    /// Sensitive figures that follow from both editions together, but for those that the earlier one showed itself.
    package func exposed(beside earlier: EarlierEdition) -> [Figure] {
        exposed { field, figure in hides(field, figure) && earlier[field, figure] != .shown }
            .filter { figure in fieldsNeeded(at: figure).allSatisfy { earlier[$0, figure] != .shown } }
    }
}
