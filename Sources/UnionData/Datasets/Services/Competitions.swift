import Diagnostics
import Statistics

/// Skill competitions: when, where, in which trades, and how many took part.
package enum Competitions: Dataset {
    /// Who held it: the federation, a township, or the unions of an industry.
    package enum Level: String, Choice {
        case banner = "旗级"
        case township = "乡镇级"
        case industry = "行业"

        /// What staff write instead of these words.
        package static let aliases: [String: Level] = [
            "全旗": .banner, "乡镇": .township, "镇级": .township, "乡级": .township, "行业级": .industry,
        ]
    }

    package static let id = Field<Slug>("id", "编号", role: .key, definition: "比赛的编号。")
    package static let name = Field<String>("name", "名称", aliases: ["比赛名称", "竞赛名称"], definition: "比赛的名称。")
    package static let startsOn = Field<CalendarDate>("starts-on", "开始日期", aliases: ["日期", "比赛日期"], definition: "第一天。")
    package static let endsOn = Field<CalendarDate?>("ends-on", "结束日期", role: .optional, definition: "最后一天；空着表示当天结束。")
    package static let region = Field<RegionID>("region", "地区", aliases: ["乡镇"], definition: "举办所在的地区。")
    package static let level = Field<Level>("level", "级别", isOrdered: true, definition: "旗级、乡镇级或者行业的比赛。")
    package static let trades = Field<ValueList<String>>("trades", "工种", aliases: ["比赛工种"], definition: "比赛的工种，可有多个。")
    package static let participants = Field<Measure>(.competitors)
    package static let winners = Field<Measure>(.winners, role: .optional)

    /// One row is one competition. The year of its first day counts.
    package static let definition = DatasetDefinition(
        "competitions", "技能竞赛", rowMeaning: "一次技能竞赛", area: .competitions,
        fields: [id, name, startsOn, endsOn, region, level, trades, participants, winners],
        cube: .events(
            startsOn, region, by: [level, trades], [.rows(.competitions), .column(participants), .column(winners)],
            headlines: [.indicator(.competitions), .indicator(.competitors)]),
        disclosure: .shown(because: "竞赛公开举办，参赛和获奖的人数不涉及个人情况"),
        roster: [startsOn, name, region, level, trades, participants, winners], noneText: "这里还没有举办过技能竞赛。",
        rules: [
            .inOrder(startsOn, endsOn), .isEnteredOnce(by: [startsOn, region, level, participants]),
            .atMost(winners, participants, because: Wording(zh: "获奖的人都参加了比赛", en: "whoever wins took part")),
        ])
}

extension Indicator {
    /// Events, not days.
    package static let competitions = Indicator(
        "competitions", "竞赛场次", aliases: ["技能竞赛场次", "技能比赛场次"], unit: .session, nature: .flow,
        definition: "当年开始的技能竞赛场数，一场几天只算一场。工会组织职工开展劳动和技能竞赛活动（《工会法》第三十二条）。", caveat: "一场竞赛可有几个工种，按工种相加会大于总数。")
    /// Added up over competitions: who takes part in two counts twice.
    package static let competitors = Indicator(
        "competitors", "参赛人数", unit: .person, nature: .flow, definition: "各场竞赛的参赛人数之和。", caveat: "同一人参加几场算几人。")
    /// Part of the competitors, and never more.
    package static let winners = Indicator(
        "winners", "获奖人数", unit: .person, subsetOf: "competitors", nature: .flow, definition: "参赛人数中获奖的。")
}

extension WorkArea {
    /// Shows competitions and activities on one page.
    package static let competitions = WorkArea("competitions", "技能竞赛和文体活动", invitation: "有哪些比赛和活动，多少人参加")
}
