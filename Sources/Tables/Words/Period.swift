import Text

/// A year, or a run of years, at the head of a column or a row: `2005`, `2005年`, `２００５ 年度`, `1978年末`, `1949-1952`.
public struct Period: Sendable, Hashable, Comparable {
    /// The first year.
    public let first: Int
    /// The same as `first` for a single year.
    public let last: Int

    /// The year, when it is one.
    public var year: Int? { first == last ? first : nil }

    /// A single year.
    public init(year: Int) { self.init(from: year, to: year) }

    private init(from first: Int, to last: Int) { (self.first, self.last) = (first, last) }

    /// Reads a label; nil when it is anything but a period.
    public init?(label: String) {
        let key = labelKey(label)
        if let year = Self.year(key) {
            self.init(year: year)
            return
        }
        let ends = key.split(omittingEmptySubsequences: false) { "-—–~至".contains($0) }
        guard ends.count == 2, let first = Self.year(String(ends[0])), let last = Self.year(String(ends[1])),
            first < last
        else { return nil }
        self.init(from: first, to: last)
    }

    /// The period of a label with the mark of a note: `2010①`, `2023*`.
    init?(markedLabel label: String) { self.init(label: Self.withoutMarks(label)) }

    /// A label of a period as tables print it: `2010`, with the mark of a note if it has one; nil for anything else.
    static func printed(_ label: String) -> String? {
        Period(markedLabel: label).map {
            $0.description + labelKey(label).dropFirst(labelKey(withoutMarks(label)).count)
        }
    }

    private static func withoutMarks(_ label: String) -> String {
        var scalars = label.unicodeScalars
        while let last = scalars.last, FootnoteKind.isMark(last) || Blanks.isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// The period that a title names: `工会基本情况(2005年)`, `2005年各地区工会组织情况`, `(2005)`.
    init?(in title: String) {
        let key = Array(labelKey(title))
        for start in key.indices where start == 0 || !key[start - 1].isNumber {
            let rest = key[start...]
            guard rest.count >= 4, let year = Self.year(String(rest.prefix(4))) else { continue }
            let next = rest.dropFirst(4).first
            let isBracketed = start > 0 && key[start - 1] == "(" && next == ")"
            guard next == "年" || isBracketed || key.count == 4 else { continue }
            self.init(year: year)
            return
        }
        return nil
    }

    /// Whether a label speaks of one year, though it may say more of it than which: 2024年（预计）, 2023*, 2024年1-6月,
    /// 2024年比2023年增长(%).
    static func isOfYear(_ label: String) -> Bool {
        let key = labelKey(label)
        if Period(label: label) != nil { return true }
        guard key.utf8.prefix(4).count == 4, year(String(key.prefix(4))) != nil else { return false }
        var rest = key.dropFirst(4)
        for ending in ["年度", "年末", "年底", "年"] where rest.hasPrefix(ending) {
            rest = rest.dropFirst(ending.count)
            break
        }
        guard let first = rest.first else { return true }
        if "(比较[".contains(first) || first.unicodeScalars.allSatisfy(FootnoteKind.isMark) { return true }
        return rest.hasSuffix("月") && rest.dropLast().allSatisfy { $0.isNumber || "-—–~至月".contains($0) }
            || ["上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度"].contains(String(rest))
    }

    private static func year(_ key: String) -> Int? {
        var key = key
        for ending in ["年度", "年末", "年底", "年"] where key.hasSuffix(ending) {
            key.removeLast(ending.count)
            break
        }
        guard key.utf8.count == 4, key.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(key),
            1900...2100 ~= year
        else { return nil }
        return year
    }

    /// Periods are in the order of their last years; of those with the same last year the longer comes first.
    public static func < (a: Self, b: Self) -> Bool { (a.last, a.first) < (b.last, b.first) }
}

extension Period: CustomStringConvertible {
    /// `2005`, `1949-1952`.
    public var description: String { year.map(String.init) ?? "\(first)-\(last)" }
}
