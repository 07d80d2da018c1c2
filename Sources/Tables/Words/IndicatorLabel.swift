import Text

/// The label of an indicator: its name, its unit, how far it is indented, and whether it is a part of the row above.
struct IndicatorLabel: Equatable {
    /// As printed, without the unit and the mark of a part: `女会员`, `R&D经费`.
    let name: String
    let unit: String?
    /// In half-width spaces.
    let indent: Int
    let isSubset: Bool
    /// Where the name of a part begins behind 其中, in half-width spaces: what is set in as far stands beside it.
    let partIndent: Int?

    /// The name as labels are compared.
    var key: String { labelKey(name) }

    /// Whether the label heads a division of what stands above: 按年龄分, 一、按性别分组.
    var isDivision: Bool {
        var key = key.drop { "(".contains($0) || "一二三四五六七八九十".contains($0) || $0.isNumber }
        key = key.drop { ")、.".contains($0) }
        while key.last == ":" { key.removeLast() }
        return key.hasPrefix("按") && ["分", "分组", "分类"].contains { key.hasSuffix($0) }
    }

    /// Whether the label is 其中 and no more: the parts stand below it.
    var isBareMark: Bool { isSubset && name.hasPrefix("其中") }

    /// Whether the label names no more than a sex: 女性 says nothing without the row that it stands under.
    var isSex: Bool { Self.isSex(key) }

    static func isSex(_ key: String) -> Bool { ["男", "女", "男性", "女性"].contains(key) }

    /// The unit that the words imply where none is given: % for 比上年±%. An empty text for a rate or a change, which has
    /// another unit than the figures beside it.
    var impliedUnit: String? {
        if let unit { return unit }
        if let sign = name.first(where: { "%％‰".contains($0) }) { return sign == "‰" ? "‰" : "%" }
        let key = key
        // 劳动生产率 is output by head, no proportion.
        if key.hasSuffix("生产率") { return nil }
        return Self.isShare(key) || ["指数", "排名", "位次", "名次", "排序"].contains(where: key.hasSuffix) ? "" : nil
    }

    /// Whether a key names a share or a change, which is measured in % or ‰ whatever stands beside it.
    static func isShare(_ key: String) -> Bool {
        !key.hasSuffix("生产率")
            && ["率", "比重", "占比", "增速", "增幅", "增长", "增长速度", "构成", "比例", "同比", "环比"].contains(where: key.hasSuffix)
    }

    init(_ text: String) {
        let text = Translation.removed(from: text)
        let blanks = text.unicodeScalars.prefix { Blanks.isBlank($0) }
        indent = blanks.reduce(0) { $0 + Self.width(of: $1) }
        let split = UnitLabel(text)
        var name = Substring(split.printedName(in: text))
        var isSubset = false
        if let first = name.first, "#＃".contains(first) {
            name.removeFirst()
            isSubset = true
        }
        name = name.drop { $0.unicodeScalars.allSatisfy(Blanks.isBlank) }
        if let word = ["其中", "(其中)", "（其中）", "(其中:", "（其中："].first(where: name.hasPrefix) {
            isSubset = true
            var rest = name.dropFirst(word.count).drop { ":：、,，./／ ".contains($0) }
            if word.hasSuffix(":") || word.hasSuffix("："), let last = rest.last, ")）".contains(last) {
                rest.removeLast()
            }
            // 其中 alone heads the parts below it.
            if !rest.isEmpty {
                partIndent = indent + name[..<rest.startIndex].unicodeScalars.reduce(0) { $0 + $1.displayWidth }
                name = rest
            } else {
                partIndent = nil
            }
        } else {
            partIndent = nil
        }
        (self.name, unit, self.isSubset) = (String(name), split.unit, isSubset)
    }

    private static func width(of blank: Unicode.Scalar) -> Int {
        switch blank.value {
        case 0x09: 4
        case 0x0A...0x0D, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: 0
        default: blank.displayWidth
        }
    }
}
