import Diagnostics
import Statistics

/// Training that was held: when, how, about what, for whom, and how many came.
package enum TrainingSessions: Dataset {
    /// How it was held. The theory course is due every year.
    package enum Format: String, Choice {
        case theoryCourse = "基层工会干部理论培训班"
        case meeting = "以会代训"
        case exchange = "经验交流"
        case discussion = "座谈会"

        /// What staff write instead of these words.
        package static let aliases: [String: Format] = [
            "理论培训班": .theoryCourse, "培训班": .theoryCourse, "经验交流会": .exchange,
        ]
    }

    /// For whom it was meant; who came stands in the training records.
    package enum Audience: String, Choice {
        case cadres = "工会干部"
        case newCadres = "新上岗工会干部"
        case workers = "职工"
        case contractOrganisers = "社会化工会工作者"

        /// What staff write instead of these words.
        package static let aliases: [String: Audience] = ["新上岗干部": .newCadres]
    }

    package static let id = Field<String>("id", "编号", aliases: ["场次", "场次编号"], role: .key, definition: "培训场次的编号。")
    package static let startsOn = Field<CalendarDate>("starts-on", "开始日期", aliases: ["日期", "培训日期"], definition: "第一天。")
    package static let endsOn = Field<CalendarDate?>("ends-on", "结束日期", role: .optional, definition: "最后一天；空着表示当天结束。")
    package static let format = Field<Format>("format", "形式", aliases: ["培训形式"], definition: "培训的形式。")
    package static let topics = Field<ValueList<String>>(
        "topics", "主题", aliases: ["培训主题", "内容"], definition: "培训内容，可有多项。")
    package static let audience = Field<ValueList<Audience>>(
        "audience", "对象", aliases: ["培训对象"], definition: "为谁而办，可有多类。")
    package static let organiser = Field<String>("organiser", "主办单位", aliases: ["主办"], definition: "主办的工会。")
    package static let region = Field<RegionID>("region", "地区", aliases: ["乡镇"], definition: "举办所在的地区。")
    package static let place = Field<String?>("place", "地点", role: .optional, definition: "举办地点。")
    package static let people = Field<Measure>(.trainedPeople, header: "人数")
    package static let attendances = Field<Measure>(.trainingAttendances, header: "人次")
    package static let hours = Field<Measure>(.trainingHours, role: .optional)

    /// One row is one training. The year of its first day counts.
    package static let definition = DatasetDefinition(
        "training-sessions", "培训场次", rowMeaning: "一场培训", area: .training, isSourceOfRegionPages: true,
        fields: [id, startsOn, endsOn, format, topics, audience, organiser, region, place, people, attendances, hours],
        cube: .events(
            startsOn, region, by: [format, topics, audience],
            [.rows(.trainingSessions), .column(people), .column(attendances), .column(hours)]),
        disclosure: .shown(because: "人数是一场培训的规模，不涉及个人情况"),
        roster: [startsOn, format, topics, audience, organiser, people, attendances], finding: yearsWithoutTheoryCourse,
        noneText: "这里还没有举办过培训。",
        rules: [
            .atMost(people, attendances, because: Wording(zh: "每人至少到一次", en: "everybody came at least once")),
            .inOrder(startsOn, endsOn), theoryCourseEveryYear,
            .isEnteredOnce(by: [startsOn, region, format, people, attendances]),
        ])

    /// The years, from the first session to the last, without a theory course for grassroots cadres, of which one a
    /// year is due.
    static func yearsWithoutTheoryCourse(in table: DatasetTable) -> [Year] {
        let years = table[startsOn].map(\.year)
        guard let first = years.min(), let last = years.max() else { return [] }
        let held = Set(zip(years, table[format]).filter { $1 == .theoryCourse }.map(\.0))
        return (first...last).filter { !held.contains($0) }.map(Year.init)
    }

    private static let theoryCourseEveryYear = Rule { table, _, diagnostics in
        // The course may be in a row that something is wrong with.
        guard table.isComplete else { return }
        for year in yearsWithoutTheoryCourse(in: table) {
            // At a session of that year, or else of the next.
            let row = (0..<table.count).filter { table[startsOn][$0].year >= year.number }
                .min { table[startsOn][$0].year < table[startsOn][$1].year }
            diagnostics.append(
                .noTheoryCourse(
                    year: year.number, at: row.map { table.location(row: $0, of: startsOn) } ?? table.location))
        }
    }

    private static let yearsWithoutTheoryCourse: @Sendable (CubeSource) -> Finding? = { source in
        let years = yearsWithoutTheoryCourse(in: source.table).map { "\($0.number)年" }
        return Finding(
            "理论培训班", "应当每年至少举办一期基层工会干部理论培训班，\(years.joined(separator: "、"))没有举办。", items: [],
            noneText: "每年都举办了基层工会干部理论培训班（要求每年至少一期）。", isFound: !years.isEmpty)
    }
}

extension Indicator {
    /// Events, not days: a training of three days is one.
    package static let trainingSessions = Indicator(
        "training-sessions", "培训场次", aliases: ["场次"], unit: .session, nature: .flow, definition: "当年开始的培训场数，一场几天只算一场。")
    /// Added up over trainings: who takes part in two counts twice.
    package static let trainedPeople = Indicator(
        "trained-people", "参训人数", unit: .person, nature: .flow, definition: "各场参加的人数之和：同一人参加几天只算一人，参加几场算几人。",
        caveat: "与人次是两种口径，不能相加。")
    /// Visits: who comes on three days counts three times.
    package static let trainingAttendances = Indicator(
        "training-attendances", "参训人次", unit: .attendance, nature: .flow, definition: "参加的次数：同一人参加几次算几次。",
        caveat: "与人数是两种口径，不能相加。")
    /// In class hours of the whole training, not of each person.
    package static let trainingHours = Indicator(
        "training-hours", "学时", aliases: ["课时", "培训学时"], unit: .classHour, numbers: .amounts, nature: .flow,
        definition: "各场的总学时之和。")
}

extension WorkArea {
    /// One of the main entrances of the site.
    package static let training = WorkArea("training", "教育培训", invitation: "办了哪些培训，谁参加了", door: .own(number: 2))
}

extension Diagnostic {
    fileprivate static func noTheoryCourse(year: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "no-theory-course", at: place,
            Wording(
                zh: "\(year)年没有基层工会干部理论培训班，每年至少应举办一次", en: "no theory course in \(year), although one a year is due"),
            fix: Wording(zh: "补录这一年的培训班；确实没有举办就不用改", en: "add the missing course, if there was one"))
    }
}
