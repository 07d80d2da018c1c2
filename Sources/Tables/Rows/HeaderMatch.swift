import Diagnostics
import Text

/// A header row, with the declared columns found in it.
struct HeaderMatch {
    struct Found {
        let label: HeaderLayout.Label
        let unit: String?
    }

    let layout: HeaderLayout
    /// For every declared column, its place in the file.
    private(set) var found: [Found?]
    /// Labels that name a declared column for a second time.
    private(set) var duplicates: [(shape: Int, label: HeaderLayout.Label)] = []
    /// Labels that name no declared column.
    private(set) var unknown: [HeaderLayout.Label] = []
    /// Labels that nearly name a declared column which is missing otherwise, and the name that is meant.
    private(set) var misspelled: [(label: HeaderLayout.Label, name: String)] = []

    var score: Int { found.count { $0 != nil } }

    init(_ layout: HeaderLayout, names: ColumnNames, shape: TableShape) {
        self.layout = layout
        found = Array(repeating: nil, count: shape.columns.count)
        for label in layout.labels {
            guard let match = label.candidates.lazy.compactMap(names.column(for:)).first else {
                unknown.append(label)
                continue
            }
            if found[match.index] == nil {
                found[match.index] = Found(label: label, unit: match.unit)
            } else {
                duplicates.append((match.index, label))
            }
        }
    }

    /// The best header among the first rows; nil when none names enough of the declared columns.
    static func find(in grid: Grid, shape: TableShape) -> HeaderMatch? {
        let searchedRows = 15
        let names = ColumnNames(shape)
        var best: HeaderMatch?
        for row in 0..<min(grid.rowCount, searchedRows) where !grid.isBlank(row: row) {
            let match = HeaderMatch.best(in: grid, row: row, names: names, shape: shape)
            if match.score > best?.score ?? 0 { best = match }
            // Nothing further down names more.
            if match.score == shape.columns.count { break }
        }
        if best?.isConvincing(for: shape) != true { best = nearMatch(in: grid, shape: shape, names: names) }
        best?.adoptMisspelled(shape)
        return best
    }

    /// Takes a label that is nearly the name of a missing column for that column. The slip is an error, but the cells
    /// below are checked in the same run.
    private mutating func adoptMisspelled(_ shape: TableShape) {
        let labels = unknown
        unknown = []
        for label in labels {
            let candidates = shape.columns.indices.filter { found[$0] == nil }
                .flatMap { index in shape.columns[index].names.map { (name: $0, index: index) } }
            let split = UnitLabel(label.text)
            if let near = nearestName(to: split.name, in: candidates.map { labelKey($0.name) }),
                let match = candidates.first(where: { labelKey($0.name) == near })
            {
                found[match.index] = Found(label: label, unit: split.unit)
                misspelled.append((label, match.name))
            } else {
                unknown.append(label)
            }
        }
    }

    /// The header that starts at `row`: two rows only when both contribute, or the second makes sense as nothing else.
    private static func best(in grid: Grid, row: Int, names: ColumnNames, shape: TableShape) -> HeaderMatch {
        let single = HeaderMatch(HeaderLayout(grid, row: row), names: names, shape: shape)
        guard row + 1 < grid.rowCount else { return single }
        let double = HeaderMatch(HeaderLayout(grid, upper: row, lower: row + 1), names: names, shape: shape)
        let lower = HeaderMatch(HeaderLayout(grid, row: row + 1), names: names, shape: shape)
        if double.score > single.score, double.score > lower.score { return double }
        return double.score > 0 && double.score == single.score && grid.continuesHeader(row: row + 1) ? double : single
    }

    /// One declared name alone may be part of a title. It makes a header only when few columns are declared, or when
    /// other labels stand beside it.
    private func isConvincing(for shape: TableShape) -> Bool {
        score >= 2 || score == 1 && (shape.columns.count == 1 || layout.labels.count >= 2)
    }

    /// A row where at least two labels are nearly right: a header with slips of the pen, whose errors can be named.
    private static func nearMatch(in grid: Grid, shape: TableShape, names: ColumnNames) -> HeaderMatch? {
        let declared = shape.columns.flatMap(\.names).map(labelKey)
        for row in 0..<min(grid.rowCount, 15) {
            let layout = HeaderLayout(grid, row: row)
            let near = layout.labels.prefix(100).count { nearestName(to: UnitLabel($0.text).name, in: declared) != nil }
            if near >= 2 || near == 1 && shape.columns.count == 1 {
                return HeaderMatch(layout, names: names, shape: shape)
            }
        }
        return nil
    }
}

extension Grid {
    /// Whether a row only makes sense as the lower half of a header: a row of units, or words below merged cells.
    fileprivate func continuesHeader(row: Int) -> Bool {
        let lower = cells(ofRow: row).filter { !$0.isBlank }
        guard !lower.isEmpty, row > 0 else { return false }
        let isUnitsRow = lower.allSatisfy { UnitLabel("x/" + $0.text).unit != nil }
        if isUnitsRow { return true }
        func upperIsBlank(_ column: Int) -> Bool { self[row - 1, column]?.isBlank ?? true }
        let reachesRight = lower.contains { upperIsBlank($0.column) }
        let hasNumber = lower.contains { $0.trimmedBytes.contains { 0x30...0x39 ~= $0 } }
        // The row label above is merged downwards: nothing stands below it.
        let labelIsMerged = !upperIsBlank(0) && (self[row, 0]?.isBlank ?? true)
        return reachesRight && labelIsMerged && !hasNumber
    }
}
