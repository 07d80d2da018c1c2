import Diagnostics
import StrictYAML

/// What was published wrongly, and what it was changed to (更正说明). Published figures are never changed without a word.
public struct Correction: Sendable, Hashable {
    /// The day on which the public was told.
    public let date: CalendarDate
    /// What stood there before.
    public let old: String
    /// What stands there now.
    public let new: String
    /// Why it was wrong.
    public let reason: String

    /// `date`: the day on which the public was told.
    public init(date: CalendarDate, old: String, new: String, reason: String) {
        self.date = date
        self.old = old
        self.new = new
        self.reason = reason
    }
}

extension Correction {
    /// The key under which reports and tables list their corrections.
    private static let key = YAMLKey("corrections", or: "更正", "更正说明")

    /// The corrections that a report or a table lists, the newest first, and each with the place of its date.
    ///
    /// Those that lack a part are left out; what is wrong with them is in `diagnostics`. Their texts are added to
    /// `texts`, with their places.
    public static func all(
        in reader: inout MappingReader, texts: inout [Located<String>], into diagnostics: inout [Diagnostic]
    ) -> [Located<Correction>] {
        var corrections: [Located<Correction>] = []
        for mapping in reader.mappings(key) {
            guard let correction = read(mapping, &texts, into: &diagnostics) else { continue }
            if let first = corrections.first(where: { $0.value == correction.value }) {
                diagnostics.append(.correctionTwice(at: mapping.location, first: first.location))
            } else {
                corrections.append(correction)
            }
        }
        // The sort is stable only by the index: those of one day keep the order in which they were written.
        return corrections.enumerated().sorted {
            ($1.element.value.date, $0.offset) < ($0.element.value.date, $1.offset)
        }.map(\.element)
    }

    private static func read(
        _ mapping: YAMLMapping, _ texts: inout [Located<String>], into diagnostics: inout [Diagnostic]
    ) -> Located<Correction>? {
        var reader = MappingReader(mapping)
        let date: Located<CalendarDate>? = reader.requiredLocated(YAMLKey("date", or: "日期", "更正日期"))
        let old: Located<String>? = reader.requiredLocated(YAMLKey("old", or: "原文", "原为"))
        let new: Located<String>? = reader.requiredLocated(YAMLKey("new", or: "改为", "更正为"))
        let reason: Located<String>? = reader.requiredLocated(YAMLKey("reason", or: "原因"))
        reader.finish(into: &diagnostics)
        guard let date, let old, let new, let reason else { return nil }
        if date.value.day == nil { diagnostics.append(.correctionWithoutDay(date.value, at: date.location)) }
        if old.value == new.value { diagnostics.append(.correctionWithoutChange(new.value, at: new.location)) }
        texts += [old, new, reason]
        return date.map { Correction(date: $0, old: old.value, new: new.value, reason: reason.value) }
    }
}
