import Diagnostics
import Statistics

// The closed lists from which entries choose. The words are those that the federation uses; the other words are what
// reports write instead of them.

/// What kind of difficulty a problem is.
package enum ProblemCategory: String, Choice {
    case smallAndNewFirms = "小微与新办企业"
    case mobileWork = "流动与季节性用工"
    case ownersReluctance = "企业意愿"
    /// One owner with several licences, production stopped without deregistration, business in one season only.
    case enterpriseStatus = "企业状况"
    /// Leadership, funds, places and appointments.
    case support = "支持保障"
    case cadres = "队伍建设"
    case attitudes = "思想认识"
    case vitality = "组织活力"

    /// What reports write instead of these words.
    package static let aliases: [String: Self] = [
        "小型企业与新办企业": .smallAndNewFirms, "小微企业": .smallAndNewFirms, "小型企业": .smallAndNewFirms, "新办企业": .smallAndNewFirms,
        "流动用工": .mobileWork, "季节性用工": .mobileWork, "流动性用工": .mobileWork, "灵活就业": .mobileWork,
        "经营者意愿": .ownersReluctance, "企业主意愿": .ownersReluctance, "企业有顾虑": .ownersReluctance,
        "一企多照": .enterpriseStatus, "一人多照": .enterpriseStatus, "停产不注销": .enterpriseStatus, "停业不注销": .enterpriseStatus,
        "季节性经营": .enterpriseStatus, "企业现状": .enterpriseStatus,
        "支持不够": .support, "经费保障": .support, "经费": .support, "保障不足": .support, "阵地": .support,
        "干部队伍": .cadres, "工会干部": .cadres, "兼职干部": .cadres, "换届": .cadres, "工会队伍": .cadres,
        "思想": .attitudes, "认识": .attitudes, "认识不到位": .attitudes, "思想观念": .attitudes,
        "活力": .vitality, "活力不足": .vitality, "活动不多": .vitality, "组织松散": .vitality,
    ]

    /// Its place on the register's page.
    package var anchor: String {
        switch self {
        case .smallAndNewFirms: "small-and-new-firms"
        case .mobileWork: "mobile-work"
        case .ownersReluctance: "owners-reluctance"
        case .enterpriseStatus: "enterprise-status"
        case .support: "support"
        case .cadres: "cadres"
        case .attitudes: "attitudes"
        case .vitality: "vitality"
        }
    }
}

/// What kind of measure a recommendation is.
package enum RecommendationKind: String, Choice {
    case publicity = "宣传教育"
    case leadership = "党政支持"
    case federations = "联合会模式"
    case unionisation = "组建率"
    case skillContests = "技能比赛"
    case cultureAndSports = "文体活动"
    case cadres = "队伍建设"

    /// What reports write instead of these words.
    package static let aliases: [String: Self] = [
        "宣传": .publicity, "宣传引导": .publicity, "争取支持": .leadership, "党委政府支持": .leadership, "联合会": .federations,
        "区域性联合会": .federations, "行业性联合会": .federations, "联合工会": .federations, "提高组建率": .unionisation,
        "扩大组建": .unionisation,
        "扩大覆盖": .unionisation, "技能竞赛": .skillContests, "劳动竞赛": .skillContests, "文化活动": .cultureAndSports,
        "文体": .cultureAndSports, "干部队伍": .cadres, "社会化工会工作者": .cadres, "教育培训": .cadres, "培训": .cadres,
    ]
}

/// How far a recommendation has been carried out.
package enum Progress: String, Choice {
    case done = "已落实"
    case underway = "推进中"
    case notDone = "未落实"

    /// What reports write instead of these words.
    package static let aliases: [String: Self] = [
        "落实": .done, "已完成": .done, "完成": .done, "全部落实": .done, "正在推进": .underway, "进行中": .underway, "部分落实": .underway,
        "落实中": .underway, "正在落实": .underway, "尚未落实": .notDone, "没有落实": .notDone, "未完成": .notDone, "未启动": .notDone,
    ]
}

extension Choice {
    /// The choice that `words` name, with whatever blanks.
    package static func named(
        _ words: String, at place: SourceSlice, as key: EntryKey, into diagnostics: inout [Diagnostic]
    )
        -> Self?
    {
        let name = words.filter { !$0.unicodeScalars.allSatisfy(SourceSlice.isBlank) }
        if let choice = Self(rawValue: name) ?? aliases[name] { return choice }
        let choices = allCases.map(\.rawValue)
        let nearest = nearestName(to: name, in: choices + aliases.keys.sorted()).flatMap {
            Self(rawValue: $0) ?? aliases[$0]
        }
        diagnostics.append(.notAnEntryChoice(words, at: place, of: key, nearest: nearest?.rawValue, choices: choices))
        return nil
    }
}
