import Diagnostics
import Statistics

/// When a place is open in an ordinary week.
///
/// Written as `周一至周五 08:30-11:30 14:30-17:30；周六 09:00-16:00；周日 休息`.
package struct OpeningHours: FieldValue {
    /// Schemas of downloads call it a string, and show how it is written.
    package static let type = ValueType("string", title: "开放时间（周一至周五 08:30-17:30；周六 休息）")

    /// From one minute of the day to another; minutes since midnight.
    package struct Interval: Sendable, Hashable {
        /// Minutes since midnight.
        package let opens: Int
        /// Minutes since midnight, at most 1440.
        package let closes: Int

        /// `08:30—11:30`
        package var text: String { "\(Self.clock(opens))—\(Self.clock(closes))" }

        private static func clock(_ minutes: Int) -> String {
            func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
            return two(minutes / 60) + ":" + two(minutes % 60)
        }
    }

    /// The days as written, in order, with what is said of them.
    package struct Line: Sendable, Hashable {
        /// As written: 周一至周五.
        package let days: String
        /// Empty when the place is closed.
        package let intervals: [Interval]
    }

    /// What was written, line by line.
    package let lines: [Line]
    /// For Monday (0) to Sunday (6); nil where nothing is said.
    package let week: [[Interval]?]

    /// - Throws: `ValueError` that shows the notation.
    package init(_ text: String) throws(ValueError) {
        var lines: [Line] = []
        var week: [[Interval]?] = Array(repeating: nil, count: 7)
        for part in text.split(whereSeparator: { "；;".contains($0) }) {
            let words = part.split { $0.isWhitespace || "、，,".contains($0) }.map(String.init)
            guard let first = words.first else { continue }
            guard let days = Self.days(first) else { throw .notOpeningHours(text, at: first) }
            let times = Array(words.dropFirst())
            var intervals: [Interval] = []
            if times != ["休息"], times != ["闭馆"] {
                for time in times {
                    guard let interval = Self.interval(time) else { throw .notOpeningHours(text, at: time) }
                    intervals.append(interval)
                }
                guard !intervals.isEmpty else { throw .notOpeningHours(text, at: first) }
            }
            lines.append(Line(days: first, intervals: intervals))
            for day in days { week[day] = intervals }
        }
        guard !lines.isEmpty else { throw .notOpeningHours(text, at: text) }
        self.lines = lines
        self.week = week
    }

    /// - Throws: `ValueError` that shows the notation.
    package init(cell text: String, in context: ValueContext) throws(ValueError) { try self.init(text) }

    /// With dashes on pages, and as it is typed in downloads.
    package func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        lines.map { line in
            let times = line.intervals.isEmpty ? "休息" : line.intervals.map(\.text).joined(separator: " ")
            return "\(line.days) \(purpose == .display ? times : times.replacing("—", with: "-"))"
        }.joined(separator: "；")
    }

    private static let names: [String: [Int]] = {
        var table = ["每天": Array(0...6), "每日": Array(0...6), "工作日": Array(0...4), "周末": [5, 6], "节假日": []]
        for (index, digit) in "一二三四五六日".enumerated() { table["周\(digit)"] = [index] }
        table["周天"] = [6]
        return table
    }()

    private static func days(_ text: String) -> [Int]? {
        if let days = names[text] { return days }
        let ends = text.split(whereSeparator: { "至-—~～到".contains($0) }).map(String.init)
        guard ends.count == 2, let first = names[ends[0]]?.first,
            let last = names[ends[1].hasPrefix("周") ? ends[1] : "周" + ends[1]]?.first,
            first <= last
        else { return nil }
        return Array(first...last)
    }

    private static func interval(_ text: String) -> Interval? {
        let ends = text.replacing("：", with: ":").split(whereSeparator: { "-—~～–至".contains($0) })
        guard ends.count == 2, let opens = minutes(ends[0]), let closes = minutes(ends[1]), opens < closes else {
            return nil
        }
        return Interval(opens: opens, closes: closes)
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
            (0..<60).contains(minute),
            hour * 60 + minute <= 24 * 60
        else { return nil }
        return hour * 60 + minute
    }
}

extension ValueError {
    fileprivate static func notOpeningHours(_ text: String, at word: String) -> Self {
        ValueError(
            "opening-hours", Wording(zh: "开放时间中的“\(word)”看不懂", en: "“\(word)” in the opening hours is not understood"),
            fix: Wording(
                zh: "写成“周一至周五 08:30-11:30 14:30-17:30；周六 09:00-16:00；周日 休息”",
                en: "write it like 周一至周五 08:30-11:30 14:30-17:30；周日 休息"))
    }
}
