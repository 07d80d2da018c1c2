import Diagnostics

// What can be wrong with figures named in words, laid out, or typed: a part of the message catalogue.

extension ValueError {
    static let emptyExpression = ValueError(
        "figure", Wording(zh: "{{ }} 里没有指标", en: "{{ }} names no indicator"),
        fix: Wording(zh: "写指标、年度和地区，例如 {{会员人数 2024}}", en: "name an indicator and a year, like {{会员人数 2024}}"))

    static func noWhole(_ words: PlaceWords) -> Self {
        let whole = words.whole
        return ValueError(
            "figure-region",
            Wording(
                zh: "地区名录里没有\(words.wholeAnywhere)，不知道是哪里的数", en: "the list of regions has no \(whole.english)"),
            fix: Wording(
                zh: "在地区名录（regions）里写上\(whole.name)，或在这里写明地区",
                en: "add the \(whole.english) to the list of regions, or name a region"))
    }

    static func unknownQuantity(_ word: String, nearest: String?) -> Self {
        ValueError(
            "figure-indicator",
            Wording(zh: "没有名为“\(word)”的指标，或者它没有数据", en: "“\(word)” is no indicator, or has no data"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "指标的名称见“指标”页", en: "see the page of indicators"))
    }

    static func tableMissing(_ word: String, _ definition: DatasetDefinition) -> Self {
        ValueError(
            "figure-indicator",
            Wording(
                zh: "“\(word)”是《\(definition.title)》里的数，没有这张表",
                en: "“\(word)” is a figure of \(definition.id).csv, which is not there"),
            fix: Wording(
                zh: "放入 data/\(definition.id).csv，或者改用别的指标",
                en: "add data/\(definition.id).csv, or name another indicator"))
    }

    static func unknownGroup(_ word: String, of quantity: String, nearest: String?, labels: [String]) -> Self {
        let some = labels.prefix(6).joined(separator: "、")
        return ValueError(
            "figure-group",
            Wording(
                zh: "“\(word)”不是年度、地区，也不是\(quantity)的分组",
                en: "“\(word)” is no year, no region and no group of \(quantity)"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? (labels.isEmpty ? nil : Wording(zh: "分组有：\(some)等", en: "groups are: \(some) …")))
    }

    static func needsGroup(_ quantity: String, _ category: Observations.Category) -> Self {
        let (title, some) = (category.field.title, category.labels.prefix(6).joined(separator: "、"))
        return ValueError(
            "figure-group",
            Wording(
                zh: "\(quantity)按\(title)分别计算，不能相加", en: "\(quantity) is told apart by \(title) and does not add up"),
            fix: Wording(zh: "写明是哪一种（\(some)），或者按\(title)分组", en: "name one of \(some), or lay them out by \(title)"))
    }

    static func yearOutOfRange(_ word: String, first: Int, last: Int, nearest: Int) -> Self {
        ValueError(
            "figure-year",
            Wording(
                zh: "没有“\(word)”的数据，现有 \(first) 至 \(last) 年",
                en: "there is no data for “\(word)”, only for \(first) to \(last)"),
            fix: Wording(zh: "“\(nearest)”", en: "“\(nearest)”"))
    }

    static func notByYear(_ dataset: String, asOf: CalendarDate?) -> Self {
        let moment = asOf.map { "（\($0.iso)）" } ?? ""
        return ValueError(
            "figure-year",
            Wording(zh: "“\(dataset)”只有一个时点\(moment)的数据，没有别的年度", en: "“\(dataset)” describes one moment only"),
            fix: Wording(zh: "去掉年度", en: "leave out the year"))
    }

    static func notByRegion(_ dataset: String) -> Self {
        ValueError(
            "figure-region", Wording(zh: "“\(dataset)”不分地区", en: "“\(dataset)” has no regions"),
            fix: Wording(zh: "去掉地区", en: "leave out the region"))
    }

    static func doesNotAddUpOverYears(_ quantity: String) -> Self {
        ValueError(
            "figure-year",
            Wording(zh: "\(quantity)是年末的数，各年不能相加", en: "\(quantity) is a year-end figure; years do not add up"),
            fix: Wording(zh: "只写一个年度；要比较两年，写“2020 2024 增减”", en: "name one year; to compare two, write 2020 2024 增减"))
    }

    static let twoYears = ValueError(
        "figure-year", Wording(zh: "写了两个年度，却没有说要比较什么", en: "two years, and nothing to compare"),
        fix: Wording(zh: "加上“增减”“同比”或“变化”", en: "add 增减, 同比 or 变化"))

    static let likeForLikeAlone = ValueError(
        "figure-comparison", Wording(zh: "“同口径”要和两年的比较一起写", en: "同口径 belongs to a comparison of two years"),
        fix: Wording(zh: "加上“同比”“增减”或“变化”", en: "add 同比, 增减 or 变化"))

    static func notComparable(_ quantity: String) -> Self {
        ValueError(
            "figure-comparison",
            Wording(
                zh: "\(quantity)各年度的口径（细则）不同，不能跨年度比较",
                en: "\(quantity) follows a rubric of its own each year and is not compared across years"),
            fix: Wording(zh: "只在同一年度内比较，例如“排名”", en: "compare within a year, for example by 排名"))
    }

    static func noShareOfRate(_ quantity: String) -> Self {
        ValueError("figure-share", Wording(zh: "\(quantity)是比率，没有占比", en: "\(quantity) is a rate; it has no share"))
    }

    static func noRank(_ words: PlaceWords) -> Self {
        let (part, group) = (words.part, words.group)
        return ValueError(
            "figure-rank",
            Wording(
                zh: "只有\(part.name)和\(group.name)有排名",
                en: "only \(part.englishPlural) and \(group.englishPlural) are ranked"),
            fix: Wording(zh: "在“排名”前写一个\(part.name)", en: "name a \(part.english)"))
    }
}

extension ValueError {
    static func ofOtherDataset(_ quantity: String, dataset: String) -> Self {
        ValueError(
            "figure-indicator",
            Wording(
                zh: "“\(quantity)”不在“\(dataset)”里，不能放在同一张图表中",
                en: "“\(quantity)” is not in “\(dataset)”; one block shows one dataset"),
            fix: Wording(zh: "分成两个图表", en: "make two blocks"))
    }

