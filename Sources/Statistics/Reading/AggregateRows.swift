import Diagnostics

/// Rows of the whole or of a group in a table whose other rows are its parts: totals that somebody typed, not data.
///
/// They must agree with the sum of their parts, and are then left out, so that nothing is counted twice.
struct AggregateRows {
    /// The rows that are totals, in the order of the table.
    let rows: [Int]
    private let table: DatasetTable
    private let region: Field<RegionID>
    private let time: Field<Year>
    private let categories: [any FieldDeclaration]
    private let measures: [Field<Measure>]

    /// - Returns: nil when the table has no such rows, or they would be data: events take place in the whole itself,
    ///   and a table may speak of nothing but the whole.
    init?(_ table: DatasetTable) {
        guard let cube = table.definition.cube, cube.absence == .unknown, case .years(let year) = cube.time,
            let region = cube.region
        else {
            return nil
        }
        let measures = cube.measures.compactMap(\.field)
        let roles = table[region].mapValues { table.regions[$0].role }
        guard roles.values.contains(where: { $0 == .whole || $0 == .group }), !measures.isEmpty,
            roles.values.contains(.part)
        else { return nil }
        rows = roles.indices.filter { roles[$0] == .whole || roles[$0] == .group }
        self.table = table
        self.region = region
        self.measures = measures
        time = year
        categories = cube.categories
    }

    func report(into diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            .aggregatesLeftOut(rows.count, table.regions.words, at: table.location(row: rows[0], of: region)))
        // A part that was left out for a mistake would show here as a second one.
        if table.isComplete { verify(into: &diagnostics) }
    }

    /// Whether what belongs to no part has rows of its own.
    private var hasApart: Bool { table[region].values.contains { table.regions[$0].role == .apart } }

    private struct Place: Hashable {
        let year: Year
        let region: RegionID
    }

    private func verify(into diagnostics: inout [Diagnostic]) {
        let (years, places) = (table[time], table[region])
        let labels = categories.map { $0.labels(in: table) }
        let rowsAt = Dictionary(grouping: 0..<table.count) { Place(year: years[$0], region: places[$0]) }
        let reporting = Set(places)
        for row in rows {
            let whole = table.regions[places[row]]
            // A part counts whether it has rows or not. A place that belongs to no group counts only where the table has
            // rows of it at all.
            let parts = table.regions.parts(of: whole).filter {
                (table.regions[$0].role == .part || reporting.contains($0))
                    && table.regions[$0].life.contains(years[row].number)
            }
            let found = parts.map { rowsAt[Place(year: years[row], region: $0)] }
            guard found.contains(where: { $0 != nil }) else {
                diagnostics.append(
                    .aggregateWithoutParts(
                        whole, table.regions.words, years[row], at: table.location(row: row, of: region)))
                continue
            }
            // A total of all kinds is compared with all rows of its parts.
            let alike = found.map { rows in
                rows?.filter { part in labels.allSatisfy { $0[row].isEmpty || $0[part] == $0[row] } }
            }
            for field in measures { verify(row, of: whole, field, against: alike, into: &diagnostics) }
        }
    }

    /// - Parameter parts: by part, its rows of the same year and kind; nil where it has none of that year.
    private func verify(
        _ row: Int, of whole: Region, _ field: Field<Measure>, against parts: [[Int]?],
        into diagnostics: inout [Diagnostic]
    ) {
        let column = table[field]
        let sum = Measure.sum(
            parts.flatMap { rows in rows.map { $0.isEmpty ? [.notApplicable] : $0.map { column[$0] } } ?? [.missing] })
        guard let written = column[row].exactValue, let sum = sum.exactValue, sum != written,
            let first = parts.compactMap({ $0?.first }).min()
        else { return }
        diagnostics.append(
            .aggregateMismatch(
                whole, table.regions.words, field.description.title, written: written, sum: sum,
                lacksApart: whole.role == .whole && !hasApart,
                at: table.location(row: row, of: field),
                firstPart: table.location(row: first, of: field)))
    }
}
