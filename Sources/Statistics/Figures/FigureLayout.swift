import Diagnostics
import StrictYAML

/// What a chart or table in a report asks for: figures laid out, and the finding that they show.
public struct FigureLayout: Sendable {
    /// The kinds of charts, by the words that authors write.
    public enum ChartKind: String, Sendable, CaseIterable, YAMLScalar {
        case bars = "条形图"
        case groupedBars = "分组条形图"
        case shares = "百分比条形图"
        case lines = "折线图"
        case dots = "点图"
        case smallMultiples = "小多图"
        case tileMap = "方格图"

        /// - Throws: when `text` is no kind of chart, with the nearest.
        public init(yaml text: String) throws(ValueError) {
            guard let kind = Self(rawValue: text) else {
                throw ValueError.notAChoice(text, of: ChoiceList(Self.allCases.map(\.rawValue)))
            }
            self = kind
        }

        /// Whether the chart follows figures over years.
        var isOverYears: Bool { self == .lines || self == .smallMultiples }
    }

    /// Nil for a table.
    public let kind: ChartKind?
    /// The finding, in the author's words.
    public let title: String?
    /// The same as written, with its `{{ }}`.
    public let writtenTitle: Located<String>?
    /// The figures.
    public let grid: FigureGrid
}

extension FigureLayout {
    /// Reads the lines of a block; everything wrong with them is reported at its place.
    ///
    /// - Parameters:
    ///   - source: the text in which the block stands.
    ///   - range: the lines between the fences.
    ///   - isChart: whether a chart is asked for, and not a table alone.
    ///   - opening: the opening fence, to name when something is missing.
    ///   - catalogue: the figures that can be asked for.
    ///   - defaultYear: the year of figures that name none.
    ///   - diagnostics: receives what is wrong.
    /// - Returns: nil when the block cannot be drawn; the reasons are in `diagnostics`.
    public init?(
        _ source: SourceText, in range: Range<Int>, isChart: Bool, opening: SourceLocation, catalogue: Catalogue,
        defaultYear: Int?,
        into diagnostics: inout [Diagnostic]
    ) {
        var problems: [Diagnostic] = []
        let request = LayoutRequest(
            parseYAMLMapping(source, in: range, into: &problems), isChart: isChart, opening: opening, into: &problems)
        defer { diagnostics += problems }
        guard !problems.hasErrors else { return nil }
        do throws(LayoutRequest.Failure) {
            let resolved = try request.resolve(catalogue, defaultYear: defaultYear)
            (kind, writtenTitle, grid) = (request.kind, request.title, resolved)
            title = request.title.map {
                catalogue.filled($0.value, at: $0.location, defaultYear: defaultYear, into: &problems)
            }
        } catch {
            if !catalogue.excuses(request.quantityNames) { problems.append(error.diagnostic) }
            return nil
        }
    }
}

/// The lines of a block, not yet looked up.
struct LayoutRequest {
    struct Failure: Error {
        let diagnostic: Diagnostic
    }

    var kind: FigureLayout.ChartKind?
    let title: Located<String>?
    private let quantities: [Located<String>]
    private let years: [Located<String>]
    private let groups: Located<String>?
    private let series: Located<String>?
    private let filters: [Located<String>]
    private let region: Located<String>?
    private let opening: SourceLocation

    init(_ mapping: YAMLMapping, isChart: Bool, opening: SourceLocation, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        kind = isChart ? reader.required(YAMLKey("type", or: "类型")) : nil
        title = reader.located(YAMLKey("title", or: "标题"))
        quantities = reader.list(YAMLKey("indicators", or: "indicator", "指标"))
        years = reader.list(YAMLKey("years", or: "year", "年度"))
        groups = reader.located(YAMLKey("rows", or: "分组"))
        series = reader.located(YAMLKey("series", or: "系列"))
        filters = reader.list(YAMLKey("only", or: "筛选"))
        region = reader.located(YAMLKey("region", or: "地区"))
        reader.finish(into: &diagnostics)
        self.opening = opening
        if quantities.isEmpty { diagnostics.append(.figureBlockLacks("指标", example: "指标: 会员人数", at: opening)) }
        if isChart, title == nil { diagnostics.append(.figureBlockLacks("标题", example: "标题: 一句话说出图中的发现", at: opening)) }
    }

