import Diagnostics

/// Why a file, or a part of it, cannot be read as a workbook.
struct WorkbookError: Error, Sendable, Hashable {
    /// The rule, as in `Diagnostic.code`.
    let code: String
    let message: Wording
    let fix: Wording?

    init(_ code: String, _ message: Wording, fix: Wording?) {
        (self.code, self.message, self.fix) = (code, message, fix)
    }

    func diagnostic(at place: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code, at: place, message, fix: fix)
    }
}

extension WorkbookError {
    private static let saveAgain = Wording(
        zh: "用 Excel 或 WPS 打开原表，另存为“Excel 工作簿(*.xlsx)”，再放进来。",
        en: "open the original in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and put that here.")

    /// The file is cut off, or its parts do not fit together.
    static func damaged(_ what: Wording) -> Self {
        Self(
            "damaged-workbook",
            Wording(zh: "工作簿不完整或者已损坏：\(what.zh)", en: "the workbook is incomplete or damaged: \(what.en)"),
            fix: Wording(
                zh: "多半是没有传完：重新复制一份；还是这样的，" + saveAgain.zh,
                en: "it was probably not copied to its end: copy it again; if that does not help, " + saveAgain.en))
    }

    /// The file would need more memory or time than any workbook of an office does.
    static func tooLarge(_ what: Wording) -> Self {
        Self(
            "table-too-large", Wording(zh: "工作簿太大：\(what.zh)", en: "the workbook is too large: \(what.en)"),
            fix: Wording(
                zh: "把要公布的那张表单独存成一个工作簿，或者按年度拆成几张表。",
                en:
                    "save the table that is to be published as a workbook of its own, or split it into a table for each year."
            ))
    }

    static let encrypted = Self(
        "encrypted-workbook",
        Wording(zh: "工作簿设了打开密码，读不了", en: "the workbook is protected by a password and cannot be read"),
        fix: Wording(
            zh: "在 Excel 或 WPS 里打开它，去掉密码（Excel：文件→信息→保护工作簿→用密码进行加密，清空；WPS：文件→文档加密→密码加密，清空），保存后再放进来。",
            en:
                "open it in Excel or WPS, remove the password (Excel: File, Info, Protect Workbook, Encrypt with Password; clear it) and save it."
        ))

    static func notAWorkbook(_ format: OfficeFormat) -> Self {
        Self("not-a-workbook", format.message, fix: format.fix)
    }
}
