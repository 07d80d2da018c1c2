extension Observations {
    /// A field by which figures can be told apart, with its labels.
    public struct Category: Sendable {
        /// The field as declared.
        public let field: FieldDescription
        /// In the declared order, or in that of the rows.
        public let labels: [String]
        /// Whether a row may have several labels, so that the parts add up to more than the whole.
        public let overlaps: Bool
        /// By row, the positions of its labels.
        let labelsOfRow: Column<[Int]>
        /// By label.
        let positions: [String: Int]
    }
}

extension Observations.Category {
    init(_ declaration: any FieldDeclaration, in table: DatasetTable) {
        field = declaration.description
        let words = declaration.labels(in: table)
        var labels = field.choices.words
        var index = Dictionary(labels.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        labelsOfRow = words.mapValues { words in
            words.map { word in
                if let known = index[word] { return known }
                index[word] = labels.count
                labels.append(word)
                return labels.count - 1
            }
        }
        self.labels = labels
        positions = index
        overlaps = field.type.name == "list"
    }

    /// The labels, or none where every row is a total of all kinds.
    var labelsTold: [String] { labelsOfRow.values.allSatisfy(\.isEmpty) ? [] : labels }
}
