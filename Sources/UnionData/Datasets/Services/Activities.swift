import Statistics

/// Cultural and sports activities, and visits at festivals.
package enum Activities: Dataset {
    /// What people do there.
    package enum Kind: String, Choice {
        case arts = "文艺"
        case sports = "体育"
        case reading = "读书"
        case walking = "健步"
        case festival = "节日慰问"

        /// What staff write instead of these words.
        package static let aliases: [String: Kind] = [
            "文艺活动": .arts, "体育活动": .sports, "读书活动": .reading, "阅读": .reading, "健步走": .walking, "慰问": .festival,
        ]
    }

    package static let id = Field<Slug>("id", "编号", role: .key, definition: "活动的编号。")
    package static let name = Field<String>("name", "名称", aliases: ["活动名称"], definition: "活动的名称。")
    package static let date = Field<CalendarDate>("date", "日期", aliases: ["活动日期"], definition: "活动的日期；几天的活动写第一天。")
    package static let region = Field<RegionID>("region", "地区", aliases: ["乡镇"], definition: "举办所在的地区。")
    package static let kind = Field<Kind>("kind", "类别", aliases: ["类型"], definition: "活动的种类。")
    package static let attendances = Field<Measure>(.activityAttendances, header: "参加人次")

    /// One row is one activity. The year of its first day counts.
    package static let definition = DatasetDefinition(
        "activities", "文体活动", rowMeaning: "一场活动", area: .competitions,
        fields: [id, name, date, region, kind, attendances],
        cube: .events(date, region, by: [kind], [.rows(.activities), .column(attendances)]),
        disclosure: .shown(because: "人次是公开活动的规模，不涉及个人情况"),
        roster: [date, name, region, kind, attendances],
        noneText: "这里还没有举办过文体活动。", rules: [.isEnteredOnce(by: [date, region, kind, attendances])])
}

extension Indicator {
    /// Events, not days: an activity of three days is one.
    package static let activities = Indicator(
        "activities", "活动场次", aliases: ["文体活动场次"], unit: .session, nature: .flow, definition: "当年举办的文体活动场数，一场几天只算一场。")
    /// Visits, so that one person may count several times.
    package static let activityAttendances = Indicator(
        "activity-attendances", "活动参加人次", aliases: ["文体活动参加人次"], unit: .attendance, nature: .flow,
        definition: "参加文体活动的次数：同一人参加几次算几次。",
        caveat: "人次不是人数。")
}
