import Mustache
import Statistics

/// What a dataset is, where it is from, what its columns mean, and how to get it.
struct DatasetPage: PageModel {
    static let template = "dataset"

    struct FieldRow: TemplateModel {
        let field: FieldDescription

        static let fields: [TemplateField<Self>] = [
            .text("title", "列名") { $0.field.title },
            .text("name", "英文标识") { $0.field.name },
            .text("type", "类型") { $0.field.type.title },
            .optionalText("unit", "单位") { $0.field.unit?.symbol },
            .text("definition", "定义") { $0.field.definition },
            .optionalText("caveat", "使用时要注意的事") { $0.field.indicator?.caveat },
            .optionalText("choices", "可选的值") {
                $0.field.choices.words.isEmpty ? nil : $0.field.choices.words.joined(separator: "、")
            },
            .flag("key", "是否主键") { $0.field.isKey },
            .flag("optional", "是否可以空着") { $0.field.isOptional },
        ]
    }

    let frame: PageFrame
    let dataset: LoadedDataset
    let downloads: [LinkLabel]
    let rows: [LinkLabel]
    let pages: [LinkLabel]
    let corrections: CorrectionList?
    let hasUnlistedRows: Bool

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("corrections", "更正过的内容", \.corrections),
        .text("title", "名称") { $0.dataset.title },
        .optionalText("description", "说明") { $0.dataset.metadata.description },
        .text("rowMeaning", "一行是什么") { $0.dataset.definition.rowMeaning },
        .number("rows", "行数") { $0.dataset.table.count },
        .object("facts", "来源、时期、时点、更新等") { page in Listing(page.facts) },
        .flag("aggregatesOnly", "是否只公布汇总、不公布明细") { $0.dataset.definition.audience == .aggregatesOnly },
        .flag("unlisted", "是否有涉及个人、不列出的行", \.hasUnlistedRows),
        .object("columns", "公布的列") { page in
            Listing(page.dataset.definition.publishedFields.map { FieldRow(field: $0.description) })
        },
        .object("downloads", "下载") { Listing($0.downloads) },
        .object("rowPages", "逐行的页面，按年度，行数多的按地区") { Listing($0.rows) },
        .object("pages", "用到这些数据的页面") { Listing($0.pages) },
        .list("notes", "注，每条一段文字") { $0.dataset.metadata.notes + $0.dataset.footnotes },
    ]

    private var facts: [DefinitionLabel] { .init(dataset.metadata) + .init(of: dataset.metadata.timeline) }
}

extension [DefinitionLabel] {
    /// What is particular about the years and months of a table.
    init(of timeline: Timeline) {
        func list(_ years: some Sequence<Int>) -> String { years.sorted().map { "\($0)年" }.joined(separator: "、") }
        let through = timeline.givenThrough.map { DefinitionLabel(term: "数据截至", text: $0.chinese) }
        let states = Timeline.Status.allCases.compactMap { status -> DefinitionLabel? in
            let years = timeline.statuses.filter { $0.value == status }.keys
            return years.isEmpty
                ? nil : DefinitionLabel(term: "\(status.rawValue)数 \(status.mark)", text: list(years))
        }
        let breaks = timeline.breaks.map { change in
            let names = change.indicators.map(\.value).joined(separator: "、")
            return DefinitionLabel(
                term: "口径变化", text: "\(change.year)年起\(names.isEmpty ? "" : "（\(names)）")：\(change.reason)")
        }
        let starts = timeline.starts.map { "\($0.value.place)从\($0.value.month.chinese)起" }
        self =
            [through].compactMap(\.self) + states + breaks
            + (starts.isEmpty ? [] : [DefinitionLabel(term: "接入", text: starts.joined(separator: "；"))])
            + (timeline.missingYears.isEmpty
                ? [] : [DefinitionLabel(term: "没有采集", text: list(timeline.missingYears))])
    }

    /// What staff said about a table, as far as they said it.
    init(_ metadata: DatasetMetadata) {
        self = [
            metadata.source.map { DefinitionLabel(term: "来源", text: $0) },
            metadata.period.map { DefinitionLabel(term: "时期", text: $0) },
            metadata.asOf.map { DefinitionLabel(term: "时点", text: $0.chinese) },
            metadata.lastChanged.map { DefinitionLabel(term: "更新", text: $0.chinese) },
            metadata.frequency.map { DefinitionLabel(term: "频率", text: $0) },
            metadata.contact.map { DefinitionLabel(term: "联系", text: $0) },
        ].compactMap { $0 }
    }
}
