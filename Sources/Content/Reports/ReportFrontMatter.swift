import Diagnostics
import Statistics
import StrictYAML

/// The front matter of a report, as typed values.
package struct ReportFrontMatter: Sendable {
    /// Whether the report is final, or comments on it are asked for.
    package enum Status: String, YAMLScalar, CaseIterable {
        case final = "正式"
        case consultation = "征求意见"

        /// - Throws: `ValueError` with the words that are allowed.
        package init(yaml text: String) throws(ValueError) {
            guard let status = Self(rawValue: text) else {
                let choices = Self.allCases.map(\.rawValue).joined(separator: "、")
                throw ValueError(
                    "enum", Wording(zh: "“\(text)”不是报告的状态", en: "“\(text)” is not a report status"),
                    fix: Wording(zh: "可选：\(choices)", en: "allowed: \(choices)"))
            }
            self = status
        }
    }

    /// Required; nil only when it is missing, which is an error.
    package var title: String?
    /// The date of issue. Required; nil only when it is missing or wrong, which is an error.
    package var date: CalendarDate?
    /// The year that the survey is about, when it is not the year of issue.
    package var year: Int?
    /// What was surveyed, in the author's words: 全旗 9 个苏木乡镇.
    package var scope: String?
    /// Who issued it, where the text has no signature.
    package var issuer: String?
    /// Final when nothing is said.
    package var status: Status = .final
    /// Names or addresses of topics, which `site.yaml` should list.
    package var topics: [Located<String>] = []
    /// Names or codes of places, which `regions.csv` must have.
    package var regions: [Located<String>] = []
    /// Identifiers of the datasets that belong to the report.
    package var datasets: [Located<String>] = []
    /// Where the material comes from, in the author's words.
    package var source: String?
    /// For lists of reports; without it they show how the text begins.
    package var summary: String?
    /// Why the numbers of the text are from no table; nil when nothing is said.
    package var typedNumbersReason: String?
    /// The summary as written, with its `{{ }}`.
    var writtenSummary: Located<String>?
    /// The scope as written, where it names figures.
    var writtenScope: Located<String>?
    /// The source as written, where it names figures.
    var writtenSource: Located<String>?
    /// The other texts in which numbers stand that may have been typed; few have any.
    var otherTexts: [Located<String>] = []
    /// Whether anything in it may name figures, or holds numbers that may have been typed.
    var hasTexts: Bool {
        writtenSummary != nil || writtenScope != nil || writtenSource != nil || !otherTexts.isEmpty
            || !corrections.isEmpty
    }
    /// The address, where it is not to be the name of the file.
    package var slug: Located<Slug>?
    /// Whether everything in the report is invented, which its page then says.
    package var isSample = false
    /// Whether lines such as 一、情况 are taken for headings.
    package var recognisesPlainHeadings = true
    /// What was published wrongly in the report and has been put right; the newest first.
    package var corrections: [Located<Correction>] = []

    /// The keys, which are made once for all reports.
    private enum Key {
        static let title = YAMLKey("title", or: "标题")
        static let date = YAMLKey("date", or: "日期")
        static let year = YAMLKey("year", or: "年度")
        static let scope = YAMLKey("scope", or: "范围")
        static let issuer = YAMLKey("issuer", or: "发文单位")
        static let status = YAMLKey("status", or: "状态")
        static let topics = YAMLKey("topics", or: "topic", "主题")
        static let regions = YAMLKey("regions", or: "region", "地区")
        static let datasets = YAMLKey("datasets", or: "数据")
        static let source = YAMLKey("source", or: "来源")
        static let summary = YAMLKey("summary", or: "摘要")
        static let typedNumbers = YAMLKey("typed-numbers", or: "写死的数字")
        static let slug = YAMLKey("slug", or: "网址名")
        static let sample = YAMLKey("sample", or: "示例数据")
        static let plainHeadings = YAMLKey("plain-headings", or: "识别标题")
    }

    init() {}

    init(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) {
        var reader = MappingReader(mapping)
        func text(_ written: Located<String>?) -> String? {
            if let written, NumeralScanner.plain.hasNumerals(written.value) { otherTexts.append(written) }
            return written?.value
        }
        func filled(_ key: YAMLKey) -> (text: String?, written: Located<String>?) {
            let written: Located<String>? = reader.located(key)
            guard let written, written.value.contains("{{") else { return (text(written), nil) }
            return (written.value, written)
        }
        title = text(reader.requiredLocated(Key.title))
        date = reader.required(Key.date)
        year = (reader.read(Key.year) as Year?)?.number
        (scope, writtenScope) = filled(Key.scope)
        issuer = text(reader.located(Key.issuer))
        status = reader.read(Key.status) ?? .final
        topics = reader.list(Key.topics)
        regions = reader.list(Key.regions)
        datasets = reader.list(Key.datasets)
        (source, writtenSource) = filled(Key.source)
        writtenSummary = reader.located(Key.summary)
        summary = writtenSummary?.value
        typedNumbersReason = reader.read(Key.typedNumbers)
        slug = reader.located(Key.slug)
        isSample = reader.read(Key.sample) ?? false
        recognisesPlainHeadings = reader.read(Key.plainHeadings) ?? true
        var texts: [Located<String>] = []
        corrections = Correction.all(in: &reader, texts: &texts, into: &diagnostics)
        for written in texts { _ = text(written) }
        reader.finish(into: &diagnostics)
        checkCorrections(into: &diagnostics)
    }

    /// Reports corrections that are dated before the report was issued.
    private func checkCorrections(into diagnostics: inout [Diagnostic]) {
        guard let date else { return }
        for correction in corrections where correction.value.date.isBefore(date) {
            diagnostics.append(
                .correctionBeforeReport(correction.value.date.chinese, report: date.chinese, at: correction.location))
        }
    }
}
