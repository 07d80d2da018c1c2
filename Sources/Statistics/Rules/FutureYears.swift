import Diagnostics

/// Rows of years that cannot have come yet, by the dates that the content itself has; builds know no clock.
public struct FutureYears {
    private let dataset: LoadedDataset
    private let years: Column<Int>
    private let newest: CalendarDate?

    /// Where no date is known, a year that is so far behind the one before it is a slip.
    private static let longestLeap = 10

    /// - Parameter newest: the newest date of anything else in the content; nil when nothing has a date.
    /// - Returns: nil when rows have no years.
    public init?(_ dataset: LoadedDataset, newest: CalendarDate?) {
        guard let years = dataset.rowYears, dataset.table.count > 0 else { return nil }
        self.dataset = dataset
        self.years = years
        self.newest = newest
    }

    /// Reports each year once.
    ///
    /// - Returns: the years that are wrong.
    public func report(into diagnostics: inout [Diagnostic]) -> Set<Int> {
        let (metadata, id) = (dataset.metadata, dataset.definition.id)
        let later = rowsAfterDescribedMonth
        if let later { diagnostics.append(.monthsBehind(later, of: id)) }
        // Months that are behind were told with all rows after them.
        let (asOf, through) = later == nil ? (metadata.asOf, metadata.timeline.givenThrough) : (nil, nil)
        let behind = [lastYearOfPeriod, asOf?.year, through?.year].compactMap(\.self).min()
        var future: Set<Int> = []
        for (year, rows) in years.rowsByValue().sorted(by: { $0.key < $1.key }) {
            let place = dataset.table.location(row: rows[0], of: dataset.yearField ?? dataset.definition.fields[0])
            if let limit, year > limit.date.year, !(limit.isAsOf && year == limit.date.year + 1) {
                future.insert(year)
                diagnostics.append(
                    .yearInFuture(year, rows: rows.count, limit.words, limit.date, id, at: place))
            } else if limit == nil, let before = years.values.filter({ $0 < year }).max(),
                year - before > Self.longestLeap
            {
                future.insert(year)
                diagnostics.append(.yearFarBehind(year, before: before, at: place))
            } else if let behind, year > behind {
                diagnostics.append(
                    .periodBehind(
                        year, period: lastYearOfPeriod.flatMap { $0 < year ? metadata.period : nil },
                        asOf: asOf.flatMap { $0.year < year ? $0 : nil },
                        through: through.flatMap { $0.year < year ? $0 : nil }, of: id, at: place)
                )
            }
        }
        return future
    }

    private struct Limit {
        let date: CalendarDate
        let words: Wording
        let isAsOf: Bool
    }

    /// The date after which there can be no rows: the table's own, or else the newest that anything has.
    private var limit: Limit? {
        let metadata = dataset.metadata
        if let changed = metadata.lastChanged {
            let date = max(changed, metadata.asOf ?? changed)
            return Limit(date: date, words: Wording(zh: "本表的更新日期", en: "the table's date of update"), isAsOf: false)
        }
        if let asOf = metadata.asOf {
            return Limit(date: asOf, words: Wording(zh: "本表的时点", en: "the table's as-of date"), isAsOf: true)
        }
        return newest.map {
            Limit(
                date: $0, words: Wording(zh: "内容里最新的日期", en: "the newest date of the content"), isAsOf: false)
        }
    }

    /// Rows of months that come after the last one described, in a year that is said to end there: the year would carry
    /// a label that its figures do not fit. Nil when there are none.
    private var rowsAfterDescribedMonth: LaterRows? {
        guard case .dates(let field) = dataset.definition.cube?.time else { return nil }
        let dates = dataset.table[field].values
        let limits = [
            dataset.metadata.asOf.map { LaterRows.Limit(key: "as-of", date: $0) },
            dataset.metadata.timeline.givenThrough.map { .init(key: "complete-through", date: $0) },
        ].compactMap(\.self).filter { limit in
            dates.contains { $0.year == limit.date.year && limit.lastMonth < TimeCoverage.Month($0) }
        }
        guard let limit = limits.map(\.lastMonth).min() else { return nil }
        let rows = dates.indices.filter { limit < TimeCoverage.Month(dates[$0]) && dates[$0].year == limit.year }
        guard let first = rows.min(by: { TimeCoverage.Month(dates[$0]) < TimeCoverage.Month(dates[$1]) }),
            let last = rows.map({ TimeCoverage.Month(dates[$0]) }).max()
        else { return nil }
        return LaterRows(
            limits: limits, first: TimeCoverage.Month(dates[first]), last: last, count: rows.count,
            place: dataset.table.location(row: first, of: field))
    }

    private var lastYearOfPeriod: Int? {
        dataset.metadata.period.flatMap {
            foldWidth($0).split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }.max()
        }
    }
}

extension LoadedDataset {
    /// The column that tells the time of a row.
    fileprivate var yearField: (any FieldDeclaration)? {
        switch definition.cube?.time {
        case .years(let field): field
        case .dates(let field): field
        case .snapshot: nil
        case nil: definition.keyFields.first { $0 is Field<Year> }
        }
    }
}

/// Rows of months after the last one that the description speaks of.
struct LaterRows {
    /// A key of the description that is behind, with what it says.
    struct Limit {
        let key: String
        let date: CalendarDate

        var lastMonth: TimeCoverage.Month { .init(year: date.year, month: date.month ?? 12) }
    }

    let limits: [Limit]
    let first, last: TimeCoverage.Month
    let count: Int
    /// Of the first of them.
    let place: SourceLocation
}
