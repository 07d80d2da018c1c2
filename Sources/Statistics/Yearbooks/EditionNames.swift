import Diagnostics

extension YearbookTable {
    /// The file of the table as a whole.
    package var place: SourceLocation { SourceLocation(path: rows.first?.locations.first?.path ?? id) }

    /// What messages call the table beside its other editions: `2006年版`.
    var name: String { editionTitle ?? id }

    /// The edition as pages name it: `2006年版`; nil when nobody gave one.
    public var editionTitle: String? { edition.map(Self.title(ofEdition:)) }

    /// `2006年版` of 2006; other words stand as they are.
    public static func title(ofEdition edition: String) -> String {
        edition.allSatisfy { $0.isASCII && $0.isNumber } ? "\(edition)年版" : edition
    }

    /// The labels of the rows that a row stands under, outermost first.
    func path(to row: Row) -> [String] {
        var path: [String] = []
        var parent = row.parent
        // A damaged table may be thousands of levels deep.
        while let index = parent, path.count < 8 {
            path.insert(rows[index].label, at: 0)
            parent = rows[index].parent
        }
        return path
    }
}
