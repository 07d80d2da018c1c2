/// What a marked block of a report is.
package enum EntryKind: String, Sendable, CaseIterable {
    case problem = "问题"
    case recommendation = "建议"
    /// What became of an earlier report's recommendation.
    case followUp = "跟进"

    /// The register that its identifier is of.
    package var register: EntryID.Register { self == .problem ? .problems : .recommendations }

    /// An identifier as it may look, for messages.
    package var example: String { "\(rawValue) \(register.rawValue)2024-1" }
}

/// What an entry says of itself, one line each: `- 类别：企业状况`.
package enum EntryKey: String, Sendable, CaseIterable {
    case category = "类别"
    case answers = "针对"
    case responsible = "责任"
    case indicators = "指标"
    case regions = "地区"
    case share = "比重"
    case target = "目标"
    case progress = "进展"

    /// Other words for it.
    private var aliases: [String] {
        switch self {
        case .category: ["分类", "类型", "种类"]
        case .answers: ["针对问题", "对应问题", "解决问题"]
        case .responsible: ["责任单位", "责任部门", "承办单位", "牵头单位"]
        case .indicators: ["有关指标", "相关指标"]
        case .regions: ["涉及地区", "乡镇", "范围"]
        case .share: ["占比", "份额", "比例"]
        case .target: ["目标值", "工作目标"]
        case .progress: ["进度", "状态", "落实情况"]
        }
    }

    static func allowed(in kind: EntryKind) -> [EntryKey] {
        switch kind {
        case .problem: [.category, .indicators, .regions, .share]
        case .recommendation: [.answers, .category, .responsible, .indicators, .regions, .target]
        case .followUp: [.progress, .indicators, .regions]
        }
    }

    /// The key that an entry of `kind` has by that name.
    package static func named(_ name: String, in kind: EntryKind) -> EntryKey? {
        allowed(in: kind).first { $0.rawValue == name || $0.aliases.contains(name) }
    }

    /// Every name of every key of `kind`, with the key's own name.
    package static func names(in kind: EntryKind) -> [(name: String, key: EntryKey)] {
        allowed(in: kind).flatMap { key in ([key.rawValue] + key.aliases).map { ($0, key) } }
    }
}
