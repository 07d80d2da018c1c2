import Statistics

/// When campaigns for joining are held, for which groups, and by whom.
package enum EnrolmentCampaigns: Dataset {
    package static let id = Field<Slug>("id", "编号", role: .key, definition: "行动的编号。")
    package static let name = Field<String>("name", "名称", aliases: ["行动名称"], definition: "行动的名称。")
    package static let startsOn = Field<CalendarDate>("starts-on", "开始日期", definition: "第一天。")
    package static let endsOn = Field<CalendarDate>("ends-on", "结束日期", definition: "最后一天。")
    package static let groups = Field<ValueList<String>>(
        "groups", "群体", aliases: ["对象"], definition: "为哪些群体而办，可有多个；名称见群体名单。")
    package static let organiser = Field<String>("organiser", "主办单位", aliases: ["主办"], definition: "主办的工会。")
    package static let content = Field<String>("content", "内容", aliases: ["行动内容"], definition: "在哪里、怎样入会，有什么服务。")

    /// One row is one campaign, listed by its days; nothing is counted.
    package static let definition = DatasetDefinition(
        "enrolment-campaigns", "入会集中行动安排", rowMeaning: "一次行动", area: .enrolment,
        fields: [id, name, startsOn, endsOn, groups, organiser, content],
        roster: [startsOn, endsOn, name, groups, organiser, content],
        finding: underWay, noneText: "还没有安排入会集中行动。",
        rules: [
            .inOrder(startsOn, endsOn), .isEnteredOnce(by: [name, startsOn, organiser]),
            .namesWorkerGroups(groups) { $0[startsOn].mapValues { Year($0.year) } },
        ])

    /// What a worker can still take part in at the table's as-of date.
    private static let underWay: @Sendable (CubeSource) -> Finding? = { source in
        guard let today = source.metadata.asOf else { return nil }
        let table = source.table
        let rows = Array(0..<table.count)
        let ended = rows.filter { table[endsOn][$0].isBefore(today) }
        let planned = rows.filter { today.isBefore(table[startsOn][$0]) }
        let running = rows.filter { !ended.contains($0) && !planned.contains($0) }
        func list(_ verb: String, _ chosen: [Int]) -> String? {
            chosen.isEmpty ? nil : "\(verb) \(chosen.count) 项（\(chosen.map { table[name][$0] }.joined(separator: "、"))）"
        }
        let parts = [list("正在进行", running), list("即将开始", planned), ended.isEmpty ? nil : "已经结束 \(ended.count) 项"]
            .compactMap { $0 }
        return Finding(
            "正在进行的行动", "截至\(today.chinese)，入会集中行动\(parts.joined(separator: "，"))。", items: [],
            noneText: "截至\(today.chinese)，没有正在进行或即将开始的入会集中行动，已经结束 \(ended.count) 项。",
            isFound: !running.isEmpty || !planned.isEmpty)
    }
}
