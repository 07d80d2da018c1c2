import Statistics

/// Who took part in which training. About people: rows become counts and are never published.
package enum TrainingRecords: Dataset {
    /// What the person does in the union.
    package enum Role: String, Choice {
        case fullTimeCadre = "专职工会干部"
        case partTimeCadre = "兼职工会干部"
        case contractOrganiser = "社会化工会工作者"
        case worker = "职工"

        /// What staff write instead of these words.
        package static let aliases: [String: Role] = [
            "专职": .fullTimeCadre, "兼职": .partTimeCadre, "社会化工作者": .contractOrganiser,
        ]
    }

    /// What came of the person's test.
    package enum Result: String, Choice {
        case excellent = "优秀"
        case passed = "合格"
        case failed = "不合格"
        case notAssessed = "未考核"
        case absent = "缺考"
    }

    package static let session = Field<String>(
        "session", "场次", aliases: ["场次编号", "编号"], visibility: .aggregatesOnly, definition: "培训场次的编号。")
    package static let person = Field<String>("person", "姓名", visibility: .aggregatesOnly, definition: "只用于核对，不公布。")
    package static let workplace = Field<String?>(
        "workplace", "单位", aliases: ["工作单位"], role: .optional, visibility: .aggregatesOnly, definition: "只用于核对，不公布。")
    package static let role = Field<Role>(
        "role", "岗位", aliases: ["身份"], visibility: .aggregatesOnly, definition: "参训者的岗位。")
    package static let result = Field<Result>(
        "result", "结果", aliases: ["考核结果"], visibility: .aggregatesOnly, definition: "考核结果。")

    /// One row is one person in one training. No row is ever published, only protected counts.
    package static let definition = DatasetDefinition(
        "training-records", "培训记录", rowMeaning: "一人参加一场培训", audience: .aggregatesOnly, area: .training,
        fields: [session, person, workplace, role, result],
        disclosure: .aggregates("个人记录一律不公布；年度结账以前只公布总人数，不足 5 人的总人数也不公布。"),
        rules: [.refers(session, to: TrainingSessions.id, in: "training-sessions")])
}
