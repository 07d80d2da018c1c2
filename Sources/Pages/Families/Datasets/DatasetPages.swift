import Content
import Statistics
import Text

/// The list of everything that can be looked up, and for each dataset a page and its downloads.
struct DatasetPages: PageFamily {
    static let models: [any PageModel.Type] = [DatasetsPage.self, DatasetPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        guard site.doors.open.contains(.data) else { return [] }
        return [Page(Addresses.data, claim: site.links.claim("data")) { _ in index(Addresses.data) }]
            + facts.datasets.flatMap { pages(of: $0) }
    }

    private func index(_ route: Route) -> DatasetsPage {
        DatasetsPage(
            frame: site.frame(route, title: "数据", description: "每张表的定义、单位、来源、时期、列和下载", in: .data),
            datasets: facts.datasets.map { site.links.source($0, from: route) },
            yearbooks: facts.yearbooks.map { site.links.series($0, from: route) },
            symbols: Self.symbols,
            indicators: LinkLabel(title: "指标", url: route.link(to: Addresses.indicators), note: "每个指标的含义和算法"))
    }

    /// The words and signs that stand in place of a figure. They are taken from the measures, so that they cannot differ
    /// from what tables print.
    private static let symbols: [DefinitionLabel] = [
        (Measure.missing, "没有收集，或者得不到"), (.masked(digits: 3), "来源没有公开；下载文件里用 x 的个数表示位数"),
        (.suppressed, "为保护个人而不公布"), (.notApplicable, "没有可以计量的对象"), (.belowUnit, "大于零，不足一个单位"),
    ].map { measure, meaning in
        DefinitionLabel(term: measure.displayText, text: meaning, note: "下载文件里写作 \(measure.downloadText)")
    }

    // MARK: - One dataset

    private func pages(of dataset: LoadedDataset) -> [Page] {
        let claim = site.links.claim(dataset)
        let downloads = downloads(of: dataset)
        let (title, changed) = (dataset.title, dataset.metadata.lastChanged)
        let page = Page(Addresses.page(of: dataset), claim: claim, listing: .siteMap(.data, title, changed: changed)) {
            _ in self.page(of: dataset, downloads)
        }.found(as: .data, title: title, date: changed)
        return [page] + downloads.map { file in Page(file: file.route, claim: claim) { _ in file.bytes() } }
    }

    /// A file that is offered on a dataset's page.
    private struct Download: Sendable {
        let route: Route
        /// Its kind of content (RFC 6838).
        let format: String
        /// What it is, for readers.
        let note: String
        let bytes: @Sendable () -> [UInt8]
    }

    /// The rows and the meaning of their columns; of a dataset about individual people only protected counts, if any.
    private func downloads(of dataset: LoadedDataset) -> [Download] {
        let id = dataset.definition.id
        let csv = Route("data/\(id).csv")
        guard dataset.definition.audience == .everyone else {
            return site.counts.download(of: dataset).map { counts in
                [Download(route: csv, format: "text/csv", note: "汇总数，CSV，可用 Excel 打开") { counts }]
            } ?? []
        }
        let totals = HiddenRowTotals(facts.catalogue.observations(of: id)).map { totals in
            Download(
                route: Route("data/\(id)-totals.csv"), format: "text/csv", note: "合计数：含有“不公布”的行的各项合计，CSV"
            ) { totals.csv }
        }
        return [
            Download(route: csv, format: "text/csv", note: "CSV，可用 Excel 打开") { dataset.downloadCSV() },
            Download(
                route: Route("data/\(id).schema.json"), format: "application/json", note: "列的说明（Table Schema）"
            ) { dataset.definition.tableSchema() },
        ] + [totals].compactMap { $0 }
    }

    private func page(of dataset: LoadedDataset, _ downloads: [Download]) -> DatasetPage {
        let route = Addresses.page(of: dataset)
        let (definition, metadata) = (dataset.definition, dataset.metadata)
        return DatasetPage(
            frame: site.frame(
                route, title: dataset.title, description: metadata.description ?? definition.rowMeaning, in: .data,
                sourceText: metadata.source, updated: metadata.lastChanged,
                isSample: metadata.isSample || facts.site.isSample,
                about: site.descriptions.dataset(dataset, downloads: downloads.map { ($0.route, $0.format) })),
            dataset: dataset,
            downloads: downloads.map {
                LinkLabel(title: $0.route.path.fileName, url: route.link(to: $0.route), note: $0.note)
            },
            rows: site.rows.links(to: dataset, from: route), pages: pagesUsing(dataset, from: route),
            corrections: site.corrections.list(site.corrections.of(dataset), from: route),
            hasUnlistedRows: facts.catalogue.observations(of: definition.id)?.hasUnlistedRows ?? false)
    }

    private func pagesUsing(_ dataset: LoadedDataset, from route: Route) -> [LinkLabel] {
        let areas = [dataset.definition.area].compactMap { $0 }.filter(site.areas.all.contains)
        let reports = facts.reportIndex.reports(withDataset: dataset.definition.id)
        let newest = reports.prefix(ReportList.pageLength).map { facts.reports[$0] }
        let others = LinkLabel(
            title: "另有 \(reports.count - newest.count) 篇，见全部报告", url: route.link(to: Addresses.reports))
        return areas.map { site.links.area($0, from: route) } + newest.map { site.links.report($0, from: route) }
            + (newest.count < reports.count ? [others] : [])
    }
}
