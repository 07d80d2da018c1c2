/// The words behind a number that say what it counts or measures: 人, 场, 平方米, 小时, kg.
enum Counters {
    /// How a word makes a figure of a number in Chinese words.
    enum Kind {
        /// 元, 公里, 倍, %: whatever the number.
        case measure
        /// 个, 名, 次, 天: from eleven on. Up to ten, words such as 三个 are the usual way of writing (GB/T 15835).
        case counter
    }

    /// The word that stands at the beginning of `range`.
    static func word(at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (kind: Kind, length: Int)? {
        guard let (kind, length) = words.prefix(of: range, in: text).map({ ($0.meaning, $0.length) }) else {
            return nil
        }
        let rest = range.lowerBound + length..<range.upperBound
        // 三成员, 二元结构
        if let others = notBefore.prefix(of: range, in: text), others.meaning.prefix(of: rest, in: text) != nil {
            return nil
        }
        // 3mm is a length, 3D is none.
        if text[range.lowerBound] < 0x80, text[rest.lowerBound - 1] != UInt8(ascii: "%"),
            let next = rest.first, isLatin(text[next])
        {
            return nil
        }
        return (kind, length)
    }

    /// Whether the byte is a Latin letter.
    static func isLatin(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }

    private static let words: WordTable<Kind> = {
        func all(_ kind: Kind, _ words: String) -> [(String, Kind)] {
            words.split(separator: " ").map { (String($0), kind) }
        }
        let measures = all(
            .measure,
            "元 美元 欧元 港元 吨 公斤 千克 克 斤 公里 千米 米 厘米 毫米 平方米 平方公里 平方千米 ㎡ 亩 公顷 立方米 成 半 倍 % ‰ 个百分点 百分点 ℃ °C "
                + "kg g mg km m cm mm m² m2 km² km2 t L mL ml kW kWh MW W V Hz kHz MHz GHz KB MB GB TB M h min s ha dB "
                + "km/h")
        let counters = all(
            .counter,
            "个 人 人次 名 位 家 户 间 处 所 座 栋 幢 套 件 项 条 款 份 篇 册 本 张 幅 封 次 回 场 场次 期 批 轮 遍 趟 种 类 样 支 只 头 匹 "
                + "辆 台 部 架 艘 根 块 片 棵 株 颗 粒 袋 箱 瓶 桶 枚 面 把 对 双 组 队 班 村 乡 镇 县 旗 市 省 街 站 门 课时 学时 课 节课 "
                + "分钟 秒 小时 工时 天 周 周年 星期 个月 年 岁 日内 日以内 日之内 工作日 步 行 页 章 例 起 宗 笔 席 票 分 股 字 度 升 席位 "
                + "点建议 点意见 点要求 点做法 点体会 点启示 点问题 点经验 点措施 点希望 号人 多 余")
        return WordTable(measures + counters + Unit.allWritten.keys.map { ($0, .counter) })
    }()

    /// What follows a word that then is a part of another word: 三成员, 二元结构, 3 组织情况, 十四五期间.
    private static let notBefore: WordTable<WordTable<Void>> = {
        func table(_ words: String) -> WordTable<Void> {
            WordTable(words.split(separator: " ").map { (String($0), ()) })
        }
        return WordTable([
            ("成", table("立 员 功 果 绩 本 长 熟 为 了 不 交 效 都 年 人 套 色 分 因 就 品 语 天 型 片 群 家")),
            ("元", table("化 结构 论 一次 素 旦 首 老")), ("年", table("代")), ("半", table("天 年 月 径 导")), ("期", table("间 限")),
            ("人", table("员 民 大 才 均 力 事 社 身")), ("组", table("织 建 长 成")), ("项", table("目")),
            ("家", table("庭 属 政")), ("条", table("件")), ("部", table("门 分 署")), ("队", table("伍")), ("班", table("子")),
            ("场", table("所 地")), ("批", table("准 复")), ("处", table("理 置")), ("类", table("别 型")), ("种", table("植")),
            ("行", table("业 政 动")), ("面", table("向 对 临 积")), ("分", table("类 工 布 析 别 级 配")), ("份", table("额")),
            ("名", table("称 单 册")), ("户", table("籍")), ("间", table("接")), ("所", table("有 属")), ("课", table("程 题")),
        ])
    }()
}
