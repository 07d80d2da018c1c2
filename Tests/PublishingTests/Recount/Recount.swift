/// Computes figures again from the downloads, in as few and as plain rules as the site states in words.
struct Recount: Sendable {
    struct Result: Hashable, Sendable {
        let dataset: String
        /// What the figure is; a rate in per cent with one digit.
        let amount: Amount
        let fraction: Fraction?
        /// The rows of the download that it is made of, counted from 1.
        let rows: [Int]
        /// Whether it, or what a rate is divided by, counts things one by one: money, areas and points do not.
        var isCounted = true
        /// Whether its sum is a download of its own, because rows that it is made of are not shown.
        var isTotal = false

        /// Below what nothing is said in percent.
        static let smallestBase = 10 * Amount.scale

        /// The denominator of a rate that is too small to compare; a rate without a number has none.
        var smallDenominator: Amount? {
            guard isCounted, amount.thousandths != nil, let whole = fraction?.denominator,
                let value = whole.thousandths,
                value < Self.smallestBase
            else { return nil }
            return whole
        }

        /// Whether it is a count too small to compare others with.
        var isSmallCount: Bool {
            isCounted && fraction == nil && amount.thousandths.map { $0 < Self.smallestBase } == true
        }

        /// As a page prints it.
        var printed: String { fraction == nil ? amount.printed : amount.printedPercent }

        /// Whether it is smaller as both are shown; nil when either has no number.
        func isShownLess(than other: Result) -> Bool? {
            guard let own = amount.thousandths, let others = other.amount.thousandths else { return nil }
            return own < others
        }

        /// Whether it is smaller, before any rounding; nil when either has no number.
        func isLess(than other: Result) -> Bool? {
            if let fraction, let others = other.fraction { return Fraction.isLess(fraction, others) }
            guard let own = amount.thousandths, let others = other.amount.thousandths else { return nil }
            return own < others
        }
    }

    /// Why words cannot be counted: they name something that the downloads do not have.
    struct Unclear: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    private(set) var site: PublishedSite
    let names: PublishedNames
    let links: FigureLinks
    /// The columns of kinds of each dataset.
    private let kinds: [String: [KindColumn]]
    /// By dataset whose places join one after another, the first month of each place.
    private let firstMonths: [String: [String: Month]]

    private struct Month: Hashable {
        let year: Int
        let month: Int
    }

    private struct KindColumn {
        let position: Int
        /// The words that occur in it, or that the dictionary lists.
        let labels: Set<String>
    }

    init(_ site: PublishedSite) throws {
        self.site = site
        names = try PublishedNames(site)
        links = FigureLinks(site)
        kinds = site.tables.mapValues { Self.kinds($0, in: site) }
        firstMonths = site.tables.compactMapValues { Self.firstMonths($0, in: site) }
    }

    /// The same recount from another download.
    func replacing(_ table: DownloadedTable) -> Recount {
        var copy = self
        copy.site = site.replacing(table)
        return copy
    }

    func callAsFunction(_ words: FigureWords) throws -> Result {
        guard let title = words.quantity, let quantity = names.quantities[title] else {
            throw Unclear("names no quantity: \(words)")
        }
        guard case .rate(let part, let whole) = quantity.rule else { return try count(quantity, words) }
        guard let numerator = names.quantities[part], let denominator = names.quantities[whole] else {
            throw Unclear("\(title) is made of unknown quantities")
        }
        let (a, b) = (try count(numerator, words), try count(denominator, words))
        let fraction = Fraction(numerator: a.amount, denominator: b.amount)
        return Result(
            dataset: quantity.dataset, amount: fraction.percent, fraction: fraction,
            rows: Set(a.rows + b.rows).sorted(), isCounted: b.isCounted, isTotal: a.isTotal || b.isTotal)
    }

    private func count(_ quantity: PublishedQuantities.Quantity, _ words: FigureWords) throws -> Result {
        guard let table = site.tables[quantity.dataset] else {
            throw Unclear("\(quantity.dataset).csv is not published")
        }
        let columns = try columns(of: words, in: table)
        if let kind = quantity.apartBy, !columns.contains(where: { table.columns[$0.column].title == kind }) {
            return Result(dataset: table.id, amount: .notApplicable, fraction: nil, rows: [])
        }
        var (sums, used): ([Amount], [Int]) = ([], [])
        var (isApplicable, isTotal) = (false, false)
        for year in try years(of: words, in: table) {
            var parts: [Amount] = []
            for place in try places(of: words, in: table) where takesPart(place, in: year, table) {
                isApplicable = true
                let rows = table.rows(year: year, region: place)
                let chosen = columns.isEmpty ? rows : rows.filter { matches($0, columns, in: table) }
                if rows.isEmpty, table.isReported {
                    parts.append(.notAvailable)
                } else if chosen.isEmpty, table.isReported {
                    parts.append(quantity.countsRows ? .zero : .notApplicable)
                }
                parts += try chosen.map { try amount(of: quantity, row: $0, words, in: table) }
                used += chosen
            }
            if let total = try total(of: quantity, columns, words, in: year, table) {
                sums.append(total)
                isTotal = true
            } else if !parts.isEmpty {
                sums.append(Amount.sum(parts))
            }
        }
        let sum = !isApplicable ? .notApplicable : sums.isEmpty ? .zero : Amount.sum(sums)
        return Result(
            dataset: table.id, amount: sum, fraction: nil, rows: used.map { $0 + 1 }.sorted(),
            isCounted: isCounted(quantity, in: table), isTotal: isTotal)
    }

