import Diagnostics

/// Messages about problems, recommendations and follow-ups in reports.
extension Diagnostic {
    static func unknownRegion(_ name: String, nearest: String?, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "region", at: place,
            Wording(zh: "“\(name)”不在地区名录中", en: "“\(name)” is not in the list of regions"),
            replacement: nearest)
    }

    // MARK: The first line

    static func entryNotBold(_ kind: EntryKind, _ line: SourceSlice) -> Self {
        Diagnostic(
            .warning, "entry-not-bold", at: line.location,
            Wording(
                zh: "像是一条\(kind.rawValue)，但第一行没有加粗，只当作普通引文",
                en: "this looks like an entry, but its first line is not bold: it is a mere quotation"),
            fix: Wording(zh: "**\(line.text)**", en: "**\(line.text)**"))
    }

    static func entryID(_ id: SourceSlice, of kind: EntryKind) -> Self {
        let nearest = EntryID.nearest(to: id.text, in: kind.register)?.text
        let letter = kind.register.rawValue
        return Diagnostic(
            .error, "entry-id", at: id.location,
            Wording(
                zh: "“\(id.text)”不是\(kind.rawValue)的编号：应当是 \(letter)、四位年份、连字符和序号",
                en: "“\(id.text)” is not an identifier here: \(letter), a year of four digits, a hyphen and a number"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "例如“\(kind.example)”", en: "as in “\(kind.example)”"))
    }

    static func problemID(_ id: SourceSlice) -> Self {
        let nearest = EntryID.nearest(to: id.text, in: .problems)?.text
        return Diagnostic(
            .error, "entry-id", at: id.location,
            Wording(zh: "“\(id.text)”不是问题的编号，“针对”后面只写问题的编号", en: "“\(id.text)” is not the identifier of a problem"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "例如“P2024-1、P2024-2”", en: "as in “P2024-1、P2024-2”"))
    }

    static func entryWithoutTitle(_ id: SourceSlice, of kind: EntryKind) -> Self {
        Diagnostic(
            .error, "entry-title", at: id.location,
            Wording(zh: "这条\(kind.rawValue)没有题目", en: "this entry has no title"),
            fix: Wording(zh: "编号后面空一格，写一句话", en: "write a short sentence behind the identifier"))
    }

    static func entryTitleWithReference(_ title: SourceSlice) -> Self {
        Diagnostic(
            .error, "entry-title", at: title.location,
            Wording(zh: "题目里不能用 {{ }} 引用数字：题目会列在别的页面上", en: "a title cannot hold {{ }}: other pages list it"),
            fix: Wording(zh: "把带数字的话移到下面的正文里", en: "move the figure to the text below"))
    }

    // MARK: The shape of the block

    static func entryNeedsBlankLine(_ line: SourceSlice) -> Self {
        Diagnostic(
            .error, "entry-blank-line", at: line.location,
            Wording(
                zh: "这一行和上一行连在一起了，分不清哪里是正文",
                en: "this line runs on from the one above: where the text begins cannot be told"),
            fix: Wording(zh: "在它前面加一行，只写一个“>”", en: "put a line before it that holds nothing but “>”"))
    }

    static func entryInsideEntry(_ line: SourceSlice) -> Self {
        Diagnostic(
            .error, "entry-inside-entry", at: line.location,
            Wording(zh: "这一条写在上一条的引用块里，没有分开", en: "this entry stands in the block of the one above"),
            fix: Wording(zh: "在它前面空一行，那一行不写“>”", en: "put an empty line before it, without “>”"))
    }

    static func entryField(_ line: SourceSlice, of kind: EntryKind) -> Self {
        let keys = EntryKey.allowed(in: kind).map(\.rawValue)
        return Diagnostic(
            .error, "entry-field", at: line.location,
            Wording(zh: "这一行没有写成“名称：内容”", en: "this line is not “name：value”"),
            fix: Wording(
                zh: "以下面之一开头：\(keys.joined(separator: "、"))；不是这些内容的，写到正文里",
                en: "begin with one of \(keys.joined(separator: ", ")), or move it to the text"))
    }

    static func unknownEntryKey(_ name: SourceSlice, of kind: EntryKind) -> Self {
        let names = EntryKey.names(in: kind)
        let nearest = nearestName(to: name.text, in: names.map(\.name)).flatMap { near in
            names.first { $0.name == near }?.key.rawValue
        }
        let keys = EntryKey.allowed(in: kind).map(\.rawValue).joined(separator: "、")
        return Diagnostic(
            .error, "unknown-key", at: name.location,
            Wording(
                zh: "\(kind.rawValue)里没有“\(name.text)”这一项", en: "“\(name.text)” is none of the lines of such an entry"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "可以写：\(keys)", en: "there are: \(keys)"))
    }

    static func entryKeyTwice(_ name: SourceSlice, first: SourceSlice) -> Self {
        Diagnostic(
            .error, "entry-key-twice", at: name.location,
            Wording(zh: "“\(name.text)”写了两次", en: "“\(name.text)” is given twice"),
            fix: Wording(zh: "合成一行，各项之间用“、”", en: "join the two lines, with “、” between the items"),
            related: [.init(first.location, Wording(zh: "第一次在这里", en: "first given here"))])
    }

    static func emptyEntryField(_ name: SourceSlice) -> Self {
        Diagnostic(
            .error, "missing-value", at: name.location,
            Wording(zh: "“\(name.text)”后面没有内容", en: "“\(name.text)” has no value"),
            fix: Wording(zh: "补上内容；没有就删去这一行", en: "add it, or delete the line"))
    }

    static func missingEntryKey(_ key: EntryKey, in block: EntryBlock, choices: [String]) -> Self {
        Diagnostic(
            .error, "missing-key", at: block.idPlace.location,
            Wording(zh: "\(block.id.text) 没有写“\(key.rawValue)”", en: "\(block.id.text) lacks “\(key.rawValue)”"),
            fix: Wording(
                zh: "在题目下面加一行“> - \(key.rawValue)：…”，可选：\(choices.joined(separator: "、"))",
                en: "add a line “> - \(key.rawValue)：…” below the title; allowed: \(choices.joined(separator: ", "))"))
    }

    // MARK: Values

    static func notAnEntryChoice(
        _ value: String, at place: SourceSlice, of key: EntryKey, nearest: String?, choices: [String]
    ) -> Self {
        Diagnostic(
            .error, "enum", at: place.location,
            Wording(
                zh: "\(key.rawValue)：“\(value)”不在可选的值里",
                en: "\(key.rawValue): “\(value)” is not one of the allowed values"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(
                    zh: "可选：\(choices.joined(separator: "、"))", en: "allowed: \(choices.joined(separator: ", "))"))
    }

    static func unknownIndicator(_ name: SourceSlice, nearest: String?) -> Self {
        Diagnostic(
            .error, "indicator", at: name.location,
            Wording(zh: "没有名为“\(name.text)”的指标", en: "there is no indicator “\(name.text)”"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(
                    zh: "用数据页上给出的指标名称；不是统计指标的，写到正文里",
                    en: "use a name that the data pages define, or move it to the text"))
    }

    // MARK: References

    static func entryTwice(_ block: EntryBlock, first: EntryBlock) -> Self {
        let what = block.kind == .followUp ? "对 \(block.id.text) 的跟进在这篇报告里" : "编号 \(block.id.text) "
        return Diagnostic(
            .error, "entry-twice", at: block.idPlace.location,
            Wording(zh: "\(what)用了两次", en: "\(block.id.text) is used twice"),
            fix: block.kind == .followUp
                ? Wording(zh: "合成一条", en: "make one entry of the two")
                : Wording(zh: "给这一条换一个没有用过的序号", en: "give this one a number that is free"),
            related: [.init(first.idPlace.location, Wording(zh: "第一次在这里", en: "first used here"))])
    }

    static func unknownEntry(_ id: SourceSlice, register: EntryID.Register, context: String, nearest: String?) -> Self {
        let (zh, en) = register == .problems ? ("问题", "problem") : ("建议", "recommendation")
        return Diagnostic(
            .error, "unknown-entry", at: id.location,
            Wording(zh: "\(context)：各篇报告里都没有编号为“\(id.text)”的\(zh)", en: "no report has a \(en) “\(id.text)”"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(
                    zh: "核对编号；那条\(zh)也要在报告里写成加粗的引用块",
                    en: "check the identifier; the \(en) must be marked in its report, too"))
    }

    static func recommendationWithoutProblem(_ block: EntryBlock) -> Self {
        Diagnostic(
            .warning, "recommendation-without-problem", at: block.idPlace.location,
            Wording(zh: "建议 \(block.id.text) 没有写针对哪个问题", en: "\(block.id.text) does not say which problem it answers"),
            fix: Wording(
                zh: "在题目下面加一行“> - 针对：P\(block.id.year)-1”，写上问题的编号",
                en: "add a line “> - 针对：P\(block.id.year)-1” with the problem's identifier"))
    }

    static func followUpNotLater(_ block: EntryBlock, origin: EntryBlock, isSameReport: Bool, madeOn date: String)
        -> Self
    {
        Diagnostic(
            .error, "follow-up-not-later", at: block.idPlace.location,
            isSameReport
                ? Wording(
                    zh: "建议 \(block.id.text) 就是这篇报告提出的，不能在同一篇里跟进", en: "\(block.id.text) is made in this very report")
                : Wording(
                    zh: "建议 \(block.id.text) 在 \(date) 才提出，这篇报告不比它晚",
                    en: "\(block.id.text) is not older than this report"),
            fix: Wording(
                zh: "把跟进写进以后的报告，或者核对编号和报告的日期",
                en: "follow it up in a later report, or check the identifier and the dates"),
            related: [.init(origin.idPlace.location, Wording(zh: "建议在这里", en: "the recommendation"))])
    }
}
