import Text

/// What a row below (or above) a table is about, when it is no data.
public enum FootnoteKind: Sendable, Hashable, CaseIterable {
    /// 注, 说明: an explanation that belongs to the figures.
    case note
    /// 资料来源: where the figures come from.
    case source
    /// 填表人, 审核人, 负责人: somebody's name.
    case person
    /// 联系电话 and the like.
    case contact
    /// 填报单位(盖章): who reports.
    case office
    /// 填报日期.
    case date
    /// 第 2 页 共 3 页.
    case page

    /// Whether the public may read it. Names and telephone numbers of staff are not part of a statistic, and an office
    /// or a date that was meant for the receiver of a form says nothing about its figures.
    public var isPublishable: Bool { self == .note || self == .source }

    /// The words that begin such a text. Longer words come first where one begins another.
    private static let words: [(kind: FootnoteKind, words: [String])] = [
        (.source, ["资料来源", "数据来源", "来源"]),
        (
            .person,
            [
                "单位负责人", "统计负责人", "填表负责人", "负责人", "填表人员", "填表人", "填报人", "制表人", "制表", "审核人", "审核", "复核人", "复核", "审批人",
                "批准人", "经办人", "经手人", "联系人", "录入人", "校对人", "校对", "主管领导", "分管领导", "单位领导", "领导签字", "主席", "签字", "签名",
            ]
        ),
        (.contact, ["联系电话", "联系方式", "办公电话", "固定电话", "电话", "手机号码", "手机", "传真", "电子邮箱", "邮箱", "通讯地址", "联系地址"]),
        (.office, ["填报单位", "制表单位", "报送单位", "单位盖章", "单位(盖章)", "单位(公章)", "填表单位", "(盖章)", "盖章", "制表机关", "批准机关"]),
        (.date, ["填报日期", "填表日期", "制表日期", "制表时间", "报出日期", "填报时间", "填表时间", "报送日期", "报送时间"]),
        (.note, ["附注", "备注", "注释", "填表说明", "说明", "注"]),
    ]

    /// The kind of a text by its first word; nil when it may be data.
    ///
    /// The word must be followed by what follows such words (a colon, a number, a blank, nothing): 注册企业 is no note.
    init?(startOf text: String) {
        let key = labelKey(text)
        if Self.isPageNumber(key) {
            self = .page
            return
        }
        for (kind, words) in Self.words {
            for word in words where key.hasPrefix(word) {
                guard Self.endsWord(key.dropFirst(word.count), kind: kind, blankFollows: text.hasBlank(after: word))
                else {
                    continue
                }
                self = kind
                return
            }
        }
        if Self.isSignature(key) {
            self = .person
            return
        }
        guard Self.isMarked(key) else { return nil }
        self = .note
    }

    /// Whether the text begins with the mark that a figure refers to (`①`, `*`), or speaks of the table itself: 本表为快报数.
    private static func isMarked(_ key: String) -> Bool {
        if key.hasPrefix("本表") { return key.count > 2 }
        guard let mark = key.unicodeScalars.first, isMark(mark) else { return false }
        return key.unicodeScalars.contains(where: Translation.isHan)
    }

    /// `①` to `⑳`, `*`, `※`, `†`, `‡`: what marks a note.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        0x2460...0x2473 ~= scalar.value || "*＊※†‡".unicodeScalars.contains(scalar)
    }

    /// `工会主席:诸葛钢蛋`: an office or a task, and who holds it.
    private static func isSignature(_ key: String) -> Bool {
        guard let colon = key.firstIndex(of: ":"), (2...12).contains(key[..<colon].count) else { return false }
        let value = key[key.index(after: colon)...]
        if PersonName(String(value.prefix(13)))?.isPlain == true { return true }
        // `统计员:张小明电话0471…`: more may follow in the same cell.
        guard let last = key[..<colon].last, "员长席人任核管记".contains(last) else { return false }
        return [2, 3].contains { PersonName(String(value.prefix($0)))?.isPlain == true }
    }

    private static func endsWord(_ rest: Substring, kind: FootnoteKind, blankFollows: Bool) -> Bool {
        guard let next = rest.first else { return true }
        if ":：;.、,，".contains(next) || blankFollows { return true }
        if next == "(" { return kind != .contact }
        return kind == .note && (("0"..."9").contains(next) || next.unicodeScalars.allSatisfy(Self.isMark))
    }

    private static func isPageNumber(_ key: String) -> Bool {
        guard key.first == "第" || key.first == "共", key.last == "页", key.count <= 16 else { return false }
        return key.allSatisfy { $0.isNumber || "第共页/,，、-".contains($0) }
    }

    /// Whether a name of a person or a way to reach one may stand anywhere in the text: `注:… 填表人:…` in one cell.
    static func namesPerson(in text: String) -> Bool {
        let key = labelKey(text)
        for (kind, words) in Self.words where kind == .person || kind == .contact {
            for word in words where key.contains(word + ":") { return true }
        }
        return false
    }
}

extension String {
    /// Whether a blank stands after `word`, which itself may have blanks within: `审 核 人  李某`.
    fileprivate func hasBlank(after word: String) -> Bool {
        var rest = unicodeScalars.drop(while: Blanks.isBlank)
        for scalar in word.unicodeScalars {
            rest = rest.drop(while: Blanks.isBlank)
            guard let next = rest.first, labelKey(String(next)) == labelKey(String(scalar)) else { return false }
            rest = rest.dropFirst()
        }
        return rest.first.map(Blanks.isBlank) ?? false
    }
}
