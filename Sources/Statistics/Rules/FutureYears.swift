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
        let metadata = dataset.metadata
        let behind = behindDescription
        var future: Set<Int> = []
        for (year, rows) in years.rowsByValue().sorted(by: { $0.key < $1.key }) {
            let place = dataset.table.location(row: rows[0], of: dataset.yearField ?? dataset.definition.fields[0])
            if let limit, year > limit.date.year, !(limit.isAsOf && year == limit.date.year + 1) {
                future.insert(year)
                diagnostics.append(
                    .yearInFuture(year, rows: rows.count, limit.words, limit.date, dataset.definition.id, at: place))
            } else if limit == nil, let before = years.values.filter({ $0 < year }).max(),
                year - before > Self.longestLeap
            {
                future.insert(year)
                diagnostics.append(.yearFarBehind(year, before: before, at: place))
            } else if let behind, year > behind {
                diagnostics.append(
                    .periodBehind(
                        year, period: lastYearOfPeriod.flatMap { $0 < year ? metadata.period : nil },
                        asOf: metadata.asOf.flatMap { $0.year < year ? $0 : nil }, of: dataset.definition.id, at: place)
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

    /// The last year that the description speaks of; nil when it names none.
    private var behindDescription: Int? {
        [lastYearOfPeriod, dataset.metadata.asOf?.year].compactMap(\.self).min()
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
