import Text

/// What the heading of a column says when its rows are persons, one or several: 困难职工, 户主, 工会主席. How many there are
/// is another thing: 困难职工人数.
enum PersonsHeading {
    /// Each cell is somebody: 户主, 受助职工.
    case single
    /// Cells are persons or kinds of them: 对象, 职工.
    case any

    /// Nil when the heading is of something else.
    init?(_ heading: String) {
        let key = UnitLabel(heading)
        guard key.unit == nil else { return nil }
        let name = key.name
        if Self.singles.contains(where: name.hasSuffix)
            || Self.inNeed.contains(where: name.contains) && Self.persons.contains(where: name.hasSuffix)
        {
            self = .single
        } else if Self.persons.contains(where: name.hasSuffix) {
            self = .any
        } else {
            return nil
        }
    }

    private static let singles = [
        "姓名", "名字", "户主", "户名", "申请人", "申报人", "联系人", "负责人", "经办人", "受助人", "受益人", "领取人", "签收人", "收款人", "当事人", "主席", "书记",
        "获奖者", "受助者",
    ]
    /// What comes before the persons where a table lists those who were helped.
    private static let inNeed = ["困难", "受助", "救助", "帮扶", "资助", "慰问", "补助", "受援", "特困", "致困", "患病", "低保"]
    private static let persons = [
        "职工", "对象", "人员", "成员", "家属", "子女", "个人", "劳模", "工匠", "学生", "家庭", "会员", "干部", "人", "者",
    ]
}
