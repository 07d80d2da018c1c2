import Diagnostics

extension Rule {
    /// The counts of one year are not those of the year before: nobody counts every place and kind again and finds the
    /// same numbers. Mostly last year's rows were copied to be changed, and were not.
    ///
    /// A warning for a whole year, or for each place that gave its numbers of the year before again. A few equal
    /// numbers are a coincidence: a place is told from `notable` numbers on that are not zero.
    public static func isCountedAnew(
        each year: Field<Year>, of place: Field<RegionID>, by kinds: [any FieldDeclaration],
        _ measures: [Field<Measure>]
    ) -> Rule {
        Rule { table, _, diagnostics in
            CopiedYears(table, year, place, kinds, measures).report(into: &diagnostics)
        }
    }
}

private struct CopiedYears {
    /// Fewer numbers may agree by chance.
    static let notable = 12
    static let notableInAll = 6

    let table: DatasetTable
    let year: Field<Year>
    let place: Field<RegionID>
    let measures: [Field<Measure>]
    /// By year and place, its rows.
    private var rows: [Int: [RegionID: [Int]]] = [:]
    /// By row, the row of the year before of the same place and kind.
    private var earlier: [Int: Int] = [:]

    init(
        _ table: DatasetTable, _ year: Field<Year>, _ place: Field<RegionID>, _ kinds: [any FieldDeclaration],
        _ measures: [Field<Measure>]
    ) {
        (self.table, self.year, self.place, self.measures) = (table, year, place, measures)
        guard table.count > 0 else { return }
        let series = RowCombinations(([place] + kinds).map { $0.numbers(in: table) })
        var rowOf: [Moment: Int] = [:]
        for (row, number) in series.numbers.enumerated() {
            rowOf[Moment(series: number, year: table[year][row].number)] = row
            rows[table[year][row].number, default: [:]][table[place][row], default: []].append(row)
        }
        for (moment, row) in rowOf {
            earlier[row] = rowOf[Moment(series: moment.series, year: moment.year - 1)]
        }
    }

    private struct Moment: Hashable {
        let series: UInt32
        let year: Int
    }

    func report(into diagnostics: inout [Diagnostic]) {
        for year in rows.keys.sorted() {
            let places = rows[year, default: [:]].sorted { $0.key < $1.key }
            let counts = places.map { (place: $0.key, rows: $0.value, same: sameNumbers($0.value)) }
            if counts.allSatisfy({ $0.same != nil }), counts.reduce(0, { $0 + $1.same! }) >= Self.notableInAll {
                diagnostics.append(tell(year, nil, counts.flatMap(\.rows).sorted()))
            } else {
                for count in counts where (count.same ?? 0) >= Self.notable {
                    diagnostics.append(tell(year, table.regions[count.place].name, count.rows))
                }
            }
        }
    }

    /// How many numbers other than zero are those of the year before; nil when any row differs or is new.
    private func sameNumbers(_ rows: [Int]) -> Int? {
        var count = 0
        for row in rows {
            guard let before = earlier[row] else { return nil }
            for field in measures {
                let (old, new) = (table[field][before], table[field][row])
                guard old == new else { return nil }
                if new.value.map({ !$0.isZero }) ?? false { count += 1 }
            }
        }
        return count
    }

    private func tell(_ year: Int, _ place: String?, _ rows: [Int]) -> Diagnostic {
        let (first, of) = (rows[0], place.map { "\($0)的" } ?? "")
        return Diagnostic(
            .warning, "year-copied", at: table.location(row: first, of: self.year),
            Wording(
                zh: "\(year)年度\(of)\(rows.count) 行数字与\(year - 1)年度完全相同，像是照抄了上年的",
                en:
                    "the \(rows.count) rows of \(year)\(place.map { " for \($0)" } ?? "") are those of \(year - 1), number for number"
            ),
            fix: Wording(
                zh: "换成\(year)年度的数字；还没有新的数字，就把这些行删去，或者在数字格里写“—”",
                en: "give the numbers of \(year); as long as there are none, remove the rows or write —"),
            related: (earlier[first].map { [table.location(row: $0, of: self.year)] } ?? []).map {
                .init($0, Wording(zh: "\(year - 1)年度的行从这里开始", en: "the rows of \(year - 1) begin here"))
            })
    }
}
