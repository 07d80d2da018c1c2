import Statistics

/// How many workers of each group joined, out of how many that were to be won.
package enum Enrolment: Dataset {
    package static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；旗直属工会不属于任何乡镇。")
    package static let group = Field<Split<String>>(
        "group", "群体", aliases: ["群体名称"], role: .key, definition: "当年适用的群体名单里的名称。")
    package static let target = Field<Measure>(.enrolmentTarget, role: .optional)
    package static let joined = Field<Measure>(.newMembers)
    package static let members = Field<Measure>(.groupMembers, header: "期末会员人数")

    /// One row is one group of workers in one place and one year.
    package static let definition = DatasetDefinition(
        "enrolment", "入会集中行动", rowMeaning: "一个地区、一个群体在一个年度的入会情况", area: .enrolment,
        fields: [year, region, group, target, joined, members],
        cube: .stock(
            year, region, by: [group], [.column(target), .column(joined), .column(members)],
            rates: [.enrolmentTargetRate],
            reporting: .everyPlaceKindAndYear(
                listed: KindList(
                    group, from: WorkerGroups.group, of: WorkerGroups.edition, in: WorkerGroups.definition.id,
                    choosing: .newestNotLater)),
            headlines: [.indicator(.groupMembers), .indicator(.newMembers), .rate(.enrolmentTargetRate)]),
        disclosure: .shown(because: "入会人数按职业群体汇总，不涉及单位，也不涉及个人的其他情况"),
        noneText: "这里还没有开展入会集中行动。",
        rules: [
            .isCountedAnew(each: year, of: region, by: [group], [target, joined, members]),
            .namesWorkerGroups(group) { $0[year] },
        ])
}

extension Indicator {
    /// The plan of the year, in people.
    package static let enrolmentTarget = Indicator(
        "enrolment-target", "计划入会人数", aliases: ["入会计划人数"], unit: .person, nature: .flow, definition: "当年计划发展入会的人数。")
    /// Who joined within the year; those who left are not taken off.
    package static let newMembers = Indicator(
        "new-members", "新入会人数", aliases: ["新发展会员人数", "当年入会人数"], unit: .person, nature: .flow,
        definition: "当年新加入工会的人数。劳动者有依法参加和组织工会的权利（《工会法》第三条）。", caveat: "没有扣除当年转出和退会的。")
    /// Members at the end of the year, so never added up over years.
    package static let groupMembers = Indicator(
        "group-members", "群体会员人数", aliases: ["群体年末会员人数"], unit: .person, subsetOf: "members", definition: "年末各群体的会员人数。",
        caveat: "已经计入会员人数，不能再与会员人数相加。")
}

extension RateIndicator {
    /// New members by those planned; may exceed 100 %.
    package static let enrolmentTargetRate = RateIndicator(
        "enrolment-target-rate", "入会计划完成率", aliases: ["计划完成率"], .newMembers, over: .enrolmentTarget,
        caveat: "超额完成时大于 100%；没有定计划的地区和群体没有完成率。")
}