    var quantityNames: [String] { quantities.map(\.value) }

    private func failure(_ error: ValueError, at place: SourceLocation) -> Failure {
        Failure(diagnostic: .invalidFigure(error, at: place))
    }

    func resolve(_ catalogue: Catalogue, defaultYear: Int?) throws(Failure) -> FigureGrid {
        let (found, observations) = try quantities(in: catalogue)
        var base = Coordinates(years: nil, place: try place(observations, catalogue))
        for filter in filters {
            guard let category = observations.category(having: filter.value) else {
                let labels = observations.categories.flatMap(\.labels)
                throw failure(
                    .unknownGroup(
                        filter.value, of: found[0].title, nearest: nearestName(to: filter.value, in: labels),
                        labels: labels), at: filter.location)
            }
            base.groups[category] = filter.value
        }
        let years = try years(observations, found[0], defaultYear)
        base.years = years.last.map { $0...$0 } ?? observations.latest
        if years.count > 1, let first = years.first, let last = years.last, found.allSatisfy(\.addsUpOverYears),
            axis(groups, is: "年度") == false, kind?.isOverYears != true, kind != .dots
        {
            base.years = first...last
        }
        let (rows, columns) = try axes(found, observations, years, base)
        try check(found, observations, named: base, along: [rows, columns])
        return FigureGrid(observations, rows: rows, columns: columns, quantity: found[0], at: base)
    }

    /// Kinds that do not add up are laid out one by one, or one of them is chosen.
    private func check(
        _ found: [Quantity], _ observations: Observations, named base: Coordinates, along axes: [FigureGrid.Axis]
    ) throws(Failure) {
        var groups = base.groups
        for case .category(let index) in axes { groups[index] = "" }
        for (quantity, word) in zip(found, quantities) {
            guard let category = observations.categoryNeeded(for: quantity, at: groups) else { continue }
            throw failure(.needsGroup(quantity.title, observations.categories[category]), at: word.location)
        }
    }

    private func axis(_ word: Located<String>?, is name: String) -> Bool { word?.value == name }

    /// The figures, all of one dataset that also knows the groups named.
    private func quantities(in catalogue: Catalogue) throws(Failure) -> ([Quantity], Observations) {
        for name in quantities where catalogue.sources(of: name.value).isEmpty {
            throw failure(catalogue.unknown(name.value), at: name.location)
        }
        let candidates = catalogue.sources(of: quantities[0].value)
        func fits(_ source: (quantity: Quantity, observations: Observations)) -> Bool {
            let titles = source.observations.categories.map(\.field.title) + Self.axisNames(catalogue.regions) + ["指标"]
            return [groups, series].allSatisfy { $0.map { titles.contains($0.value) } ?? true }
                && filters.allSatisfy { source.observations.category(having: $0.value) != nil }
        }
        let chosen = candidates.first(where: fits) ?? candidates[0]
        var found: [Quantity] = []
        for name in quantities {
            let id = chosen.observations.dataset.definition.id
            guard
                let source = catalogue.sources(of: name.value).first(where: {
                    $0.observations.dataset.definition.id == id
                })
            else {
                throw failure(
                    .ofOtherDataset(name.value, dataset: chosen.observations.dataset.title), at: name.location)
            }
            found.append(source.quantity)
        }
        return (found, chosen.observations)
    }

    private func place(_ observations: Observations, _ catalogue: Catalogue) throws(Failure) -> Coordinates.Place {
        if let region {
            guard let place = ExpressionReader.place(region.value, catalogue.regions) else {
                throw failure(
                    .unknownRegion(region.value, in: catalogue.regions), at: region.location)
            }
            return place
        }
        guard let whole = catalogue.regions.whole else {
            throw failure(.noWhole(catalogue.regions.words), at: opening)
        }
        return .region(whole.id)
    }

    /// `2020、2024` is two years.
    private static func parts(of word: Located<String>) -> [Located<String>] {
        word.value.split(whereSeparator: { "、，,".contains($0) }).map { part in
            word.map { _ in part.filter { !$0.isWhitespace } }
        }
    }

