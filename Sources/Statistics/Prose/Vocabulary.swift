/// A quantity under one of the names by which texts call it.
struct NamedQuantity: Sendable {
    let quantity: Quantity
    /// Which of the catalogue's observations have it.
    let observations: Int
    /// Whether the name is the noun alone, as in 会员 for 会员人数: a number beside it then needs a unit.
    let isNoun: Bool
}

/// What a word may mean in a sentence about figures.
///
/// A class, so that looking it up copies a reference only.
final class Word: Sendable {
    let names: [NamedQuantity]
    let place: Coordinates.Place?
    /// A kind by which figures are told apart: 机关.
    let label: String?
    let role: Role?

    init(names: [NamedQuantity] = [], place: Coordinates.Place? = nil, label: String? = nil, role: Role? = nil) {
        self.names = names
        self.place = place
        self.label = label
        self.role = role
    }
}

/// What a word does in a sentence.
enum Role: Sendable, Equatable {
    /// It changes nothing: 有, 达到, 全年.
    case filler
    /// 、, 和: between the items of a list.
    case listMark
    /// ，, （: between two clauses.
    case pause
    /// 达到, 为: the level comes next.
    case reaches
    /// 其中
    case ofWhich
    /// 分别
    case each
    /// 共, 合计
    case together
    /// 增加, 提高: up; 减少: down; 增幅: either.
    case change(Int)
    /// 增加到, 降至: the level reached, not the change.
    case level
    /// 由, 从
    case from
    /// 比, 较: what follows is compared with.
    case base
    /// 高于, 低于: a difference from what follows, up or down.
    case differs(Int)
    /// 同比: compared with the year before.
    case yearBefore
    /// 相比: the year before it is compared with.
    case compared
    /// 占, 占比
    case share
    case bound(Numeral.Bound)
    /// 上年: one year before, 本年: none.
    case relativeYear(Int)
    /// 目标, 全国, 平均: what the sentence says from here on is no figure of the data.
    case elsewhere
}

/// The words that sentences about figures are made of.
struct Vocabulary: Sendable {
    let words: WordTable<Word>
    let isEmpty: Bool
    /// Names of quantities and of kinds, and the beginning of a figure that is named.
    private let subjects: WordTable<Void>

    init(_ catalogue: Catalogue) {
        var names: [String: [NamedQuantity]] = [:]
        for (index, observations) in catalogue.observations.enumerated() {
            for quantity in observations.quantities {
                let own = quantity.names.filter { !$0.unicodeScalars.allSatisfy(\.isASCII) }
                let nouns = quantity.printedUnit == nil ? [] : own.compactMap(Self.noun)
                for (text, isNoun) in own.map({ ($0, false) }) + Set(nouns).subtracting(own).map({ ($0, true) }) {
                    guard text.count >= 2, !Self.tooCommon.contains(text), text != catalogue.regions.words.part.name,
                        !(names[text] ?? []).contains(where: { $0.quantity.id == quantity.id })
                    else { continue }
                    names[text, default: []].append(
                        NamedQuantity(quantity: quantity, observations: index, isNoun: isNoun))
                }
            }
        }
        isEmpty = names.isEmpty
        var labels: [String: String] = [:]
        for category in catalogue.observations.flatMap(\.categories) {
            for label in category.labels where label.count >= 2 { labels[label] = label }
            for (alias, label) in category.field.choices.aliases where alias.count >= 2 && labels[alias] == nil {
                labels[alias] = label
            }
        }
        var roles = Self.roles
        var places: [String: Coordinates.Place] = [:]
        let words = catalogue.regions.words
        for region in catalogue.regions.all {
            let formerly = region.formerNames.map(\.name)
            for name in [region.name] + region.aliases + formerly where name.count >= 2 {
                places[name] = .region(region.id)
            }
        }
        for name in words.namesOfAllParts { places[name] = .parts }
        if let whole = catalogue.regions.whole {
            // 全市 is no word for a banner, but for the city that it lies in.
            let level = whole.name.suffix(1)
            for name in words.wholeInSentences where places[name] == nil {
                if name.hasSuffix(level) { places[name] = .region(whole.id) } else { roles[name] = .elsewhere }
            }
            for name in ["我" + level, "本" + level] where places[name] == nil { places[name] = .region(whole.id) }
        }
        let all = Set(names.keys).union(labels.keys).union(places.keys).union(roles.keys)
        self.words = WordTable(
            all.sorted().map { [roles] in
                ($0, Word(names: names[$0] ?? [], place: places[$0], label: labels[$0], role: roles[$0]))
            })
        subjects = WordTable(Set(names.keys).union(labels.keys).union(["{{"]).sorted().map { ($0, ()) })
    }

