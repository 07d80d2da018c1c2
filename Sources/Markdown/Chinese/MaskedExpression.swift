/// A number that the source hides: a run of x, ×, ＊ or * before a unit, as in `xxx个`, `xx.x%`, `xx%以上`, `xxxx万元`.
///
/// A run before anything else hides a name (`xx镇`, `xx有限公司`) and stays as written. So does a run before a word that
/// only begins like a unit (`xx人民政府`, `xx条例`).
enum MaskedExpression {
    /// The first bytes of the characters that hide a number.
    static let firstBytes: [UInt8] = Array("xX*".utf8) + [0xC3, 0xEF]

    enum Match {
        /// The run ends at `runEnd`, the expression with unit and qualifier at `end`.
        case number(runEnd: Int, end: Int)
        /// There is no masked number, and none begins before `next`.
        case none(next: Int)
    }

    /// Looks at the run that begins at `start`.
    static func match(_ text: Bytes, at start: Int) -> Match {
        var runEnd = start
        var index = start
        while true {
            let mark = markLength(text, at: index)
            if mark > 0 {
                index += mark
                runEnd = index
            } else if index == runEnd, index < text.count, text[index] == UInt8(ascii: "."),
                markLength(text, at: index + 1) > 0
            {
                index += 1
            } else {
                break
            }
        }
        guard runEnd > start else { return .none(next: start + 1) }
        guard !touchesWord(text, before: start), text[start] != UInt8(ascii: "*") || hidesNumber(text, start..<runEnd),
            let end = expressionEnd(text, after: runEnd)
        else {
            return .none(next: runEnd)
        }
        return .number(runEnd: runEnd, end: end)
    }

    /// The number of bytes of the masking character at `index`; 0 when none is there.
    private static func markLength(_ text: Bytes, at index: Int) -> Int {
        guard index < text.count else { return 0 }
        switch text[index] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"): return 1
        case 0xC3: return text.has("×", at: index) ? 2 : 0
        case 0xEF:
            guard index + 2 < text.count else { return 0 }
            switch (text[index + 1], text[index + 2]) {
            case (0xBC, 0x8A), (0xBC, 0xB8), (0xBD, 0x98): return 3  // ＊ Ｘ ｘ
            default: return 0
            }
        default: return 0
        }
    }

    /// Whether asterisks hide a number rather than mark bold text or a note: at least two, close behind a Chinese
    /// character and close before their unit, as in `会员**人`.
    private static func hidesNumber(_ text: Bytes, _ run: Range<Int>) -> Bool {
        guard run.count >= 2, run.lowerBound >= 3, 0xE4...0xE9 ~= text[run.lowerBound - 3] else { return false }
        return run.upperBound < text.count && text[run.upperBound] != 0x20 && !text.has("个人", at: run.upperBound)
    }

    /// Whether the run is part of a word or number, as in `3x` or `Maxx`.
    private static func touchesWord(_ text: Bytes, before start: Int) -> Bool {
        guard start > 0 else { return false }
        let last = text[start - 1]
        if CharacterClasses.isASCIIAlphanumeric(last) || last == UInt8(ascii: "_") || last == UInt8(ascii: "-") {
            return true
        }
        return last == UInt8(ascii: ".") && start > 1 && CharacterClasses.isASCIIAlphanumeric(text[start - 2])
    }

    /// The index behind the unit and qualifier that follow the run; nil when no unit follows.
    private static func expressionEnd(_ text: Bytes, after runEnd: Int) -> Int? {
        var index = runEnd
        if index < text.count, text[index] == 0x20 { index += 1 }
        if words.contains(where: { text.has($0, at: index) }) { return nil }
        guard let unit = units.first(where: { text.has($0, at: index) }) else { return nil }
        index += unit.count
        // A multiple takes a unit of its own: 余万元, 多个, 万平方米, 亿元.
        var last = unit
        for _ in 0..<2 where multiples.contains(last) {
            guard let more = followers.first(where: { text.has($0, at: index) }),
                !words.contains(where: { text.has($0, at: index) })
            else { break }
            index += more.count
            last = more
        }
        if let qualifier = qualifiers.first(where: { text.has($0, at: index) }) { index += qualifier.count }
        return index
    }

    /// Of two units that begin alike the longer stands first.
    private static let units: [[UInt8]] = bytes(
        "个百分点 平方公里 平方千米 平方米 立方米 公里 千米 公顷 人次 人份 个月 小时 分钟 "
            + "个 人 户 家 名 位 处 所 件 次 场 期 册 台 套 间 座 条 项 支 辆 本 亩 吨 天 周 岁 届 批 份 对 幅 张 组 遍 片 倍 元 "
            + "年 月 日 万 亿 千 百 余 多 米 % ％ ‰ ㎡ ㎞")

    private static let multiples: [[UInt8]] = bytes("余 多 百 千 万 亿")

    /// What may follow a multiple.
    private static let followers: [[UInt8]] = bytes(
        "平方公里 平方千米 平方米 立方米 公里 公顷 人次 小时 个 人 户 家 名 位 处 所 件 次 场 期 册 台 套 间 座 条 项 支 辆 本 亩 吨 天 "
            + "元 万 亿 余 多 % ％ ㎡")

    private static let qualifiers: [[UInt8]] = bytes("左右 上下 以上 以下 以内 之内 之多")

    /// Words that begin like a unit and are none. A run of `x` before one of them hides a name, not a number.
    private static let words: [[UInt8]] = bytes(
        "人民 人大 人力 人社 人事 人寿 人员 人才 人武 家具 家居 家政 家电 家园 家庭 家纺 家禽 名称 名义 名人 位于 位置 处理 处级 处长 处室 所属 所在 所长 所有 "
            + "件套 次序 场镇 场地 场所 场馆 场长 期货 期间 台账 台州 台湾 套餐 间接 座谈 座落 条例 条件 条款 项目 支行 支队 支部 支局 支线 个体 个性 户外 户籍 册封 "
            + "日报 日用 日化 日常 日杂 月饼 月刊 年糕 年级 万达 万科 万家 亿利 元宝 元件 多种 多功能 多元 本部 本级 天然 天津 周边 周刊 对外 批发 份额 组织 组长 组建 张家 "
            + "百货 百姓 千秋 米业 米线 片区 次数 倍增 届满 "
            + "台球 台商 台胞 台阶 台灯 台资 次干 次要 次日 次年 次生 次品 条幅 项链 家长 家属 家族 家教 家乡 家畜 家装 家私 家校 家常 家园 人行 人防 人工 人事 "
            + "人生 人文 人口 人均 人道 人造 名校 名流 名优 名门 名苑 名城 名都 名品 期望 期刊 间隔 支付 支援 支教 支护 支撑 支持 支农 支渠 支路 本地 本土 本科 "
            + "本草 本田 本色 天下 天地 天成 天主 天桥 天宇 天河 天山 天元 天府 天华 周口 周期 周末 周年 月季 月亮 月光 月子 月嫂 日照 日新 日托 年华 年丰 年货 米厂 "
            + "米粉 米兰 米面 片场 组工 组团 户主 户政 处方 多彩 多媒体 多福 万象 万豪 万隆 万通 万利 万福 万佳 万众 万泉 百合 百川 百年 百度 百汇 百盛 千禧 "
            + "千佛 千里 千金 千山 亿达 亿丰 亿家 元旦 元通 元丰 岁月 份子 对接 对口 对策 套房 批复 座椅 座垫")

    private static func bytes(_ words: String) -> [[UInt8]] {
        words.split(separator: " ").map { Array($0.utf8) }
    }
}
