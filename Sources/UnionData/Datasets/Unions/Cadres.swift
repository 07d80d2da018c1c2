import Diagnostics
import Statistics

/// Who does the unions' work: full-time, part-time, or employed by contract.
package enum Cadres: Dataset {
    /// How they are employed for the union's work.
    package enum Post: String, Choice {
        case fullTime = "专职工会干部"
        case partTime = "兼职工会干部"
        case contractOrganiser = "社会化工会工作者"

        /// What staff write instead of these words.
        package static let aliases: [String: Post] = [
            "专职": .fullTime, "专职干部": .fullTime, "兼职": .partTime, "兼职干部": .partTime, "社会化工作者": .contractOrganiser,
        ]
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；旗直属工会不属于任何乡镇。")
    package static let post = Field<Split<Post>>("post", "岗位", role: .key, definition: "专职、兼职，或签劳动合同、不占编制的社会化工会工作者。")
    package static let people = Field<Measure>(.cadres, header: "人数")
    package static let women = Field<Measure>(.femaleCadres, header: "女性人数", role: .optional)

    /// One row is one kind of post in one place and one year.
    package static let definition = DatasetDefinition(
        "cadres", "工会干部队伍", rowMeaning: "一个地区、一种岗位在一个年度末的人数", area: .cadres,
        fields: [year, region, post, people, women],
        cube: .stock(
            year, region, by: [post], [.column(people), .column(women)], rates: [.femaleCadreShare],
            headlines: [.indicator(.cadres), .rate(.femaleCadreShare)]),
        disclosure: .shown(because: "工会干部担任公开的职务，岗位和性别的人数不涉及个人情况"), noneText: "这里还没有工会干部的数字。",
        rules: [
            .isCountedAnew(each: year, of: region, by: [post], [people, women]),
            .atMost(women, people, because: Wording(zh: "女性人数是人数的一部分", en: "the women are among the people")),
        ])
}

extension Indicator {
    /// People in office at the end of the year.
    package static let cadres = Indicator(
        "cadres", "干部人数", aliases: ["工会干部人数"], unit: .person, definition: "年末在岗的专职、兼职工会干部和社会化工会工作者人数。",
        caveat: "兼职的按人计，不按投入的时间折算。")
    /// Part of the cadres, and never more.
    package static let femaleCadres = Indicator(
        "female-cadres", "女性干部人数", aliases: ["女干部人数"], unit: .person, subsetOf: "cadres", definition: "干部人数中的女性。")
}

extension RateIndicator {
    /// Women by all cadres.
    package static let femaleCadreShare = RateIndicator(
        "female-cadre-share", "女性干部占比", .femaleCadres, over: .cadres, caveat: "女性干部是干部的一部分。")
}