    /// In the order of time. Where the author names none, a chart that follows figures over time has all years, and
    /// every other layout has one.
    private func years(_ observations: Observations, _ quantity: Quantity, _ defaultYear: Int?) throws(Failure) -> [Int]
    {
        guard let first = observations.years.first, let last = observations.years.last else { return [] }
        var chosen: [Int] = []
        for word in years.flatMap(Self.parts) {
            guard let span = ExpressionReader.years(foldWidth(word.value)) else {
                throw failure(.notAYear(word.value), at: word.location)
            }
            guard span.lowerBound >= first, span.upperBound <= last else {
                throw failure(
                    .yearOutOfRange(
                        word.value, first: first, last: last, nearest: span.lowerBound < first ? first : last),
                    at: word.location)
            }
            chosen += span
        }
        if chosen.count > 1, !quantity.isComparableAcrossYears {
            throw failure(.notComparable(quantity.title), at: years[0].location)
        }
        // A line follows every year, so that one that is missing shows as a gap.
        if kind?.isOverYears == true, let first = chosen.min(), let last = chosen.max() { return Array(first...last) }
        if !chosen.isEmpty { return chosen }
        if kind?.isOverYears == true || axis(groups, is: "年度") || axis(series, is: "年度") {
            return observations.timeAxis
        }
        if kind == .dots { return [first, last] }
        return [defaultYear.flatMap { (first...last).contains($0) ? $0 : nil } ?? last]
    }

    // MARK: - Rows and columns

    private func axes(
        _ quantities: [Quantity], _ observations: Observations, _ years: [Int], _ base: Coordinates
    ) throws(Failure) -> (rows: FigureGrid.Axis, columns: FigureGrid.Axis) {
        let others: FigureGrid.Axis = .quantities(quantities)
        func axis(_ word: Located<String>?) throws(Failure) -> FigureGrid.Axis? {
            guard let word else { return nil }
            return try self.axis(word, quantities, observations, years, base)
        }
        let (down, across) = (try axis(groups), try axis(series))
        switch kind {
        case .lines:
            let series = across ?? down
            return (.years(years), series.map(isYears) == false ? series! : others)
        case .smallMultiples:
            return (down ?? across ?? others, .years(years))
        case .dots:
            return (down ?? regions(observations, base), .years(years))
        case .tileMap:
            return (.regions(observations.regions.regions(.part), total: nil), others)
        default:
            return (down ?? regions(observations, base), across ?? others)
        }
    }

    /// What figures can be laid out by, whatever their dataset.
    private static func axisNames(_ regions: RegionDirectory) -> [String] { ["地区", regions.words.group.name, "年度"] }

    private func isYears(_ axis: FigureGrid.Axis) -> Bool {
        if case .years = axis { true } else { false }
    }

    private func regions(_ observations: Observations, _ base: Coordinates) -> FigureGrid.Axis {
        guard case .region(let id) = base.place else {
            return .regions(observations.regions.regions(.part), total: nil)
        }
        let region = observations.regions[id]
        let parts = observations.parts(of: region)
        // A chart compares places; what the whole did itself stands in tables.
        return kind == nil
            ? .regions(parts, total: region)
            : .regions(parts.filter { $0.role == .part || $0.role == .apart }, total: nil)
    }

    private func axis(
        _ word: Located<String>, _ quantities: [Quantity], _ observations: Observations, _ years: [Int],
        _ base: Coordinates
    ) throws(Failure) -> FigureGrid.Axis {
        let places = observations.regions
        switch word.value {
        case "地区", places.words.part.name, places.words.partAnywhere: return regions(observations, base)
        case places.words.group.name: return .regions(places.regions(.group), total: kind == nil ? places.whole : nil)
        case "年度": return .years(years)
        case "指标": return .quantities(quantities)
        default:
            guard let index = observations.categories.firstIndex(where: { $0.field.title == word.value }) else {
                let known = observations.categories.map(\.field.title) + Self.axisNames(places)
                throw failure(
                    .unknownAxis(word.value, nearest: nearestName(to: word.value, in: known), known: known),
                    at: word.location)
            }
            return .category(index)
        }
    }
}
