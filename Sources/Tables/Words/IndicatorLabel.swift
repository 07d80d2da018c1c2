import Text

/// The label of an indicator: its name, its unit, how far it is indented, and whether it is a part of the row above.
struct IndicatorLabel: Equatable {
    let name: String
    let unit: String?
    /// In half-width spaces.
    let indent: Int
    let isSubset: Bool

    /// Whether the label heads a division of what stands above: 按年龄分, 按性别分组.
    var isDivision: Bool {
        name.hasPrefix("按") && (name.hasSuffix("分") || name.hasSuffix("分组") || name.hasSuffix("分类"))
    }

    /// Whether the label is 其中 and no more: the parts stand below it.
    var isBareMark: Bool { isSubset && name.hasPrefix("其中") }

    init(_ text: String) {
        let text = Translation.removed(from: text)
        let blanks = text.unicodeScalars.prefix { Blanks.isBlank($0) }
        indent = blanks.reduce(0) { $0 + Self.width(of: $1) }
        let split = UnitLabel(text)
        var name = split.name
        var isSubset = false
        if name.hasPrefix("#") {
            name.removeFirst()
            isSubset = true
        }
        if name.hasPrefix("其中") {
            isSubset = true
            let rest = name.dropFirst(2).drop { ":、,，.".contains($0) }
            // 其中 alone heads the parts below it.
            if !rest.isEmpty { name = String(rest) }
        }
        (self.name, unit, self.isSubset) = (name, split.unit, isSubset)
    }

    private static func width(of blank: Unicode.Scalar) -> Int {
        switch blank.value {
        case 0x09: 4
        case 0x0A...0x0D, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: 0
        default: blank.displayWidth
        }
    }
}
