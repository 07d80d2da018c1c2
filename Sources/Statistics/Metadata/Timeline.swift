import Diagnostics
import StrictYAML

/// What staff say of the years and months that a table covers: how far it reaches, which places take part since when,
/// where a series breaks, which years are provisional, and which are missing.
public struct Timeline: Sendable {
    /// Whether the figures of a year may still change, or have been changed.
    public enum Status: String, Sendable, CaseIterable, YAMLScalar {
        case provisional = "初步"
        case revised = "修订"

        /// - Throws: when `text` is neither, with the nearest.
        public init(yaml text: String) throws(ValueError) {
            let marks = ["p": Self.provisional, "[p]": .provisional, "r": .revised, "[r]": .revised]
            guard let status = Self(rawValue: text) ?? marks[text] else {
                throw ValueError.notAChoice(text, of: ChoiceList(Self.allCases.map(\.rawValue)))
            }
            self = status
        }

        /// The shorthand beside a figure: `[p]`, `[r]` (GSS, “Releasing statistics in spreadsheets”).
        public var mark: String { self == .provisional ? "[p]" : "[r]" }
    }

    /// A year from which figures mean something else than before.
    public struct Break: Sendable {
        /// The first year of the new series.
        public let year: Int
        /// The names of the indicators that it concerns; empty when it concerns all.
        public let indicators: [Located<String>]
        /// Why, in words for readers.
        public var reason: String { writtenReason.value }
        let writtenReason: Located<String>
    }

    /// The last month of which the figures are complete, in the year of that month; nil when nothing is said.
    public var completeThrough: CalendarDate?
    /// By the name of a place, the month from which it takes part; empty when all do.
    public var starts: [Located<Start>] = []
    /// In the order written.
    public var breaks: [Break] = []
    /// By year; a year that is not here is final.
    public var statuses: [Int: Status] = [:]
    /// Whether the last complete month was given, and not taken from the as-of date.
    var saysHowFar = false
    /// The last complete month, when it was given.
    public var givenThrough: CalendarDate? { saysHowFar ? completeThrough : nil }
    /// Years of which nothing was collected.
    public var missingYears: Set<Int> = []
    /// Years in which nothing took place, of datasets of events.
    public var emptyYears: Set<Int> = []

    /// A place with the month from which it takes part.
    public struct Start: Sendable {
        /// As it was written.
        public let place: String
        /// Year and month.
        public let month: CalendarDate
    }

    init() {}

    /// Reads the keys that concern time. An as-of date within a year says that the year is not complete.
    init(in reader: inout MappingReader, asOf: CalendarDate?, into diagnostics: inout [Diagnostic]) {
        let through: CalendarDate? = reader.read(YAMLKey("complete-through", or: "截至月份", "数据截至"))
        saysHowFar = through != nil
        completeThrough = through ?? asOf
        starts = Self.pairs(reader.mapping(YAMLKey("since", or: "接入", "起始月份")), into: &diagnostics) {
            text, key throws(ValueError) in
            Start(place: key, month: try CalendarDate(text))
        }
        let states: [Located<(Int, Status)>] = Self.pairs(
            reader.mapping(YAMLKey("status", or: "状态", "数据状态")), into: &diagnostics
        ) { text, key throws(ValueError) in
            guard let year = Int(key) else { throw ValueError.notAYear(key) }
            return (year, try Status(yaml: text))
        }
        statuses = Dictionary(states.map(\.value), uniquingKeysWith: { first, _ in first })
        missingYears = Set(reader.list(YAMLKey("missing-years", or: "缺年", "未采集年度"), of: Int.self).map(\.value))
        emptyYears = Set(reader.list(YAMLKey("empty-years", or: "没有活动的年度"), of: Int.self).map(\.value))
        breaks = reader.mappings(YAMLKey("breaks", or: "口径变化", "断点")).compactMap {
            Break($0, into: &diagnostics)
        }
    }

    private static func pairs<Value>(
        _ mapping: YAMLMapping?, into diagnostics: inout [Diagnostic],
        _ read: (_ text: String, _ key: String) throws(ValueError) -> Value
    ) -> [Located<Value>] {
        (mapping?.entries ?? []).compactMap { entry in
            guard case .scalar(let text, _) = entry.value.content else { return nil }
            do throws(ValueError) {
                return Located(value: try read(text, entry.key), span: entry.value.span)
            } catch {
                diagnostics.append(
                    Diagnostic(.error, error.code, at: entry.value.location, error.message, fix: error.fix))
                return nil
            }
        }
    }
}

extension Timeline.Break {
    fileprivate init?(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        let year: Int? = reader.required(YAMLKey("year", or: "年度", "年份"))
        let indicators: [Located<String>] = reader.list(YAMLKey("indicators", or: "indicator", "指标"))
        let reason: Located<String>? = reader.requiredLocated(YAMLKey("reason", or: "原因"))
        reader.finish(into: &diagnostics)
        guard let year, let reason else { return nil }
        self.init(year: year, indicators: indicators, writtenReason: reason)
    }
}
