import Diagnostics
import Text

/// A measure of a dataset, told apart by year and region.
public struct YearlyMeasure: Sendable {
    /// What is added up.
    public let field: Field<Measure>
    /// The field that says of which year a row is.
    public let year: Field<Year>
    /// The field that says of which place a row is.
    public let region: Field<RegionID>

    /// - `year`: the field that says of which year a row is.
    /// - `region`: the field that says of which place a row is.
    public init(_ field: Field<Measure>, by year: Field<Year>, _ region: Field<RegionID>) {
        self.field = field
        self.year = year
        self.region = region
    }

    fileprivate struct Cell: Hashable {
        let year: Year
        let region: RegionID
    }

    fileprivate func rows(of table: DatasetTable) -> [Cell: [Int]] {
        let (years, regions) = (table[year], table[region])
        return Dictionary(grouping: 0..<table.count) { Cell(year: years[$0], region: regions[$0]) }
    }

    /// The sum over `rows`, with the place where they begin.
    fileprivate func sum(of rows: [Int], in table: DatasetTable) -> (value: ExactDecimal, place: SourceLocation)? {
        let column = table[field]
        guard let first = rows.first, let value = Measure.sum(rows.map { column[$0] }).exactValue else { return nil }
        return (value, table.location(row: first, of: field))
    }
}

extension [Diagnostic] {
    /// The cells of which an error was already told: what follows from one is not told again.
    var errorLocations: Set<SourceLocation> { Set(filter { $0.severity == .error }.map(\.location)) }
}

/// More places of one year than these have one cause.
private let mostSingle = 3

extension Rule {
    /// In every year and region that both datasets have, the rows of `parts` add up to those of `whole` in the dataset
    /// `id`.
    public static func addsUp(_ parts: YearlyMeasure, to whole: YearlyMeasure, in id: String, because reason: Wording)
        -> Rule
    {
        Rule { table, tables, diagnostics in
            // A row that was left out because of a mistake would be told here a second time.
            guard let other = tables[id], table.isComplete, other.isComplete else { return }
            let wholes = whole.rows(of: other)
            let faulty = diagnostics.errorLocations
            var found: [Year: [(region: Region, diagnostic: Diagnostic)]] = [:]
            for (cell, rows) in parts.rows(of: table) {
                // A part that is wrong by another rule makes the sum wrong as well.
                guard !rows.contains(where: { faulty.contains(table.location(row: $0, of: parts.field)) }) else {
                    continue
                }
                guard let a = parts.sum(of: rows, in: table),
                    let b = wholes[cell].flatMap({ whole.sum(of: $0, in: other) }), a.value != b.value
                else { continue }
                let region = table.regions[cell.region]
                found[cell.year, default: []].append(
                    (
                        region,
                        .sumsDiffer(
                            (parts.field.description, a.value, a.place), (whole.field.description, b.value, b.place),
                            in: cell.year, region, because: reason)
                    ))
            }
            for (year, differing) in found {
                let sorted = differing.sorted { $0.region.id < $1.region.id }
                // One table speaks of another year than the other, or of the same with other numbers.
                if sorted.count > mostSingle {
                    diagnostics.append(.sumsOfYearDiffer(sorted.map(\.diagnostic), in: year, sorted.map(\.region.name)))
                } else {
                    diagnostics += sorted.map(\.diagnostic)
                }
            }
        }
    }
}
