import Diagnostics
import StrictYAML
import UnionData

/// What stands above a report's text, typed.
struct ReportFrontMatter: Sendable {
    enum Status: String, YAMLScalar, CaseIterable {
        case final = "正式"
        case consultation = "征求意见"

        init(yaml text: String) throws(ScalarError) {
            guard let status = Self(rawValue: text) else {
                let choices = Self.allCases.map(\.rawValue).joined(separator: "、")
                throw ScalarError(
                    "enum", Wording(zh: "“\(text)”不是报告的状态", en: "“\(text)” is not a report status"),
                    fix: Wording(zh: "可选：\(choices)", en: "allowed: \(choices)"))
            }
            self = status
        }
    }

    var title: String?
    var date: CalendarDate?
    /// The year that the survey is about, when it is not the year of issue.
    var year: Int?
    var scope: String?
    var issuer: String?
    var status: Status = .final
    var topics: [Located<String>] = []
    var regions: [Located<String>] = []
    /// Identifiers of the datasets that belong to the report.
    var datasets: [Located<String>] = []
    var source: String?
    var summary: String?
    var slug: Located<Slug>?
    var isSample = false
    /// Whether lines such as 一、情况 are taken for headings.
    var recognisesPlainHeadings = true
    /// What was published wrongly in the report and has been put right; the newest first.
    var corrections: [Located<Correction>] = []

    init() {}

    init(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        title = reader.required(YAMLKey("title", or: "标题"))
        date = reader.required(YAMLKey("date", or: "日期"))
        year = reader.read(YAMLKey("year", or: "年度"))
        scope = reader.read(YAMLKey("scope", or: "范围"))
        issuer = reader.read(YAMLKey("issuer", or: "发文单位"))
        status = reader.read(YAMLKey("status", or: "状态")) ?? .final
        topics = reader.list(YAMLKey("topics", or: "topic", "主题"))
        regions = reader.list(YAMLKey("regions", or: "region", "地区"))
        datasets = reader.list(YAMLKey("datasets", or: "数据"))
        source = reader.read(YAMLKey("source", or: "来源"))
        summary = reader.read(YAMLKey("summary", or: "摘要"))
        slug = reader.located(YAMLKey("slug", or: "网址名"))
        isSample = reader.read(YAMLKey("sample", or: "示例数据")) ?? false
        recognisesPlainHeadings = reader.read(YAMLKey("plain-headings", or: "识别标题")) ?? true
        corrections = Correction.all(in: &reader, into: &diagnostics)
        reader.finish(into: &diagnostics)
        checkCorrections(into: &diagnostics)
    }

    /// Nothing is put right before it is published.
    private func checkCorrections(into diagnostics: inout [Diagnostic]) {
        guard let date else { return }
        for correction in corrections where correction.value.date.isBefore(date) {
            diagnostics.append(.correctionBeforeReport(correction.value.date.chinese, report: date.chinese, at: correction.location))
        }
    }
}
