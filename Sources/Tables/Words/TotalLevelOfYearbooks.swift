extension TotalLevel {
    private static let words: [(word: String, level: TotalLevel)] = [
        ("总合计", .grandTotal), ("总计", .grandTotal), ("合计", .total), ("共计", .total), ("小计", .subtotal),
    ]
    private static let names: [String: TotalLevel] = [
        "计": .total, "总数": .total, "全部": .total, "total": .grandTotal, "subtotal": .subtotal,
        "全国": .grandTotal, "全省": .grandTotal, "全区": .grandTotal, "全自治区": .grandTotal, "全市": .grandTotal,
        "全盟": .grandTotal,
        "全州": .grandTotal, "全县": .grandTotal, "全旗": .grandTotal,
    ]

    /// The kind of total that the label of a yearbook's row or column announces: `总计`, `全国`, `职工人数合计`, `合计(不含旗直)`; nil
    /// for anything else.
    ///
    /// 累计 counts what has come together over time; it is no total of the rows below it.
    init?(yearbookLabel label: String) {
        let key = labelKey(label)
        let name = key.hasSuffix(")") ? String(key[..<(key.lastIndex(of: "(") ?? key.endIndex)]) : key
        if let level = Self.names[name] {
            self = level
        } else if let match = Self.words.first(where: { name.hasSuffix($0.word) && name.count <= $0.word.count + 12 }) {
            self = match.level
        } else {
            return nil
        }
    }
}
