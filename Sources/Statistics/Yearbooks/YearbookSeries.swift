import Diagnostics
import Tables

/// The editions of one yearbook table, joined: the newest edition speaks, older ones fill the years that it leaves out,
/// and where they disagree both are kept.
public struct YearbookSeries: Sendable {
    /// One indicator or one member of the stub over all editions.
    public struct Row: Sendable {
        /// Its label in the newest edition that has it.
        public let label: String
        /// The unit of its values; nil when none is printed, or none that is known.
        public let unit: Unit?
        /// The unit as printed, also one that the product does not know.
        public let unitText: String?
        /// The indicator of that name, when one is defined.
        public let indicator: Indicator?
        /// The labels of the rows that it stands under, outermost first.
        public let path: [String]
        /// The number of rows that it stands under.
        public var depth: Int { path.count }
        /// `#`, 其中: a part of its parent that may overlap with other parts.
        public let isSubset: Bool
        /// 合计, 全省.
        public let isTotal: Bool
        /// Whether it is a heading without figures.
        public let isGroup: Bool
        /// One for each of the series' columns.
        public let values: [Value]
    }

    /// One figure with the edition that says it.
    public struct Value: Sendable {
        /// The figure; missing when no edition has it.
        public let measure: Measure
        /// The edition that it was taken from; nil when no edition has it, or the table names none.
        public let edition: String?
        /// The mark beside it: `*`, `①`.
        public let mark: String?
    }

    /// A figure that an older edition gives otherwise, or that only it gives.
    public struct Difference: Sendable {
        /// The label of the row.
        public let label: String
        /// `2005`
        public let column: String
        /// What the newer edition says.
        public let newer: (edition: String?, value: Measure)
        /// What the older edition says.
        public let older: (edition: String?, value: Measure)
    }

    /// The address of its page.
    public let id: String
    /// Newest first; never empty.
    public internal(set) var editions: [YearbookTable]
    /// Years in their order; else the columns as printed.
    public let columns: [YearbookColumn]
    /// The rows of all editions, those of the newest first.
    public let rows: [Row]
    /// Where the editions do not agree.
    public let differences: [Difference]

    /// The edition that speaks where it has a figure.
    public var newest: YearbookTable { editions[0] }
    /// The title of the newest edition.
    public var title: String { newest.title }
    /// The years of its columns; none in a table of one period.
    public var years: [Int] { columns.compactMap(\.year) }
    /// Whether the columns are years; else they are what was measured, all of one period.
    package var isOfYears: Bool { newest.form != .onePeriod }

    /// Groups tables that staff call editions of each other by one `series`, and reports where editions disagree.
    public static func group(_ tables: [YearbookTable], into diagnostics: inout [Diagnostic]) -> [YearbookSeries] {
        let groups = Dictionary(grouping: tables, by: \.seriesKey)
        for editions in groups.values where editions.count > 1 { checkEditions(of: editions, into: &diagnostics) }
        for table in tables where table.form == .onePeriod {
            guard let series = table.metadata.series else { continue }
            if tables.count(where: { $0.metadata.series == series }) > 1 {
                diagnostics.append(.seriesOfOnePeriod(series, at: table.place))
            }
        }
        let series = groups.values
            .map { editions in
                YearbookSeries(
                    editions.sorted { ($0.edition ?? "", $0.id) > ($1.edition ?? "", $1.id) }, into: &diagnostics)
            }
            .sorted { ($0.id, $0.newest.seriesKey) < ($1.id, $1.newest.seriesKey) }
        var first: [String: YearbookSeries] = [:]
        for one in series {
            if let other = first[one.title] {
                diagnostics.append(.alikeTables(one.title, at: one.newest.place, first: other.newest.place))
            } else {
                first[one.title] = one
            }
        }
        return series
    }

    /// Which of several tables speaks must be said by each of them.
    private static func checkEditions(of tables: [YearbookTable], into diagnostics: inout [Diagnostic]) {
        var first: [String: YearbookTable] = [:]
        for table in tables.sorted(by: { $0.id < $1.id }) {
            guard let edition = table.edition else {
                diagnostics.append(.editionMissing(at: table.place))
                continue
            }
            if let other = first.updateValue(table, forKey: edition) {
                diagnostics.append(.editionTwice(edition, at: table.place, first: other.place))
            }
        }
    }

    private init(_ editions: [YearbookTable], into diagnostics: inout [Diagnostic]) {
        self.editions = editions
        let newest = editions[0]
        let joins = newest.form != .onePeriod
        id = joins ? newest.metadata.series.flatMap { Slug.derive(from: $0) } ?? newest.id : newest.id
        columns = joins ? Self.columns(of: editions) : newest.columns
        (rows, differences) = Self.join(editions, columns: columns)
        for older in editions.dropFirst() { Self.report(newest, older, into: &diagnostics) }
    }

