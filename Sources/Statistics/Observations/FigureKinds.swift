/// The kinds of which figures are published: one label of each category, or all labels of it.
struct FigureKinds: Sendable {
    private let categories: [Observations.Category]
    /// For each published kind, its leaves: combinations of one label of each category.
    let sets: [[Int]]
    /// How many combinations there are.
    let leaves: Int

    init(_ categories: [Observations.Category]) {
        self.categories = categories
        leaves = categories.reduce(1) { $0 * max($1.labels.count, 1) }
        var sets = [[0]]
        for category in categories {
            let count = max(category.labels.count, 1)
            sets = sets.flatMap { set in
                (0..<count).map { label in set.map { $0 * count + label } }
                    + [set.flatMap { leaf in (0..<count).map { leaf * count + $0 } }]
            }
        }
        self.sets = sets
    }

    /// The combination of labels that a row has. A row with several labels of one category counts where the first is.
    func leaf(ofRow row: Int) -> Int {
        categories.reduce(0) { $0 * max($1.labels.count, 1) + ($1.labelsOfRow[row].first ?? 0) }
    }

    /// The labels chosen as the position of their kind in `sets`; nil for a label that no row can have.
    func figure(of groups: [Int: String]) -> Int? {
        var figure = 0
        for (index, category) in categories.enumerated() {
            let count = max(category.labels.count, 1)
            var label = count
            if let chosen = groups[index] {
                guard let position = category.positions[chosen] else { return nil }
                label = position
            }
            figure = figure * (count + 1) + label
        }
        return figure
    }

    /// For each category the label of a published kind, nil where it is all labels.
    func labels(ofFigure figure: Int) -> [String?] {
        var (rest, labels) = (figure, [String?]())
        for category in categories.reversed() {
            let count = max(category.labels.count, 1)
            let position = rest % (count + 1)
            labels.insert(position < category.labels.count ? category.labels[position] : nil, at: 0)
            rest /= count + 1
        }
        return labels
    }

    /// The published kind that is nothing but one combination.
    func figure(ofLeaf leaf: Int) -> Int {
        var (rest, labels) = (leaf, [Int]())
        for category in categories.reversed() {
            let count = max(category.labels.count, 1)
            labels.insert(rest % count, at: 0)
            rest /= count
        }
        return zip(categories, labels).reduce(0) { $0 * (max($1.0.labels.count, 1) + 1) + $1.1 }
    }
}
