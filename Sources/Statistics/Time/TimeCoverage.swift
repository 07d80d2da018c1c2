/// Of which years and months a dataset has figures, and of which places: what staff say in its timeline, found once for
/// each dataset because every figure asks.
public struct TimeCoverage: Sendable {
    /// What staff say.
    let timeline: Timeline
    /// For each region the first month in which it takes part, or nil when it never does. There is no list at all when
    /// every region always takes part.
    private let starts: [Month?]?
    /// The earliest of the starts.
    private let firstMonth: Month?
    private let lastMonth: Month?
    /// Whether figures tell of a moment, of a period, or some of each.
    private let natures: Set<Indicator.Nature>
    /// The newest date of a row, where rows have dates.
    private let lastRow: CalendarDate?

    /// A month, counted from the beginning of the calendar so that months can be compared.
    package struct Month: Sendable, Comparable {
        let number: Int
        init(year: Int, month: Int) { number = year * 12 + month - 1 }
        init(_ date: CalendarDate) { self.init(year: date.year, month: date.month ?? 1) }
        var year: Int { number / 12 }
        var month: Int { number % 12 + 1 }
        package static func < (a: Month, b: Month) -> Bool { a.number < b.number }
    }

    /// - Parameters:
    ///   - firstRows: by region, the month of its first row, where places join one after another and the timeline may
    ///     not say when; nil where every place takes part from the beginning.
    ///   - lastRow: the newest date of a row, where rows have dates.
    ///   - natures: those of the indicators; needed only for labels.
    package init(
        _ timeline: Timeline, regions: RegionDirectory, firstRows: [Month?]? = nil, lastRow: CalendarDate? = nil,
        natures: Set<Indicator.Nature> = [.flow]
    ) {
        self.timeline = timeline
        self.lastRow = lastRow
        self.natures = natures
        if timeline.starts.isEmpty {
            starts = firstRows
        } else {
            var starts = [Month?](repeating: nil, count: regions.all.count)
            for start in timeline.starts.map(\.value) {
                if let region = regions.find(start.place) { starts[region.id.index] = Month(start.month) }
            }
            self.starts = starts
        }
        firstMonth = starts?.compactMap(\.self).min()
        lastMonth = timeline.completeThrough.map { Month(year: $0.year, month: $0.month ?? 12) }
    }

    /// Whether places take part from different months on.
    var placesJoin: Bool { starts != nil }

    /// The months of `year` of which there are figures of any place; nil when there are none.
    func months(of year: Int) -> ClosedRange<Int>? { months(of: year, from: firstMonth) }

    private func months(of year: Int, from start: Month?) -> ClosedRange<Int>? {
        guard start.map({ $0.year <= year }) ?? true else { return nil }
        let first = start?.year == year ? start!.month : 1
        // Rows of a later year than the description reaches are told as such; nothing is known of their months.
        let last = lastMonth?.year == year ? lastMonth!.month : 12
        return first <= last ? first...last : nil
    }

    /// The months of `year` of which a place has figures; nil when it did not take part then.
    func months(of year: Int, place: Int) -> ClosedRange<Int>? {
        guard let starts else { return months(of: year) }
        return starts[place].flatMap { months(of: year, from: $0) }
    }

    /// Whether a place takes part in any month of `year`.
    func takesPart(_ place: Int, in year: Int) -> Bool { starts == nil || months(of: year, place: place) != nil }

    /// The first month of a place that does not take part from the beginning; nil for one that does, or never does.
    func start(of place: Int) -> (year: Int, month: Int)? { starts?[place].map { ($0.year, $0.month) } }

    /// Whether all months of `year` are there.
    public func isWhole(_ year: Int) -> Bool { months(of: year).map { $0 == 1...12 } ?? true }

    /// Whether the figures of `year` are there to its last day, so that no later edition adds to them.
    func isOver(_ year: Int) -> Bool {
        guard let last = timeline.completeThrough ?? lastRow else { return true }
        return last.year > year
            || last.year == year && last.month.map { $0 == 12 && last.day.map { $0 == 31 } ?? true } ?? true
    }

    /// 1—6月 of what happens in a period, 6月底 of what there is at a moment, 截至6月底 where a table has both; nil for a
    /// year of which all months are there.
    public func label(of year: Int) -> String? {
        guard !isWhole(year), let months = months(of: year) else { return nil }
        if natures.contains(.stock), months.upperBound < 12 {
            return (natures.contains(.flow) ? "截至" : "") + "\(months.upperBound)月底"
        }
        return months.count == 1 ? "\(months.lowerBound)月" : "\(months.lowerBound)—\(months.upperBound)月"
    }

    /// Whether figures of `year` are provisional or revised; nil when they are final.
    public func status(of year: Int) -> Timeline.Status? { timeline.statuses[year] }

    /// 2024, 2024（1—6月）, 2024（6月底）, 2023 [r]: the year as tables and charts head it.
    public func heading(of year: Int) -> String {
        "\(year)" + (label(of: year).map { "（\($0)）" } ?? "") + (status(of: year).map { " \($0.mark)" } ?? "")
    }

    /// The months of which there are figures from the first year to the last, 2022年7月—2024年6月; nil when both years are
    /// whole.
    func span(of years: ClosedRange<Int>) -> String? {
        let (first, last) = (months(of: years.lowerBound), months(of: years.upperBound))
        guard let first, let last, first.lowerBound > 1 || last.upperBound < 12 else { return nil }
        return "\(years.lowerBound)年\(first.lowerBound)月—\(years.upperBound)年\(last.upperBound)月"
    }
}