    /// Where rows hide their values or are not listed, the sum of a year stands in a download of its own; nil where the
    /// rows have it.
    private func total(
        of quantity: PublishedQuantities.Quantity, _ columns: [(column: Int, label: String)], _ words: FigureWords,
        in year: Int?, _ table: DownloadedTable
    ) throws -> Amount? {
        guard let totals = site.tables[table.id + "-totals"], case .column(let column, _) = quantity.rule,
            let value = totals.position(of: table.columns[column].title)
        else { return nil }
        let place: String
        switch words.place {
        case .region(let name)?, .own(let name)?: place = name
        case .townships?: place = "各乡镇合计"
        case nil: return nil
        }
        let labels = Dictionary(columns.map { (table.columns[$0.column].title, $0.label) }) { first, _ in first }
        let kinds = totals.columns.indices.filter {
            totals.columns[$0].unit == nil && !["年度", "地区", "标记"].contains(totals.columns[$0].title)
        }
        let row = totals.rows(year: year, region: place).first { row in
            kinds.allSatisfy { totals.rows[row][$0] == labels[totals.columns[$0].title] ?? "全部" }
        }
        return row.flatMap { totals.amount(row: $0, column: value) }
    }

    private func isCounted(_ quantity: PublishedQuantities.Quantity, in table: DownloadedTable) -> Bool {
        switch quantity.rule {
        case .column(let column, _): !["万元", "㎡", "学时", "分"].contains(table.columns[column].unit ?? "")
        case .maximumOfItem: false
        case .rows, .rate: true
        }
    }

    /// The first month of each place as the page of the dataset tells it: 接入 澜桦镇从2022年7月起；…
    private static func firstMonths(_ table: DownloadedTable, in site: PublishedSite) -> [String: Month]? {
        guard let root = site.page("data/\(table.id).html")?.root,
            let text = zip(root.all("dt"), root.all("dd")).first(where: { $0.0.text == "接入" })?.1.text
        else { return nil }
        return Dictionary(
            text.matches(of: /([^；\s]+?)从(\d{4})年(\d+)月/).compactMap { match in
                guard let year = Int(match.2), let month = Int(match.3) else { return nil }
                return (String(match.1), Month(year: year, month: month))
            }, uniquingKeysWith: { first, _ in first })
    }

    private func takesPart(_ place: String?, in year: Int?, _ table: DownloadedTable) -> Bool {
        guard let starts = firstMonths[table.id], let place, let year else { return true }
        return starts[place].map { $0.year <= year } ?? false
    }

    /// What a page must say where the places of two years, or the months in which they took part, are not the same:
    /// 参加的地区前一年1个、后一年13个，…; nil where they are.
    func differenceOfPlaces(_ words: FigureWords) throws -> String? {
        let dataset = try self(words).dataset
        guard let table = site.tables[dataset],
            let starts = firstMonths[dataset], case .years(let years)? = words.time
        else { return nil }
        let places = try places(of: words, in: table).compactMap { $0 }
        func months(_ year: Int) -> [String: Int] {
            Dictionary(
                uniqueKeysWithValues: places.compactMap { place in
                    starts[place].flatMap { $0.year > year ? nil : (place, $0.year == year ? $0.month : 1) }
                })
        }
        let (before, after) = (months(years.lowerBound - 1), months(years.lowerBound))
        guard !before.isEmpty, before != after else { return nil }
        return "参加的地区前一年\(before.count)个、后一年\(after.count)个，参加的月份也不全相同，不能直接比较"
    }

    // MARK: - Which rows

    private func years(of words: FigureWords, in table: DownloadedTable) throws -> [Int?] {
        guard let first = table.years.first, let last = table.years.last else { return [nil] }
        guard case .years(let span)? = words.time else { throw Unclear("names no year: \(words)") }
        guard (first...last).contains(span.lowerBound), (first...last).contains(span.upperBound) else {
            throw Unclear("\(table.id).csv has no figures of \(span)")
        }
        return span.map { $0 }
    }

    /// A zone is its townships, the banner is everything, and each row belongs to one place.
    private func places(of words: FigureWords, in table: DownloadedTable) throws -> [String?] {
        guard table.position(of: "地区") != nil else { return [nil] }
        let regions = names.regions
        // A place that reports in no year is none of the table's; a township always is.
        func reporting(_ places: [String]) -> [String] { places.filter { table.places.contains($0) } }
        switch words.place {
        case nil: throw Unclear("names no place: \(words)")
        case .townships: return regions.townships
        case .own(let name): return [name]
        case .region(let name):
            switch regions.kind(of: name) {
            case .banner:
                return regions.townships + reporting(Array(table.places.subtracting(regions.townships)).sorted())
            case .zone: return regions.zones[name, default: []] + reporting([name])
            default: return [name]
            }
        }
    }