    static func unknownAxis(_ word: String, nearest: String?, known: [String]) -> Self {
        ValueError(
            "figure-axis", Wording(zh: "不能按“\(word)”分组", en: "figures cannot be grouped by “\(word)”"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "可以按：\(known.joined(separator: "、"))", en: "possible: \(known.joined(separator: ", "))"))
    }
}

extension Diagnostic {
    /// A figure named in a report that cannot be found.
    public static func invalidFigure(_ error: ValueError, at place: SourceLocation) -> Self {
        Diagnostic(.error, error.code, at: place, error.message, fix: error.fix, replacement: error.replacement)
    }

    static func statedChangeDoesNotCompare(
        _ quantity: String, stated: String, because obstacle: Obstacle, at place: SourceLocation
    ) -> Self {
        Diagnostic(
            .warning, "stated-change", at: place,
            Wording(
                zh: "\(quantity)写的是 \(stated)，这两个数却不能相比：\(obstacle.sentence)",
                en: "\(quantity) is given as \(stated), but the two figures do not compare"),
            fix: Wording(
                zh: "删去这个变化，只写各年的数；要比，就只比口径、范围、月份都相同的年度和地区",
                en: "leave the change out, or compare years and places that mean the same"))
    }

    static func statedFigureDisagrees(
        _ quantity: String, stated: String, truth: String, scope: String, at place: SourceLocation,
        data: (place: SourceLocation, rows: Int)?,
        reference: String?
    ) -> Self {
        Diagnostic(
            .warning, "stated-figure", at: place,
            Wording(
                zh: "文中写\(quantity) \(stated)，数据是 \(truth)（\(scope)）",
                en: "the text says \(quantity) \(stated), the data \(truth) (\(scope))"),
            fix: reference.map {
                Wording(
                    zh: "改成 \($0)，数字就总与数据一致；如果说的是另一个数，把名称写完整",
                    en: "write \($0), which always agrees with the data")
            }
                ?? Wording(
                    zh: "核对后改成 \(truth)；如果说的是另一个数，把名称写完整",
                    en: "write \(truth) when it is checked, or name in full what the number is of"),
            related: data.map { data in
                [
                    .init(
                        data.place,
                        data.rows == 1
                            ? Wording(zh: "数据在这里", en: "the data is here")
                            : Wording(
                                zh: "数据由 \(data.rows) 行相加，从这里开始",
                                en: "the data is the sum of \(data.rows) rows, from here"))
                ]
            } ?? [])
    }

    static func figureBlockLacks(_ key: String, example: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-key", at: place, Wording(zh: "图表里没有写“\(key)”", en: "the block has no “\(key)”"),
            fix: Wording(zh: "加一行“\(example)”", en: "add a line “\(example)”"))
    }
}