    /// Years in their order; where other columns stand among them, all as the newest edition prints them.
    private static func columns(of editions: [YearbookTable]) -> [YearbookColumn] {
        var seen: Set<YearbookColumn.Key> = []
        let columns = editions.flatMap(\.columns).filter { seen.insert($0.key).inserted }
        let years = columns.compactMap { column in column.period.map { ($0, column) } }
        return years.count == columns.count ? years.sorted { $0.0 < $1.0 }.map(\.1) : columns
    }

    private static func join(_ editions: [YearbookTable], columns: [YearbookColumn]) -> ([Row], [Difference]) {
        var models: [(edition: YearbookTable, row: YearbookTable.Row)] = []
        var seen: Set<String> = []
        for edition in editions {
            for row in edition.rows where seen.insert(row.key).inserted { models.append((edition, row)) }
        }
        let places = editions.map { YearbookPlaces($0) }
        var differences: [Difference] = []
        let rows = models.map { model in
            let values = columns.map { column -> Value in
                let known = places.compactMap { place in
                    place.value(of: model.row.key, in: column, unit: model.row.unit).map { (place: place, value: $0) }
                }
                let chosen = known.first { $0.value != .missing }
                for other in known.dropFirst() where other.value != .missing && other.value != known[0].value {
                    differences.append(
                        Difference(
                            label: model.row.label, column: column.label,
                            newer: (known[0].place.table.edition, known[0].value),
                            older: (other.place.table.edition, other.value)))
                }
                return Value(
                    measure: chosen?.value ?? .missing, edition: chosen.flatMap { $0.place.table.edition },
                    mark: chosen.flatMap { $0.place.mark(of: model.row.key, in: column) })
            }
            return Row(
                label: model.row.label, unit: model.row.unit, unitText: model.row.unitText,
                indicator: model.row.indicator, path: model.edition.path(to: model.row),
                isSubset: model.row.isSubset, isTotal: model.row.isTotal, isGroup: model.row.isGroup, values: values)
        }
        return (rows, differences)
    }

    private static func report(_ newer: YearbookTable, _ older: YearbookTable, into diagnostics: inout [Diagnostic]) {
        let labels = newer.rows.map(\.label)
        let (places, newPlaces) = (YearbookPlaces(older), YearbookPlaces(newer))
        for row in older.rows where !row.isGroup {
            guard let match = newPlaces.row(row.key) else {
                if let nearest = nearestName(
                    to: row.label, in: labels.filter { label in !older.rows.contains { $0.label == label } })
                {
                    diagnostics.append(.labelOnlyInOlderEdition(row.label, nearest: nearest, at: row.locations[0]))
                }
                continue
            }
            for (index, column) in older.columns.enumerated() {
                guard let value = places.value(of: row.key, in: column, unit: match.unit)?.exactValue,
                    let other = newPlaces.position(of: column)
                else { continue }
                let (place, olderPlace) = (match.locations[other], row.locations[index])
                if let newValue = match.values[other].exactValue {
                    guard newValue != value else { continue }
                    diagnostics.append(
                        .editionsDisagree(
                            label: row.label, year: column.label, newer: (newer.name, newValue, place),
                            older: (older.name, value, olderPlace)))
                } else if match.values[other] == .missing {
                    diagnostics.append(
                        .valueOnlyInOlderEdition(
                            label: row.label, year: column.label, value: value, newer: (newer.name, place),
                            older: (older.name, olderPlace)))
                }
            }
        }
    }

    /// The rate in each of the series' years, each from one edition; nil where no edition has both parts.
    public func rates(_ indicator: RateIndicator) -> [(year: Int, rate: Rate, unit: Unit?, edition: String?)] {
        years.compactMap { year in
            for edition in editions {
                guard let a = edition.value(of: indicator.numerator, in: year),
                    let b = edition.value(of: indicator.denominator, in: year),
                    let denominator = Self.align(b, to: a.unit)
                else { continue }
                let rate = Rate(numerator: a.measure, denominator: denominator)
                if rate.percent().value != nil { return (year, rate, a.unit, edition.edition) }
            }
            return nil
        }
    }

    private static func align(_ value: (measure: Measure, unit: Unit?), to unit: Unit?) -> Measure? {
        guard let own = value.unit, let unit else { return value.unit == unit ? value.measure : nil }
        return own.convert(value.measure, to: unit)
    }
}
