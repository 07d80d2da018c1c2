import Mustache
import UnionData

/// Who was trained in what.
struct TrainingPage: PageModel {
    static let template = "training"

    let frame: PageFrame
    let headlines: [Headline]
    let tables: [FigureTable]
    let sessions: FigureTable
    let yearsWithoutTheoryCourse: [String]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .list("headlines", "主要数字") { $0.headlines },
        .list("tables", "汇总各表") { $0.tables },
        .object("sessions", "各场培训") { $0.sessions },
        .object("yearsWithoutTheoryCourse", "没有举办理论培训班的年度") { page in
            Listing(page.yearsWithoutTheoryCourse.map { LinkLabel(title: $0, url: "#by-year") })
        },
    ]
}

extension Composer {
    func trainingPages() -> [Page] {
        guard let training = facts.training else { return [] }
        let route = Section.training.route
        return [
            Page(route, claim: claim("data/training-sessions.csv")) { _ in
                TrainingPage(
                    frame: frame(
                        route, title: "教育培训", description: "工会干部和职工的培训：场次、人数、形式、主题和对象", in: .training,
                        sources: ["training-sessions", "training-records"].compactMap { facts.dataset($0) }),
                    headlines: trainingHeadlines(training),
                    tables: [trainingByYear(training, from: route)] + trainingByKind(training, from: route) + recordTables(from: route),
                    sessions: sessionTable(training, training.rows().reversed(), id: "sessions", caption: "各场培训", from: route),
                    yearsWithoutTheoryCourse: training.yearsWithoutTheoryCourse.map(\.text))
            }
        ]
    }

    private func trainingHeadlines(_ training: TrainingSummary) -> [Headline] {
        guard let year = training.years.last else { return [] }
        let total = training.total(of: training.rows(in: year))
        let scope = "\(facts.regions.banner?.name ?? "全部")，\(year.text)年"
        return [
            Headline(title: "培训场次", value: String(total.sessions), unit: "场", scope: scope, url: nil),
            Headline(title: "参训人数", value: total.people.displayText, unit: "人", scope: scope, detail: "同一人一场只算一次", url: nil),
            Headline(title: "参训人次", value: total.attendances.displayText, unit: "人次", scope: scope, detail: "按每天到场计，与人数不能相加", url: nil),
        ]
    }

    private static let totalColumns = [
        FigureTable.Column(title: "场次", unit: "场"), FigureTable.Column(title: "人数", unit: "人"),
        FigureTable.Column(title: "人次", unit: "人次"), FigureTable.Column(title: "学时", unit: "学时"),
    ]

    private func cells(_ total: TrainingSummary.Total) -> [FigureTable.Cell] {
        [FigureTable.Cell(.known(total.sessions)), FigureTable.Cell(total.people), FigureTable.Cell(total.attendances), FigureTable.Cell(total.hours)]
    }

    private func trainingByYear(_ training: TrainingSummary, from route: Route) -> FigureTable {
        FigureTable(
            id: "by-year", caption: "历年培训", stub: "年度", columns: Self.totalColumns,
            rows: training.years.reversed().map { FigureTable.Row(title: $0.text, cells: cells(training.total(of: training.rows(in: $0)))) },
            notes: ["人数和人次是两种口径，不能相加；同一人在一年里参加几场，人数中算几次。"], source: source("training-sessions", from: route))
    }

