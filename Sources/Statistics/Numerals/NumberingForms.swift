/// 第3次, 第三, 第1、2条, 18号, 3等奖.
enum OrdinalForm: ExcludedForm {
    static let name = "序数"

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        if context.precedes(before, number.range.lowerBound) { return true }
        guard !number.isMultiplied else { return false }
        let end = context.endOfList(number) { !$0.isMultiplied && $0.first.points == 0 }
        return context.follows(behind, end) && !context.follows(people, end)
    }

    static func continues(to number: WrittenNumber, in context: NumberContext) -> Bool { true }

    private static let before = WordTable([("第", ())])
    private static let behind = WordTable(["号", "等奖", "中全会"].map { ($0, ()) })
    private static let people = WordTable([("号人", ())])
}

/// 1. 加强培训, （2）公示, 表3, 附件2, and the cells below 序号.
enum NumberingForm: ExcludedForm {
    static let name = "编排的序号"

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard number.words == nil, !number.isMultiplied else { return false }
        if context.place == .cellOfOrder, number.first.isWhole(in: 0...9999), context.fillsCell(number) { return true }
        // 1.2.3
        if number.count == 1, number.first.points > 1 { return true }
        return opensItem(number, in: context) || opensHeading(number, in: context) || isNamed(number, in: context)
    }

    static func continues(to number: WrittenNumber, in context: NumberContext) -> Bool {
        number.words == nil && !context.isCounted(number)
    }

    /// 1. 1、 1) (1) at the beginning of a line, or behind a colon or a semicolon, with words behind them.
    private static func opensItem(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard number.count == 1, number.first.isWhole(in: 0...99) else { return false }
        let isBracketed = context.precedes(opening, number.range.lowerBound)
        let start = isBracketed ? context.beforeSpaces(number.range.lowerBound) - 1 : number.range.lowerBound
        guard context.beforeSpaces(start) == context.range.lowerBound || context.precedes(pauses, start),
            let mark = (isBracketed ? closing : itemMarks).prefix(
                of: number.end..<context.range.upperBound, in: context.text)
        else { return false }
        let rest = number.end + mark.length
        guard context.skipSpaces(rest) < context.range.upperBound else { return false }
        return isBracketed || !WrittenNumberReader(text: context.text, limit: context.range.upperBound).isDigit(rest)
    }

    /// `## 3 组织情况`, `## 1.2 组织情况`
    private static func opensHeading(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard context.place == .heading, number.count == 1,
            context.beforeSpaces(number.range.lowerBound) == context.range.lowerBound
        else { return false }
        let words = context.skipSpaces(number.end)
        return words > number.end && words < context.range.upperBound && !context.isCounted(number)
    }

    /// 附件2, 表3, but not 附件3份 or 代表25.
    private static func isNamed(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard number.first.isWhole(in: 0...999), !context.isCounted(number) else { return false }
        let start = number.range.lowerBound
        if context.precedes(names, start) { return true }
        guard
            let length = shortNames.suffix(
                of: context.range.lowerBound..<context.beforeSpaces(start), in: context.text)?
                .length
        else { return false }
        let name = context.beforeSpaces(start) - length
        return name == context.range.lowerBound || context.text[name - 1] < 0x80 || context.precedes(beforeNames, name)
    }

    private static let opening = WordTable([("(", ())])
    private static let closing = WordTable([(")", ())])
    private static let itemMarks = WordTable([".", "、", ")"].map { ($0, ()) })
    private static let pauses = WordTable([":", ";", "。"].map { ($0, ()) })
    private static let names = WordTable(["附件", "附表", "附图", "附录", "步骤", "案例"].map { ($0, ()) })
    /// They are also the ends of other words: 代表, 地图.
    private static let shortNames = WordTable(["表", "图", "注", "式", "例"].map { ($0, ()) })
    private static let beforeNames = WordTable(
        ["见", "如", "由", "从", "在", "按", "据", "和", "与", "及", "，", "、", "。", "“", "《", "》"].map { ($0, ()) })
}
