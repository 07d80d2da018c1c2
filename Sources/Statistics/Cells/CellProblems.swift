import Diagnostics

// What can be wrong with the text of a cell, in words.

extension ValueError {
    static func notAYear(_ text: String) -> Self {
        let digits = foldWidth(text).filter { !"年度".contains($0) }
        // 24 is 2024 and 98 is 1998: nobody writes of what is further away.
        let meant =
            digits.utf8.count == 2 && digits.allSatisfy { $0.isASCII && $0.isNumber }
            ? Int(digits).map { $0 < 50 ? "20\(digits)" : "19\(digits)" } : nil
        return notAYear(text, meant: meant)
    }

    private static func notAYear(_ text: String, meant: String?) -> Self {
        ValueError(
            "year", Wording(zh: "“\(text)”不是年度", en: "“\(text)” is not a year"),
            fix: meant == nil ? Wording(zh: "写四位数字，例如 2024", en: "write four digits, like 2024") : nil,
            replacement: meant)
    }

    static func wrongUnit(_ unit: String, declared: String) -> Self {
        ValueError(
            "unit",
            Wording(
                zh: "单位“\(unit)”与本列的单位“\(declared)”不是一类", en: "the unit “\(unit)” is of another kind than “\(declared)”"
            ),
            fix: Wording(zh: "换成以“\(declared)”为单位的数字", en: "give the number in “\(declared)”"))
    }

    static func notAChoice(_ text: String, of list: ChoiceList) -> Self {
        let choices = list.words
        let several = list.wordsThatMakeUp(text)
        if several.count > 1 { return severalChoices(text, several) }
        let nearest = nearestNames(to: text, in: choices)
        return ValueError(
            "enum", Wording(zh: "“\(text)”不在可选的值之中", en: "“\(text)” is not one of the values allowed"),
            fix: nearest.isEmpty
                ? Wording(
                    zh: "可选：\(choices.joined(separator: "、"))", en: "allowed: \(choices.joined(separator: ", "))")
                : .quoted(nearest), replacement: nearest.only)
    }

    /// Two choices in one cell, such as 机关事业单位 of 机关 and 事业单位.
    static func severalChoices(_ text: String, _ choices: [String]) -> Self {
        ValueError(
            "enum",
            Wording(
                zh: "“\(text)”是几项合在一起：\(choices.map { "“\($0)”" }.joined(separator: "、"))",
                en: "“\(text)” is several values in one: \(choices.map { "“\($0)”" }.joined(separator: ", "))"),
            fix: Wording(
                zh: "分成 \(choices.count) 行，每行写一项和它自己的数；只有合在一起的数，就不能按这一列分",
                en: "write \(choices.count) rows, each with one value and its own figures"))
    }

    /// A name that the list of places does not have. One that differs from a place in its level alone, 河口镇 beside
    /// 河口街道, may be the name that it had before.
    package static func unknownRegion(_ text: String, in regions: RegionDirectory) -> Self {
        let renamed = regions.all.first { regions.words.differOnlyInLevel(text, $0.name) }?.name
        let (nearest, isRenamed) = (renamed ?? regions.nearest(to: text), renamed != nil)
        let fix: Wording? =
            if regions.all.isEmpty {
                Wording(zh: "先写好地区名录（regions）", en: "write the list of regions (regions) first")
            } else if let nearest, isRenamed {
                Wording(
                    zh: "写错了的，改成“\(nearest)”；改过名的，在地区名录（regions）里\(nearest)那一行的“曾用名”写“\(text) ”和改名的年份，各表不用改",
                    en:
                        "write “\(nearest)” if it is a slip; if the place was renamed, give “\(text)” and the year as 曾用名 of \(nearest) in the list of regions, and leave the tables as they are"
                )
            } else if nearest == nil {
                Wording(
                    zh: "用地区名录（regions）里的名称，或在那里添上这个地区",
                    en: "use a name from the list of regions, or add this one there")
            } else {
                nil
            }
        return ValueError(
            "region", Wording(zh: "“\(text)”不在地区名录中", en: "“\(text)” is not in the list of regions"), fix: fix,
            replacement: isRenamed || regions.all.isEmpty ? nil : nearest)
    }

    static func notAnOrdinal(_ text: String) -> Self {
        ValueError(
            "ordinal", Wording(zh: "“\(text)”不是从 1 起的整数", en: "“\(text)” is not a whole number from 1"),
            fix: Wording(zh: "写 1、2、3 这样的数", en: "write 1, 2, 3"))
    }

    static func notARegionCode(_ text: String) -> Self {
        ValueError(
            "region-code", Wording(zh: "“\(text)”不是 12 位区划代码", en: "“\(text)” is not a 12-digit division code"),
            fix: Wording(
                zh: "在 Excel 里选中这一列，“设置单元格格式”选“文本”，重新填写 12 位数字",
                en: "set the column's format to Text in Excel and type the 12 digits again"))
    }
}
