import Statistics

/// When grassroots union committees were last elected, and for how long: whose term has run out.
package enum ElectionTerms: Dataset {
    /// A grassroots committee is elected for three or five years (工会法, article 16).
    package enum Term: String, Choice {
        case three = "3年"
        case five = "5年"

        /// What staff write instead of these words.
        package static let aliases: [String: Term] = [
            "3": .three, "三年": .three, "三": .three, "5": .five, "五年": .five, "五": .five,
        ]

        /// The length of a term, in years.
        package var years: Int { self == .three ? 3 : 5 }
    }

    package static let id = Field<Slug>("id", "编号", role: .key, definition: "这个工会在表里的编号。")
    package static let union = Field<String>("union", "工会", aliases: ["工会名称"], definition: "乡镇、社区或联合工会的名称；不写企业的名称。")
    package static let region = Field<RegionID>("region", "地区", aliases: ["乡镇"], definition: "工会所在的地区。")
    package static let lastElection = Field<CalendarDate>(
        "last-election", "上次换届", aliases: ["上次换届日期", "换届日期"], definition: "上一次换届选举的日期。")
    package static let term = Field<Term>(
        "term", "任期", aliases: ["任期（年）", "任期(年)", "届期"],
        isOrdered: true, definition: "每届几年。基层工会委员会每届任期三年或者五年（《工会法》第十六条）。")

    /// One row is one union. Whether its term has run out is reckoned at the date of the table.
    package static let definition = DatasetDefinition(
        "election-terms", "基层工会换届", rowMeaning: "一个工会", area: .cadres,
        fields: [id, union, region, lastElection, term],
        cube: .inventory(region, by: [term], [.rows(.unionsWithTerms), .derived(.overdueElections, values: overdue)]),
        roster: [union, region, lastElection, term], finding: overdueElections, noneText: "这里没有登记换届日期的工会。",
        rules: [.isEnteredOnce(by: [union, region])])

    /// Since when the committee of each union has been without a mandate at the table's as-of date; nil where it has
    /// one.
    static func expiries(in source: CubeSource) -> [CalendarDate?] {
        guard let today = source.metadata.asOf else { return Array(repeating: nil, count: source.table.count) }
        return zip(source.table[lastElection], source.table[term]).map { last, term in
            last.adding(years: term.years).flatMap { $0.isBefore(today) ? $0 : nil }
        }
    }

    /// Without an as-of date nobody can say what is overdue.
    private static let overdue: @Sendable (CubeSource) -> Column<Measure> = { source in
        Column(expiries(in: source).map { source.metadata.asOf == nil ? .missing : .known($0 == nil ? 0 : 1) })
    }

    private static let overdueElections: @Sendable (CubeSource) -> Finding? = { source in
        guard let today = source.metadata.asOf else { return nil }
        let table = source.table
        let late = expiries(in: source).enumerated().compactMap { row, expiry in
            expiry.map { (region: table[region][row], expiry: $0, row: row) }
        }
        .sorted { ($0.region, $0.expiry, $0.row) < ($1.region, $1.expiry, $1.row) }
        return Finding(
            "逾期换届", "截至\(today.chinese)，\(table.count) 个工会中有 \(late.count) 个任期已满、还没有换届。",
            items: late.map { Finding.Item($0.region, "\(table[union][$0.row])，\($0.expiry.chinese)任期届满") },
            noneText: "截至\(today.chinese)，登记的 \(table.count) 个工会都在任期内，没有逾期换届的。")
    }
}

extension Indicator {
    /// Unions whose last election is known.
    package static let unionsWithTerms = Indicator(
        "unions-with-terms", "换届工会数", aliases: ["登记换届的工会数"], unit: .item, definition: "登记了上次换届日期和任期的工会个数。")
    /// Unions whose term ended before the date of the table.
    package static let overdueElections = Indicator(
        "overdue-elections", "逾期换届数", aliases: ["逾期换届工会数"], unit: .item, subsetOf: "unions-with-terms",
        definition: "截至时点任期已满、还没有换届的工会个数：上次换届加任期早于时点。")
}
