import Diagnostics

extension Rule {
    /// The counts of one year are not those of the year before: nobody counts every place and kind again and finds the
    /// same numbers. Mostly last year's rows were copied to be changed, and were not, or only a few of them.
    ///
    /// One warning for each year, with the places whose numbers were not counted again. Some equal numbers are a
    /// coincidence, small ones above all.
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
            let places = rows[year, default: [:]].sorted { $0.key < $1.key }.map {
                (place: $0.key, rows: $0.value, counts: compared($0.value))
            }
            let all = places.reduce(YearCounts()) { $0 + $1.counts }
            let isWhole = all.isCopyOfAll
            let copied = isWhole ? places : places.filter(\.counts.isCopy)
            guard !copied.isEmpty else { continue }
            let names = isWhole ? [] : copied.map { table.regions[$0.place].name }
            let counts = copied.reduce(YearCounts()) { $0 + $1.counts }
            diagnostics.append(tell(year, names, copied.flatMap(\.rows).sorted(), counts))
        }
    }

    private func compared(_ rows: [Int]) -> YearCounts {
        var counts = YearCounts()
        for row in rows {
            guard let before = earlier[row] else {
                counts.newRows += 1
                continue
            }
            for field in measures { counts.add(table[field][before], table[field][row]) }
        }
        return counts
    }

    private func tell(_ year: Int, _ places: [String], _ rows: [Int], _ counts: YearCounts) -> Diagnostic {
        let (before, first) = (rows.compactMap { earlier[$0] }.first, rows[0])
        let some =
            places.count > 5
            ? "\(places.prefix(5).joined(separator: "、"))等 \(places.count) 个地区" : places.joined(separator: "、")
        let of = places.isEmpty ? "" : "\(some)的"
        let amountZh =
            counts.isExact
            ? " \(rows.count) 行数字与\(year - 1)年度完全相同" : " \(counts.compared) 个数里有 \(counts.equal) 个与\(year - 1)年度相同"
        let amountEn =
            counts.isExact ? "all numbers of \(rows.count) rows" : "\(counts.equal) of \(counts.compared) numbers"
        return Diagnostic(
            .warning, "year-copied", at: table.location(row: first, of: self.year),
            Wording(
                zh: "\(year)年度\(of)\(amountZh)，像是照抄了上年的",
                en:
                    "\(amountEn) of \(year)\(places.isEmpty ? "" : " for \(places.joined(separator: ", "))") are those of \(year - 1)"
            ),
            fix: Wording(
                zh: "换成\(year)年度的数字；还没有新的数字，就在数字格里写“—”；确实没有变的不用改",
                en: "give the numbers of \(year), or — as long as there are none; leave what is true"),
            related: (before.map { [table.location(row: $0, of: self.year)] } ?? []).map {
                .init($0, Wording(zh: "\(year - 1)年度的行从这里开始", en: "the rows of \(year - 1) begin here"))
            })
    }
}

/// How many numbers of a year are those of the year before. Zeros on both sides say nothing.
private struct YearCounts {
    /// Rows that have none of the year before.
    var newRows = 0
    /// The pairs of which one is not zero.
    private(set) var compared = 0
    private(set) var equal = 0
    /// Of these, the pairs of numbers with several digits, which do not agree by chance.
    private var telling = 0
    private var tellingEqual = 0

    /// From so many equal numbers on, a place that changed nothing is told; fewer may agree by chance.
    private static let notable = 12
    private static let notableInAll = 6
    /// Of numbers with several digits, the share that agrees in what was copied and changed here and there, in quarters.
    private static let copiedQuarters = 3
    private static let severalDigits = ExactDecimal(10)

    var isExact: Bool { newRows == 0 && equal == compared }

    private var isNearCopy: Bool {
        newRows == 0 && telling >= Self.notable && tellingEqual * 4 >= telling * Self.copiedQuarters
    }

    /// Whether a place gave its numbers of the year before again.
    var isCopy: Bool { isExact && equal >= Self.notable || isNearCopy }
    /// Whether all places together did.
    var isCopyOfAll: Bool { isExact && equal >= Self.notableInAll || isNearCopy }

    mutating func add(_ old: Measure, _ new: Measure) {
        let isZero = [old, new].allSatisfy { $0.value?.isZero ?? false }
        if isZero || old.value == nil && new.value == nil && old == new { return }
        compared += 1
        if old == new { equal += 1 }
        guard let a = old.value, let b = new.value, max(a, b) >= Self.severalDigits else { return }
        telling += 1
        if old == new { tellingEqual += 1 }
    }

    static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.newRows += b.newRows
        sum.compared += b.compared
        sum.equal += b.equal
        sum.telling += b.telling
        sum.tellingEqual += b.tellingEqual
        return sum
    }
}
