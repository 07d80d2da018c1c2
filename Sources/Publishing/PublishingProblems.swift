import Diagnostics

/// What can be wrong between the files of a site, in words: the module's part of the message catalogue.
extension Diagnostic {
    static func unexpectedFile(_ path: String) -> Self {
        Diagnostic(
            .warning, "unexpected-file", at: SourceLocation(path: path),
            Wording(zh: "不知道这个文件是做什么的，没有发布", en: "this file has no place here and is not published"),
            fix: Wording(
                zh: "报告放 reports/，网页放 pages/，表格放 data/，供下载的附件和图片放 files/",
                en: "reports go to reports/, pages to pages/, tables to data/, attachments and images to files/"))
    }

    static func missingConfiguration(_ path: String) -> Self {
        Diagnostic(
            .warning, "no-site-yaml", at: SourceLocation(path: path),
            Wording(zh: "没有 site.yaml，站名用“工会报告”", en: "there is no site.yaml; the site's name is a default"),
            fix: Wording(zh: "新建 site.yaml，至少写一行“title: 站名”", en: "create site.yaml with at least “title: …”"))
    }

    static func missingFrontMatter(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "no-front-matter", at: place,
            Wording(zh: "文件开头没有题目和日期", en: "the file does not begin with its title and date"),
            fix: Wording(
                zh: "在最前面写三行横线围起来的信息：---、title: 题目、date: 2024-03-18、---",
                en: "begin with ---, title: …, date: 2024-03-18, ---"))
    }

    static func signatureOfOtherDate(_ written: String, frontMatter: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "signature-date", at: place,
            Wording(
                zh: "落款日期“\(written)”与文件开头的 date（\(frontMatter)）不同",
                en: "the text is signed \(written), but its date above is \(frontMatter)"),
            fix: Wording(
                zh: "两处写同一个日期；网页上的印发日期取自文件开头", en: "give one date in both places; pages show the one above the text"))
    }

    static func correctionBeforeReport(_ date: String, report: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-before-report", at: place,
            Wording(
                zh: "更正日期“\(date)”早于报告的印发日期（\(report)）",
                en: "the correction is dated \(date), before the report was issued (\(report))"),
            fix: Wording(
                zh: "写更正的那一天；还没有印发就改正的，不用写更正说明",
                en: "give the day of the correction; what was put right before issue needs none"))
    }

    static func missingMetadata(at place: SourceLocation, wanted: String) -> Self {
        Diagnostic(
            .warning, "no-metadata", at: place,
            Wording(
                zh: "这张表旁边没有说明文件，题目和来源取自表内", en: "the table has no metadata file; title and source come from the table"),
            fix: Wording(zh: "新建 \(wanted)，写上 title 和 source", en: "create \(wanted) with title and source"))
    }

    static func metadataWithoutTable(at place: SourceLocation, table: String) -> Self {
        Diagnostic(
            .error, "metadata-without-table", at: place,
            Wording(zh: "有说明文件，却没有表格 \(table)", en: "there is metadata but no table \(table)"),
            fix: Wording(zh: "放入 \(table)，或删去这个文件", en: "add \(table), or delete this file"))
    }

    static func unknownTable(at place: SourceLocation, nearest: String?, known: [String]) -> Self {
        Diagnostic(
            .error, "unknown-table", at: place,
            Wording(zh: "认不出这是哪一张表", en: "this table is not one that the product knows"),
            fix: nearest.map { Wording(zh: "文件名是不是“\($0).csv”？", en: "should the file be “\($0).csv”?") }
                ?? Wording(
                    zh: "文件名用：\(known.joined(separator: "、"))；年鉴表要有年份，或者有“地区”“项目”一类的首列和合计",
                    en:
                        "name it one of: \(known.joined(separator: ", ")); a yearbook table needs years, or a first column such as 地区 and a total"
                ))
    }

    static func datasetTwice(_ title: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "dataset-twice", at: place, Wording(zh: "“\(title)”有两个文件", en: "there are two files of “\(title)”"),
            fix: Wording(zh: "合并成一个文件", en: "join them in one file"),
            related: [.init(first, Wording(zh: "另一个在这里", en: "the other one"))])
    }

    static func unknownRegion(_ name: String, nearest: String?, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "region", at: place,
            Wording(zh: "“\(name)”不在地区名录中", en: "“\(name)” is not a region of regions.csv"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") })
    }

    static func unknownDataset(_ name: String, nearest: String?, known: [String], at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "dataset", at: place, Wording(zh: "没有名为“\(name)”的数据", en: "there is no dataset “\(name)”"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "可用：\(known.joined(separator: "、"))", en: "there are: \(known.joined(separator: ", "))"))
    }

    static func unknownTopic(_ name: String, nearest: String?, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "topic", at: place,
            Wording(
                zh: "主题“\(name)”没有列在 site.yaml 里，不会出现在主题页上",
                en: "the topic “\(name)” is not in site.yaml and gets no page"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "在 site.yaml 的 topics 里添上它", en: "add it to topics in site.yaml"))
    }

    static func brokenAnchor(_ anchor: String, on route: String, nearest: String?, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "broken-anchor", at: place,
            Wording(zh: "页面 \(route) 上没有“#\(anchor)”这个位置", en: "there is no “#\(anchor)” on \(route)"),
            fix: nearest.map { Wording(zh: "“#\($0)”", en: "“#\($0)”") })
    }

    static func brokenGeneratedLink(_ target: String, on pages: [String], templates: String) -> Self {
        let examples = pages.prefix(3)
        return Diagnostic(
            .error, "broken-template-link", at: SourceLocation(path: templates),
            Wording(
                zh: "模板生成的链接指向不存在的 \(target)，共 \(pages.count) 个页面，例如 \(examples.joined(separator: "、"))",
                en:
                    "the templates link to \(target), which does not exist, on \(pages.count) pages, such as \(examples.joined(separator: ", "))"
            ),
            fix: Wording(
                zh: "检查模板里写这个链接的地方；样式和图片放在 templates/assets/",
                en: "check where the templates write this link; styles and images go to templates/assets/"))
    }

    static func routeTwice(_ route: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "address-twice", at: place,
            Wording(
                zh: "网址 \(route) 有两个来源：\(first.path) 和 \(place.path)",
                en: "two sources want the address \(route): \(first.path) and \(place.path)"),
            fix: Wording(zh: "给其中一个改文件名，或者另写一个 slug", en: "rename one of the files, or give it another slug"),
            related: [.init(first, Wording(zh: "另一个来源", en: "the other source"))])
    }

    static func foreignOutput(_ path: String) -> Self {
        Diagnostic(
            .error, "foreign-output", at: SourceLocation(path: path),
            Wording(zh: "这个文件夹不是 Gongbao 生成的，不会覆盖它", en: "this folder was not made by Gongbao and is not replaced"),
            fix: Wording(
                zh: "换一个 --output，或者自己确认后删去这个文件夹", en: "choose another --output, or remove the folder yourself"))
    }

    static func noTemplates(_ path: String) -> Self {
        Diagnostic(
            .error, "no-templates", at: SourceLocation(path: path),
            Wording(zh: "模板文件夹里没有 .mustache 文件", en: "there are no .mustache files here"),
            fix: Wording(zh: "用 --templates 指出模板文件夹", en: "name the folder with --templates"))
    }
}
