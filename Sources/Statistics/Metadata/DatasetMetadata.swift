import Diagnostics
import StrictYAML
import Tables

/// What staff say about a dataset in the `.yaml` file beside its table.
public struct DatasetMetadata: Sendable {
    /// The title of the table for readers.
    public var title: String?
    /// What the table is about.
    public var description: String?
    /// Who the figures come from.
    public var source: String?
    /// The period that the table speaks of, in words: 2020—2024年.
    public var period: String?
    /// The moment that the table describes.
    public var asOf: CalendarDate?
    /// What is particular about the years and months that it covers.
    public var timeline = Timeline()
    /// The day on which the table was last brought up to date.
    public var updated: CalendarDate?
    /// How often it is brought up to date, in words: 每年.
    public var frequency: String?
    /// Whom to ask about it.
    public var contact: String?
    /// Whether the figures are invented.
    public var isSample = false
    /// What readers should know, one sentence each.
    public var notes: [String] = []
    /// The notes as written, with their `{{ }}`.
    private(set) var writtenNotes: [Located<String>] = []
    /// The description as written.
    private(set) var writtenDescription: Located<String>?
    /// Every other text of the file that readers see.
    private(set) var otherTexts: [Located<String>] = []
    /// Why the numbers of these texts are from no table; nil when nothing is said.
    public var typedNumbersReason: String?
    /// The file; nil when there is none.
    private(set) var path: String?
    /// Yearbook tables of one series are editions of the same table.
    public var series: String?
    /// The edition of a yearbook table, mostly a year: 2006.
    public var edition: String?
    /// From a label in this table to the label of the same indicator in the newest edition.
    public var aliases: [String: String] = [:]
    /// Headings of columns that look as if they held names of people, and hold something else.
    public var notNames: [String] = []
    /// The sheet of the workbook that is the table; nil to take the one that has its header.
    public var sheet: Located<String>?
    /// What is published of the workbook although it is hidden there.
    public var hiddenParts: [Located<HiddenPart>] = []
    /// How far a figure may be from the year before without a warning; nil for the usual factor.
    public var jumpFactor: JumpFactor?
    /// The least that a percentage or a comparison of this table may rest on; nil for the usual base.
    public var smallestBase: SmallestBase?
    /// What was published wrongly in this table and has been put right; the newest first.
    public var corrections: [Located<Correction>] = []

    /// A table about which nothing is said.
    public init() {}

    /// Reads the `.yaml` file; what is wrong with it is in `diagnostics`.
    public init(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        path = mapping.location.path
        func text(_ key: YAMLKey) -> String? {
            let written: Located<String>? = reader.located(key)
            written.map { otherTexts.append($0) }
            return written?.value
        }
        let writtenTitle: Located<String>? = reader.requiredLocated(YAMLKey("title", or: "标题"))
        title = writtenTitle?.value
        writtenDescription = reader.located(YAMLKey("description", or: "说明"))
        description = writtenDescription?.value
        let writtenSource: Located<String>? = reader.requiredLocated(YAMLKey("source", or: "来源", "资料来源"))
        source = writtenSource?.value
        otherTexts = [writtenTitle, writtenSource].compactMap(\.self)
        if let writtenSource, SourcePlaceholder.isOne(writtenSource.value) {
            diagnostics.append(.placeholderSource(writtenSource.value, at: writtenSource.location))
        }
        period = text(YAMLKey("period", or: "时期"))
        asOf = reader.read(YAMLKey("as-of", or: "时点"))
        timeline = Timeline(in: &reader, asOf: asOf, into: &diagnostics)
        updated = reader.read(YAMLKey("updated", or: "更新日期"))
        frequency = text(YAMLKey("frequency", or: "频率"))
        contact = text(YAMLKey("contact", or: "联系"))
        isSample = reader.read(YAMLKey("sample", or: "示例数据")) ?? false
        writtenNotes = reader.list(YAMLKey("notes", or: "注")).map { $0.map(Footnote.withoutWord) }
        notes = writtenNotes.map(\.value)
        series = reader.read(YAMLKey("series", or: "系列"))
        edition = reader.read(YAMLKey("edition", or: "版"))
        for entry in reader.mapping(YAMLKey("aliases", or: "指标别名"))?.entries ?? [] {
            if case .scalar(let label, _) = entry.value.content { aliases[entry.key] = label }
        }
        notNames = reader.list(YAMLKey("not-names", or: "不是人名")).map(\.value)
        sheet = reader.located(YAMLKey("sheet", or: "工作表"))
        hiddenParts = reader.list(YAMLKey("include-hidden", or: "公布隐藏的"))
        jumpFactor = reader.read(YAMLKey("jump-factor", or: "同比倍数"))
        smallestBase = reader.read(YAMLKey("smallest-base", or: "最小基数"))
        corrections = Correction.all(in: &reader, texts: &otherTexts, into: &diagnostics)
        otherTexts += timeline.breaks.map(\.writtenReason)
        typedNumbersReason = reader.read(YAMLKey("typed-numbers", or: "写死的数字"))
        reader.finish(into: &diagnostics)
    }

    /// The day on which the table was last changed, as far as it is known.
    public var lastChanged: CalendarDate? { ([updated] + corrections.map(\.value.date)).compactMap(\.self).max() }

    /// What `gongbao new dataset` writes in place of a source, for staff to replace.
    public static let sourcePlaceholder = "（写明这些数字来自哪个单位的什么报表）"
}
