import CSV
import Mustache
import Statistics

/// The list of everything that can be downloaded or looked up.
struct DatasetsPage: PageModel {
    static let template = "datasets"

    let frame: PageFrame
    let datasets: [LinkLabel]
    let yearbooks: [LinkLabel]
    let symbols: [DefinitionLabel]
    let indicators: LinkLabel

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("datasets", "本会的数据，注中是来源") { Listing($0.datasets) },
        .object("yearbooks", "转载的年鉴表，注中是来源") { Listing($0.yearbooks) },
        .object("indicators", "指标定义页", \.indicators),
        .list("symbols", "没有数字时用的符号", \.symbols),
    ]
}

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
                $0.field.type.choices.isEmpty ? nil : $0.field.type.choices.joined(separator: "、")
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

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("corrections", "更正过的内容", \.corrections),
        .text("title", "名称") { $0.dataset.title },
        .optionalText("description", "说明") { $0.dataset.metadata.description },
        .text("rowMeaning", "一行是什么") { $0.dataset.definition.rowMeaning },
        .number("rows", "行数") { $0.dataset.table.count },
        .object("facts", "来源、时期、时点、更新等") { page in Listing(page.facts) },
        .flag("aggregatesOnly", "是否只公布汇总、不公布明细") { $0.dataset.definition.audience == .aggregatesOnly },
        .object("columns", "公布的列") { page in
            Listing(page.dataset.definition.publishedFields.map { FieldRow(field: $0.description) })
        },
        .object("downloads", "下载") { Listing($0.downloads) },
        .object("rowPages", "逐行的页面，按年度，行数多的按地区") { Listing($0.rows) },
        .object("pages", "用到这些数据的页面") { Listing($0.pages) },
        .list("notes", "注，每条一段文字") { $0.dataset.metadata.notes + $0.dataset.footnotes },
    ]

    private var facts: [DefinitionLabel] { .init(dataset.metadata) }
}

extension [DefinitionLabel] {
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

extension Composer {
    func datasetPages() -> [Page] {
        guard sections.contains(.data) else { return [] }
        let route = Section.data.route
        let index = Page(route, claim: claim("data")) { _ in datasetsPage(route) }
        return [index, indicatorsPage()] + facts.datasets.flatMap(pages) + facts.yearbooks.flatMap(pages)
    }

    private func datasetsPage(_ route: Route) -> DatasetsPage {
        DatasetsPage(
            frame: frame(route, title: "数据", description: "每张表的定义、单位、来源、时期、列和下载", in: .data),
            datasets: facts.datasets.map { sourceLink($0, from: route) },
            yearbooks: facts.yearbooks.map {
                LinkLabel(title: $0.title, url: route.link(to: Self.route(of: $0)), note: $0.newest.source)
            },
            symbols: Self.symbols,
            indicators: LinkLabel(title: "指标", url: route.link(to: Self.indicators), note: "每个指标的含义和算法"))
    }

    /// The words and signs that stand where there is no figure; from the measures themselves, so that they cannot
    /// differ.
    static let symbols: [DefinitionLabel] = [
        (Measure.missing, "没有收集，或者得不到"), (.masked(digits: 3), "来源没有公开；下载文件里用 x 的个数表示位数"),
        (.suppressed, "为保护个人而不公布"), (.notApplicable, "没有可以计量的对象"), (.belowUnit, "大于零，不足一个单位"),
    ].map { measure, meaning in
        DefinitionLabel(term: measure.displayText, text: meaning, note: "下载文件里写作 \(measure.downloadText)")
    }

    private func pages(of dataset: LoadedDataset) -> [Page] {
        let definition = dataset.definition
        let route = Self.route(of: dataset)
        let csv = Route("data/\(definition.id).csv")
        let schema = Route("data/\(definition.id).schema.json")
        let isOpen = definition.audience == .everyone
        let claim = claim("data/\(definition.id).csv")
        let counts = countsDownload(of: dataset)
        let page = Page(route, claim: claim) { _ in
            DatasetPage(
                frame: frame(
                    route, title: dataset.title, description: dataset.metadata.description ?? definition.rowMeaning,
                    in: .data,
                    sourceText: dataset.metadata.source, updated: dataset.metadata.lastChanged,
                    isSample: dataset.metadata.isSample || facts.site.isSample,
                    about: describe(
                        dataset,
                        downloads: isOpen
                            ? [(csv, "text/csv"), (schema, "application/json")]
                            : counts == nil ? [] : [(csv, "text/csv")])),
                dataset: dataset,
                downloads: isOpen
                    ? [
                        LinkLabel(title: "\(definition.id).csv", url: route.link(to: csv), note: "CSV，可用 Excel 打开"),
                        LinkLabel(
                            title: "\(definition.id).schema.json", url: route.link(to: schema),
                            note: "列的说明（Table Schema）"),
                    ]
                    : counts == nil
                        ? []
                        : [
                            LinkLabel(
                                title: "\(definition.id).csv", url: route.link(to: csv), note: "汇总数，CSV，可用 Excel 打开")
                        ],
                rows: rowsLinks(of: dataset, from: route),
                pages: pagesUsing(dataset, from: route), corrections: list(corrections(of: dataset), from: route))
        }.found(as: .data, title: dataset.title, date: dataset.metadata.lastChanged)
        guard isOpen else {
            return [page] + (counts.map { counts in [Page(file: csv, claim: claim) { counts }] } ?? [])
        }
        return [
            page,
            Page(file: csv, claim: claim) { dataset.table.downloadCSV() },
            Page(file: schema, claim: claim) { definition.tableSchema() },
        ] + rowsPages(of: dataset)
    }

    private func pagesUsing(_ dataset: LoadedDataset, from route: Route) -> [LinkLabel] {
        let shown = [dataset.definition.system].compactMap { $0 }.filter(systems.contains)
        let reports = facts.reportIndex.reports(withDataset: dataset.definition.id)
        let newest = reports.prefix(ReportList.pageLength).map { facts.reports[$0] }
        let others = LinkLabel(
            title: "另有 \(reports.count - newest.count) 篇，见全部报告", url: route.link(to: Section.reports.route))
        return shown.map { LinkLabel(title: $0.title, url: route.link(to: Self.route(of: $0))) }
            + newest.map { LinkLabel(title: $0.title, url: route.link(to: $0.route), note: $0.date?.chinese) }
            + (newest.count < reports.count ? [others] : [])
    }
}

extension DatasetTable {
    /// The published columns for download: UTF-8 with a byte order mark, cells that a spreadsheet would run
    /// neutralised.
    func downloadCSV() -> [UInt8] {
        let fields = definition.publishedFields
        var writer = CSVWriter()
        writer.append(fields.map(\.description.titleWithUnit))
        writer.append(
            columns: fields.map { $0.texts(for: .download, in: self) }.map {
                CSVWriter.Column(texts: $0.values, numbers: $0.numbers)
            })
        return writer.bytes
    }
}
