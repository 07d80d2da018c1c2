import Statistics

/// People whom the federation sends to help units set up unions (工建指导员), by township.
package enum Instructors: Dataset {
    package static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "指导员负责的乡镇；不含旗直属工会。")
    package static let people = Field<Measure>(.instructors)
    package static let assignedUnits = Field<Measure>(.assignedUnits)
    package static let guidedUnits = Field<Measure>(.guidedUnits)

    /// One row is one place in one year.
    package static let definition = DatasetDefinition(
        "instructors", "工建指导员", rowMeaning: "一个乡镇在一个年度的数字", area: .cadres,
        fields: [year, region, people, assignedUnits, guidedUnits],
        cube: .stock(year, region, [.column(people), .column(assignedUnits), .column(guidedUnits)]),
        disclosure: .shown(because: "指导员由上级工会公开选派，人数不涉及个人情况"),
        noneText: "这里还没有派驻工建指导员。",
        rules: [
            .partsOnly(region),
            .isCountedAnew(each: year, of: region, by: [], [people, assignedUnits, guidedUnits]),
        ])
}

extension Indicator {
    /// People at the end of the year.
    package static let instructors = Indicator(
        "instructors", "指导员人数", aliases: ["工建指导员人数"], unit: .person,
        definition: "年末在岗的工建指导员人数。上级工会可以派员帮助和指导职工组建工会，任何单位和个人不得阻挠（《工会法》第十二条）。")
    /// Units that an instructor looks after, with a union or without.
    package static let assignedUnits = Indicator(
        "assigned-units", "联系单位数", unit: .item, definition: "年末由工建指导员联系的单位个数。", caveat: "联系不等于已建会。")
    /// Units that set up a union within the year with an instructor's help.
    package static let guidedUnits = Indicator(
        "guided-units", "指导建会单位数", unit: .item, nature: .flow, definition: "当年在工建指导员帮助下建立工会的单位个数。")
}

extension WorkArea {
    /// Shows cadres, instructors and elections that are due.
    package static let cadres = WorkArea("cadres", "队伍建设", invitation: "谁在做工会工作，哪些工会该换届了")
}