    /// Whether a text says what a number in it may be of. Where it does not, its numbers are of nothing that the data
    /// knows, and need not be read.
    func hasSubject(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        subjects.isFound(in: range, of: text)
    }

    /// 会员 of 会员人数: what a sentence calls it when a unit follows the number.
    private static func noun(_ title: String) -> String? {
        for suffix in ["人数", "人次", "件数", "场次", "总数", "个数", "次数", "数"]
        where title.hasSuffix(suffix) && title.count > suffix.count + 1 {
            return String(title.dropLast(suffix.count))
        }
        return nil
    }

    /// Words that mean too many things to stand for an indicator.
    private static let tooCommon: Set<String> = [
        "单位", "组织", "设施", "场次", "人数", "面积", "得分", "满分", "项目", "联系单位", "干部", "阵地", "场所", "活动", "走访", "情形单位", "建设资金",
        "课时",
    ]

    private static let roles: [String: Role] = {
        var roles: [String: Role] = [:]
        func add(_ role: Role, _ words: String) {
            for word in words.split(separator: " ") { roles[String(word)] = role }
        }
        add(
            .filler,
            "的 了 有 已有 现有 拥有 是 计 已 就 仅 只 只有 仅有 年末 年底 末 底 年内 度 全年 目前 截至 截止 止 在 中 里 内 "
                + "总数 总量 总人数 人数 总计 其 实有 全部 全体 方面 总 工会 基层 另有 另 此外 又 则 均 并 还 也 其余 比重 比例 "
                + "组织 举办 开展 参加 参与 职工和企业 诉求 来件 ： : — ＝ =")
        add(.filler, "数值 指标值 数据 本期 本年数 两镇 两乡 两地 两片 三镇 三乡 三地 两个片区 两个乡镇 两个镇 两个乡")
        add(.filler, "最多 最少 最高 最低 最大 最小 居首 的是")
        add(.reaches, "达到 达 为 已达 已达到 达到了")
        add(.listMark, "、 和 及 与 以及 同 跟 /")
        add(.pause, "， , ； ; （ ） ( ) 。 ！ ？ |")
        add(.ofWhich, "其中")
        add(.each, "分别 各")
        add(.together, "共 共有 合计 共计 总共 一共 合起来")
        for verb in ["增加", "增长", "提高", "上升", "提升", "扩大", "壮大", "发展", "攀升", "减少", "下降", "降低", "回落", "增", "升", "降", "减"] {
            add(.level, "\(verb)到 \(verb)至 \(verb)为")
        }
        add(.level, "到 至")
        add(.change(1), "多建 增加 增长 提高 上升 提升 净增 净增加 增 多 多出 高 高出 上涨 增加了 增长了 提高了 上升了")
        add(.change(-1), "减少 下降 降低 回落 净减 净减少 减 少 低 降 降幅 减少了 下降了")
        add(.change(0), "增幅 增速 增长率 涨幅 变化")
        add(.from, "由 从")
        add(.base, "比 较")
        add(.differs(1), "高于 多于")
        add(.differs(-1), "低于 少于")
        add(.compared, "相比 相比较 相比之下")
        add(.yearBefore, "同比")
        add(.share, "占 占比 占到")
        add(.bound(.about), "约 大约 约为 约占 大致")
        add(.bound(.atLeast), "超过 突破 超 逾 高达")
        add(.bound(.atMost), "近 将近 接近 不足 不到")
        add(.relativeYear(-1), "上年 去年 上年度 上一年 上年末 上年底 去年末 去年底 上年年末 上年年底")
        add(.relativeYear(-2), "前年")
        add(.relativeYear(0), "本年 今年 当年 本年度 今年末 今年底")
        add(
            .elsewhere,
            "目标 计划 力争 预计 预期 争取 规划 拟 将 如果 若 假如 要求 确保 全国 全省 全盟 全州 我国 国家 平均 人均 同期 抽样 样本 问卷 除 不含 不包括 扣除 剔除 "
                + "以外 之外 上半年 下半年 半年 季度 月份 累计 以来 历年 期间 五年 三年 四年 两年 近年 误 更正 应为 原报告 原文 原写 改为 订正 每 户均 环比 测算 推算 "
                + "模拟 应当 标准 上限 不超过 不低于 不少于 至少 据 某 该 兄弟 外地 上级 自治区 其他 未 "
                + "口径 普查 邻县 邻旗 外旗 外县 邻近 周边 社区 系统 座谈 十一五 十二五 十三五 十四五 十五五")
        return roles
    }()
}
