import Text

/// A text that can hardly be anything but a person's name where the heading says that persons are meant: 巴特尔, 金英姬,
/// 阿依古丽·买买提, 扎西次仁.
///
/// Many peoples of China have no surname in front, or none of those that are known. So what counts is what the text is
/// not: no kind of people, no office, no place, no unit.
package struct PossibleName: Sendable, Hashable {
    /// Nil when `text` is something else.
    ///
    /// - Parameter isKnown: whether a text is known to be something else: the name of a place.
    package init?(_ text: String, isKnown: (String) -> Bool = { _ in false }) {
        let parts = text.split { "、，,；;/".contains($0) || $0.isNewline }
        guard !parts.isEmpty, parts.contains(where: { Self.isName(String($0), isKnown) }) else { return nil }
    }

    private static func isName(_ text: String, _ isKnown: (String) -> Bool) -> Bool {
        let name = PersonName.bareName(text).filter { !NotPeople.dots.contains($0) }
        let word = String(String.UnicodeScalarView(name))
        guard (2...16).contains(name.count), name[0].isHan, name.allSatisfy({ $0.isHan || PersonName.isMask($0) }),
            !isKnown(word), !isKnown(text), !MeasuringUnit.isKnown(labelKey(text)), !NotNames.words.contains(word)
        else { return false }
        if name.contains(where: PersonName.isMask) { return PersonName(text) != nil }
        // 巴特尔户: a household is called by who heads it.
        if name.last == "户", name.count >= 4, isNoOther(Array(name.dropLast())) { return true }
        // 澜桦镇张伟: where somebody lives or works, and the name.
        if let split = placeEnd(of: name, isKnown), case let rest = Array(name[split...]), rest.count >= 2 {
            return isNoOther(rest)
        }
        return isNoOther(name)
    }

    /// Where the name of a place or of a place of work ends that the text begins with, the last such end; nil when the
    /// text begins with none.
    private static func placeEnd(of name: [Unicode.Scalar], _ isKnown: (String) -> Bool) -> Int? {
        (2..<max(name.count, 2)).last { end in
            NotPeople.placeEndings.contains(name[end - 1]) && end >= 3
                || isKnown(String(String.UnicodeScalarView(name[..<end])))
        }
    }

    private static func isNoOther(_ name: [Unicode.Scalar]) -> Bool {
        let word = String(String.UnicodeScalarView(name))
        guard let last = name.last, !NotNames.isPlace(name), !NotNames.words.contains(word) else { return false }
        guard !name.contains(where: NotPeople.characters.contains), !NotPeople.words.contains(where: word.contains)
        else { return false }
        // 王建业 is a man, 服务业 a branch.
        let hasSurname = (2...3).contains(name.count) && Surnames.plain.contains(name[0])
        if hasSurname, last == "业" || NotPeople.endings.contains(last) { return name.count == 3 }
        return !NotNames.endings.contains(last) && !NotPeople.endings.contains(last)
    }
}

/// What tells kinds of people, their work and their troubles from names.
enum NotPeople {
    static let dots = Set("·•・‧．.".unicodeScalars)

    /// Last characters of places and of places of work before a name.
    static let placeEndings = Set("镇乡村屯旗县市区厂矿校院局所站场库店司会".unicodeScalars)

    /// Characters that no name holds.
    static let characters = Set(
        "职员者岗贫困残伤灾患薪酬险款费税类级部室局处站所院校厂矿店组队届的及与等未无非否受岁奖帮扶救赔罚工户".unicodeScalars)

    /// Last characters of kinds of people; names with a known surname may end with them too.
    static let endings = Set("人师手属机家童妈嫂匠兵族社期区县旗团会岁计业".unicodeScalars)

    /// Parts of words for people by their work, age, family or need.
    static let words = [
        // Work.
        "快递", "外卖", "骑手", "网约", "货运", "货车", "客运", "出租", "司机", "驾驶", "代驾", "家政", "保洁", "保安", "保育", "环卫", "物流", "配送",
        "装卸", "搬运", "电商", "主播", "直播", "建筑", "施工", "装修", "护理", "护士", "护工", "医生", "医护", "医务", "医疗", "教师", "教育", "公务",
        "干部", "工匠", "劳模", "劳动", "先进", "优秀", "模范", "标兵", "能手", "状元", "代表", "工会", "基层", "一线", "离休", "退休", "内退", "退养",
        "临时", "合同", "派遣", "劳务", "务工", "打工", "灵活", "新就业", "平台", "从业", "就业", "失业", "待业", "创业", "个体", "私营", "国有", "集体",
        "外资", "民营", "民办", "公办", "机关", "事业", "企业", "社区", "单位", "公司", "车间", "班子", "中心", "协会", "学会", "合作社", "社会", "负责",
        "工种", "工程", "技术", "技能", "技工", "管理", "后勤", "生产", "销售", "服务", "行政", "财务", "安全", "采掘", "种植", "养殖", "经营", "专业",
        "搬迁", "餐饮", "零售", "运输", "文员",
        "领导", "主任", "主席", "书记", "科长", "厂长", "经理", "会计", "出纳", "警", "消防", "志愿", "青工", "女工", "农业", "工业", "牧业", "林业",
        // Families, ages and schools.
        "妇女", "女性", "男性", "女职", "男职", "女生", "男生", "母婴", "儿童", "青年", "老年", "中年", "少年", "成年", "老人", "孤儿", "孤寡", "遗属",
        "烈属", "军属", "军人", "复员", "转业", "退伍", "退役", "单亲", "单身", "丧偶", "离异", "已婚", "子女", "家属", "配偶", "父母", "父亲", "母亲",
        "丈夫", "妻子", "儿子", "女儿", "本人", "家庭", "家长", "大学", "高中", "初中", "小学", "中专", "大专", "本科", "中学", "研究生", "硕士",
        "博士", "技校", "职高", "学生", "学徒", "新生", "高级", "中级", "初级", "居民", "村民", "农民", "牧民", "市民", "渔民", "公民", "移民", "少数民族",
        "民族", "户籍", "外来", "本地", "外地", "城镇", "城市", "农村", "牧区", "流动", "留守", "空巢", "独居", "常住", "群体", "群众", "团体", "党政",
        // Needs and help.
        "病", "慢性", "肿瘤", "特困", "低保", "低收入", "边缘", "突发", "意外", "事故", "自然", "火灾", "水灾", "节日", "春节", "元旦", "中秋", "送温暖",
        "清凉", "金秋", "助学", "生活", "法律", "援助", "慰问", "解困", "额度", "应届", "街道", "仓库", "粮库", "场长", "一般", "普通", "特殊", "重点",
        "主要",
        "长期", "短期", "大额", "建档", "脱贫", "五保",
        "其他", "其它", "各", "全体", "全国", "全部", "小计", "合计", "总计", "平均", "以下", "以上", "以内", "季度", "年度", "不详", "不公布", "不适用",
        "新增", "本年", "上年", "本月", "上月", "累计", "人数", "人次", "金额", "数量", "比例", "情况", "待定", "暂缺", "空缺", "兼任", "同上",
    ]
}