    /// One table for each way in which sessions differ; those of which a session may have several are only counted.
    private func trainingByKind(_ training: TrainingSummary, from route: Route) -> [FigureTable] {
        let table = training.sessions
        let formats = table[TrainingSessions.format]
        let audiences = table[TrainingSessions.audience]
        let topics = table[TrainingSessions.topics]
        let topicNames = topics.flatMap(\.values).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let years = training.years.reversed().map { $0 }
        func counts(_ condition: (Int) -> Bool) -> [FigureTable.Cell] {
            years.map { year in FigureTable.Cell(.known(training.rows(in: year, where: condition).count)) }
        }
        let yearColumns = years.map { FigureTable.Column(title: $0.text, unit: "场") }
        let severalNote = ["一场培训可以有几项，各行相加会大于总场次。"]
        return [
            FigureTable(
                id: "by-format", caption: "按形式的培训（各年合计）", stub: "形式", columns: Self.totalColumns,
                rows: TrainingSessions.Format.allCases.map { format in
                    FigureTable.Row(title: format.rawValue, cells: cells(training.total(of: training.rows { formats[$0] == format })))
                }, source: source("training-sessions", from: route)),
            FigureTable(
                id: "by-topic", caption: "按主题的培训场次", stub: "主题", columns: yearColumns,
                rows: topicNames.map { name in FigureTable.Row(title: name, cells: counts { topics[$0].values.contains(name) }) },
                notes: severalNote, source: source("training-sessions", from: route)),
            FigureTable(
                id: "by-audience", caption: "按对象的培训场次", stub: "对象", columns: yearColumns,
                rows: TrainingSessions.Audience.allCases.map { audience in
                    FigureTable.Row(title: audience.rawValue, cells: counts { audiences[$0].values.contains(audience) })
                }, notes: severalNote, source: source("training-sessions", from: route)),
        ]
    }

    /// Individual records, only as counts.
    private func recordTables(from route: Route) -> [FigureTable] {
        guard let records = facts.trainingRecords else { return [] }
        let note = "由个人培训记录汇总，个人记录不公布。1 至 4 人的格，以及能推算出它们的格，写作“不公布”。"
        func table<Category: Choice>(
            _ id: String, _ caption: String, _ counts: [Year: SuppressedCounts<Category>], _ categories: [Category]
        ) -> FigureTable {
            FigureTable(
                id: id, caption: caption, stub: "年度",
                columns: categories.map { FigureTable.Column(title: $0.rawValue, unit: "人") } + [FigureTable.Column(title: "合计", unit: "人")],
                rows: records.years.reversed().map { year in
                    FigureTable.Row(
                        title: year.text,
                        cells: categories.map { FigureTable.Cell(counts[year]?[$0] ?? .missing) } + [FigureTable.Cell(counts[year]?.total ?? .missing)])
                }, notes: [note], source: source("training-records", from: route))
        }
        return [
            table("by-role", "理论培训班参训人员，按岗位", records.byRole, TrainingRecords.Role.allCases),
            table("by-result", "理论培训班参训人员，按考核结果", records.byResult, TrainingRecords.Result.allCases),
        ]
    }

    func sessionTable(
        _ training: TrainingSummary, _ rows: some Sequence<Int>, id: String, caption: String, from route: Route
    ) -> FigureTable {
        let table = training.sessions
        func words(_ field: some FieldDeclaration, _ row: Int) -> FigureTable.Cell { .words(field.text(for: .display, in: table, row: row)) }
        return FigureTable(
            id: id, caption: caption, stub: "日期",
            columns: [
                FigureTable.Column(title: "形式", isNumber: false), FigureTable.Column(title: "主题", isNumber: false),
                FigureTable.Column(title: "对象", isNumber: false), FigureTable.Column(title: "主办单位", isNumber: false),
                FigureTable.Column(title: "人数", unit: "人"), FigureTable.Column(title: "人次", unit: "人次"),
            ],
            rows: rows.map { row in
                FigureTable.Row(
                    title: table[TrainingSessions.startsOn][row].chinese,
                    cells: [
                        words(TrainingSessions.format, row), words(TrainingSessions.topics, row), words(TrainingSessions.audience, row),
                        words(TrainingSessions.organiser, row), FigureTable.Cell(table[TrainingSessions.people][row]),
                        FigureTable.Cell(table[TrainingSessions.attendances][row]),
                    ])
            }, source: source("training-sessions", from: route))
    }
}
