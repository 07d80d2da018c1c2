/// 一个, 三个代表, 千家万户, 几十家: numbers in Chinese words that are a way of speaking.
///
/// Up to ten, words are the usual way of writing (GB/T 15835), so they are figures only before a measure: 三成, 五公里.
/// From eleven on they are figures where they count something: 二十五人.
enum WordsForm: ExcludedForm {
    static let name = "汉字写的约数和十以内的数"

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard let size = number.words else { return false }
        if size == .share { return false }
        // 万 of {{=30 出处}}万余人 belongs to the figure before it.
        let start = number.range.lowerBound
        if start > context.range.lowerBound, context.text[start - 1] == ReadersLine.insertion { return true }
        if context.precedes(indefinite, number.range.lowerBound) || context.follows(indefiniteBehind, number.end) {
            return true
        }
        guard let counter = number.counter else { return true }
        switch size {
        case .upToTen: return counter == .counter && !fillsCellWithCounter(number, in: context)
        case .vague: return true
        case .multipliersAlone:
            return context.precedes(idioms, number.range.lowerBound)
                || !context.precedes(bounds, number.range.lowerBound) && !context.follows(more, number.end)
        case .aboveTen, .fourDigits, .share: return false
        }
    }

    /// 六次 alone in a cell is a figure.
    private static func fillsCellWithCounter(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard context.place == .cell, context.beforeSpaces(number.range.lowerBound) == context.range.lowerBound,
            let word = Counters.word(at: context.skipSpaces(number.end)..<context.range.upperBound, in: context.text)
        else { return false }
        return context.skipSpaces(context.skipSpaces(number.end) + word.length) == context.range.upperBound
    }

    private static let indefinite = WordTable(["几", "数", "若干"].map { ($0, ()) })
    private static let indefiniteBehind = WordTable([("几", ())])
    private static let bounds = WordTable(
        ["近", "上", "约", "超", "逾", "过", "达", "满", "不足", "将近", "接近", "大约"].map { ($0, ()) })
    private static let more = WordTable([("余", ()), ("多", ())])
    private static let idioms = WordTable(["成千上", "成百上"].map { ($0, ()) })
}
