import Statistics

/// The groups of workers in new forms of employment whom the campaigns address (八大群体): a list that is revised, so it
/// has editions.
package enum WorkerGroups: Dataset {
    package static let edition = Field<Year>("edition", "版本", aliases: ["名单版本"], role: .key, definition: "名单从哪一年起使用。")
    package static let position = Field<Ordinal>("position", "序号", definition: "在名单里的次序。")
    package static let group = Field<String>("group", "群体", aliases: ["群体名称"], role: .key, definition: "群体的名称。")
    package static let note = Field<String?>(
        "note", "说明", aliases: ["备注"], role: .optional, definition: "包括哪些人，与上一版有什么不同。")

    /// One row is one group in one edition of the list.
    package static let definition = DatasetDefinition(
        "worker-groups", "八大群体名单", rowMeaning: "一版名单里的一个群体", area: .enrolment,
        fields: [edition, position, group, note],
        roster: [edition, position, group, note], noneText: "这里还没有公布群体名单。")
}

extension Rule {
    /// Every group named stands in the newest list that is not later than the row's year.
    static func namesWorkerGroups(
        _ field: any FieldDeclaration, in year: @escaping @Sendable (DatasetTable) -> Column<Year>
    ) -> Rule {
        refers(
            field, in: year, to: WorkerGroups.group, of: WorkerGroups.edition, in: WorkerGroups.definition.id,
            choosing: .newestNotLater)
    }
}

extension WorkArea {
    /// Shows who joined, and the campaigns.
    package static let enrolment = WorkArea("enrolment", "会员发展", invitation: "货车司机、快递员等怎样入会，今年有多少人入会")
}
