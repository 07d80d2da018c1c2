import Diagnostics

// What is said about files that cannot be read as a table.

extension Diagnostic {
    static func tableTooLarge(_ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-too-large", at: place,
            Wording(zh: "文件超过 4 GB，无法读取", en: "the file is larger than 4 GB and cannot be read"),
            fix: Wording(zh: "请按年度拆成几张表", en: "split it into a table for each year"))
    }

    static func unclosedQuote(_ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "unclosed-quote", at: place,
            Wording(
                zh: "此单元格以英文双引号 \" 开头，却没有对应的结束引号",
                en: "this cell begins with a double quote that is never closed"),
            fix: Wording(
                zh: "删去这个引号，或在单元格末尾补上一个；正文里的引号请用中文引号“”。",
                en: "remove the quote, or close it at the end of the cell; write “ ” for quotes within text."))
    }
}
