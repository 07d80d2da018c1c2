import Diagnostics

/// What is wrong with a report or a page of text as a whole.
extension Diagnostic {
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
}