    /// The columns that hold the kinds named, each with the kind.
    private func columns(of words: FigureWords, in table: DownloadedTable) throws -> [(column: Int, label: String)] {
        try words.groups.map { group in
            if let title = group.column {
                guard let column = table.position(of: title) else {
                    throw Unclear("\(table.id).csv has no column \(title)")
                }
                return (column, group.label)
            }
            let columns = kinds[table.id, default: []].filter { $0.labels.contains(group.label) }
            guard columns.count == 1 else {
                throw Unclear("“\(group.label)” is a kind in \(columns.count) columns of \(table.id).csv")
            }
            return (columns[0].position, group.label)
        }
    }

    private static func kinds(_ table: DownloadedTable, in site: PublishedSite) -> [KindColumn] {
        let entries = site.page("data/\(table.id).html")?.root.all { $0.name == "tr" && $0.first("code") != nil } ?? []
        return kindColumns.compactMap { title in
            table.position(of: title).map { column in
                let occurring = table.rows.indices.flatMap { table.words(row: $0, column: column) }.map(String.init)
                let entry = entries.first { $0.first("th")?.ownText == title }
                return KindColumn(position: column, labels: Set(occurring).union(choices(in: entry)))
            }
        }
    }

    /// A kind of which there is none yet is still a kind.
    private static func choices(in entry: HTMLElement?) -> [String] {
        let prefix = "可选："
        let list = entry?.all("small").map(\.text).first { $0.hasPrefix(prefix) }
        return list.map { $0.dropFirst(prefix.count).split(separator: "、").map(String.init) } ?? []
    }

    /// The columns of words that several rows share.
    private static let kindColumns = [
        "单位类型", "群体", "组织形式", "制度", "情形", "项目", "状态", "岗位", "任期", "类别", "级别", "双创优等次", "工种", "形式", "主题", "对象",
        "提出者", "是否收费", "资金来源", "用途",
    ]

    private func matches(_ row: Int, _ columns: [(column: Int, label: String)], in table: DownloadedTable) -> Bool {
        columns.allSatisfy { column, label in
            let cell = table.rows[row][column]
            return cell == label
                || (cell.contains("；") && table.words(row: row, column: column).contains { $0 == label })
        }
    }

    // MARK: - What each row adds

    private func amount(
        of quantity: PublishedQuantities.Quantity, row: Int, _ words: FigureWords, in table: DownloadedTable
    ) throws -> Amount {
        switch quantity.rule {
        case .column(let column, let absentAddsNothing):
            guard let amount = table.amount(row: row, column: column) else {
                throw Unclear("row \(row + 1) of \(table.id).csv is no amount: \(quantity.title)")
            }
            return absentAddsNothing && amount == .notAvailable ? .notApplicable : amount
        case .rows(let condition): return try fulfils(condition, row, words, in: table) ? Amount(1) : .zero
        case .maximumOfItem: return try maximum(row, in: table)
        case .rate: throw Unclear("\(quantity.title) is a rate, and a rate's part")
        }
    }

    private func fulfils(
        _ condition: PublishedQuantities.Condition, _ row: Int, _ words: FigureWords, in table: DownloadedTable
    ) throws -> Bool {
        switch condition {
        case .always: return true
        case .cell(let title, let word): return table.position(of: title).map { table.rows[row][$0] } == word
        case .termIsOver:
            guard case .asOf(let day)? = words.time, let last = table.position(of: "上次换届"),
                let term = table.position(of: "任期"),
                let year = Int(table.rows[row][last].prefix(4)), let years = Int(table.rows[row][term].dropLast())
            else { throw Unclear("row \(row + 1) of \(table.id).csv tells no term: \(words)") }
            return "\(year + years)" + table.rows[row][last].dropFirst(4) < day
        }
    }

    private func maximum(_ row: Int, in table: DownloadedTable) throws -> Amount {
        guard let rubric = site.tables["assessment-items"], let year = rubric.position(of: "年度"),
            let item = rubric.position(of: "项目"),
            let maximum = rubric.position(of: "满分"), let ownYear = table.position(of: "年度"),
            let ownItem = table.position(of: "项目"),
            let found = rubric.rows.indices.first(where: {
                rubric.rows[$0][year] == table.rows[row][ownYear] && rubric.rows[$0][item] == table.rows[row][ownItem]
            }), let amount = rubric.amount(row: found, column: maximum)
        else { throw Unclear("row \(row + 1) of \(table.id).csv has no maximum") }
        return amount
    }
}

extension PublishedQuantities.Quantity {
    fileprivate var countsRows: Bool { if case .rows = rule { true } else { false } }
}
