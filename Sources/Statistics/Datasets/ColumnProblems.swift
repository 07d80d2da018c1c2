import Diagnostics

// What can be wrong with the cells of a column, in words.

extension Diagnostic {
    static func invalidValue(_ error: ValueError, field: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, error.code, at: place,
            Wording(zh: "\(field)：\(error.message.zh)", en: "\(field): \(error.message.en)"),
            fix: error.fix, replacement: error.replacement)
    }

    static func doubtfulValue(_ doubt: Wording, field: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "doubtful-value", at: place, Wording(zh: "\(field)：\(doubt.zh)", en: "\(field): \(doubt.en)"),
            fix: Wording(zh: "核对后写成 2021-10 或 2021-01 的样子", en: "write it like 2021-10 or 2021-01"))
    }

    static func missingValue(_ field: FieldDescription, at place: SourceLocation) -> Self {
        let fix =
            field.type == Measure.type
            ? Wording(
                zh: "填上数字；确实没有数字写“—”，不适用写“不适用”", en: "fill in the number; — for no figure, 不适用 for not applicable")
            : Wording(zh: "填上\(field.title)", en: "fill in \(field.title)")
        return Diagnostic(
            .error, "missing-value", at: place, Wording(zh: "“\(field.title)”空着", en: "“\(field.title)” is empty"),
            fix: fix)
    }
}
