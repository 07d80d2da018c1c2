import Diagnostics

/// Training that was held: when, how, about what, for whom, and how many came.
public enum TrainingSessions: Dataset {
    public enum Format: String, Choice {
        case theoryCourse = "基层工会干部理论培训班"
        case meeting = "以会代训"
        case exchange = "经验交流"
        case discussion = "座谈会"

        public static let aliases: [String: Format] = ["理论培训班": .theoryCourse, "培训班": .theoryCourse, "经验交流会": .exchange]
    }

    public enum Audience: String, Choice {
        case cadres = "工会干部"
        case newCadres = "新上岗工会干部"
        case workers = "职工"
        case contractOrganisers = "社会化工会工作者"

        public static let aliases: [String: Audience] = ["新上岗干部": .newCadres]
    }

    public static let id = Field<String>("id", "编号", aliases: ["场次", "场次编号"], role: .key, definition: "培训场次的编号。")
    public static let startsOn = Field<CalendarDate>("starts-on", "开始日期", aliases: ["日期", "培训日期"], definition: "第一天。")
    public static let endsOn = Field<CalendarDate?>("ends-on", "结束日期", role: .optional, definition: "最后一天；空着表示当天结束。")
    public static let format = Field<Format>("format", "形式", aliases: ["培训形式"], definition: "培训的形式。")
    public static let topics = Field<ValueList<String>>("topics", "主题", aliases: ["培训主题", "内容"], definition: "培训内容，可有多项。")
    public static let audience = Field<ValueList<Audience>>("audience", "对象", aliases: ["培训对象"], definition: "为谁而办，可有多类。")
    public static let organiser = Field<String>("organiser", "主办单位", aliases: ["主办"], definition: "主办的工会。")
    public static let region = Field<RegionID>("region", "地区", aliases: ["乡镇"], definition: "举办所在的地区。")
    public static let place = Field<String?>("place", "地点", role: .optional, definition: "举办地点。")
    public static let people = Field<Measure>(
        "people", "人数", aliases: ["参训人数"], unit: .person, definition: "参加的人：同一人参加几天只算一人。")
    public static let attendances = Field<Measure>(
        "attendances", "人次", aliases: ["参训人次"], unit: .attendance, definition: "参加的次数：同一人参加几次算几次；与人数不同，不能相加。")
    public static let hours = Field<Measure>("hours", "学时", aliases: ["课时"], role: .optional, unit: .classHour, definition: "总学时。")

    public static let definition = DatasetDefinition(
        "training-sessions", "培训场次", rowMeaning: "一场培训",
        fields: [id, startsOn, endsOn, format, topics, audience, organiser, region, place, people, attendances, hours],
        rules: [
            .atMost(people, attendances, because: Wording(zh: "每人至少到一次", en: "everybody came at least once")),
            datesAreInOrder,
        ])

    private static let datesAreInOrder = Rule { table, _, diagnostics in
        for (row, (start, end)) in zip(table[startsOn], table[endsOn]).enumerated() {
            guard let end, end < start else { continue }
            diagnostics.append(.endsBeforeStart(start: start, end: end, at: table.location(row: row, of: endsOn)))
        }
    }
}
