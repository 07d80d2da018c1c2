import Diagnostics

// What is said about text that could not be decoded.

extension Diagnostic {
    private static let saveAsUTF8 = Wording(
        zh: "请重新保存文件：表格用 Excel 或 WPS 打开原表，另存为“CSV UTF-8(逗号分隔)(*.csv)”；其他文本用记事本另存为，编码选“UTF-8”。",
        en:
            "save the file again: a table in Excel or WPS as “CSV UTF-8 (Comma delimited)”; other text in Notepad with the encoding “UTF-8”."
    )

    static func undecodable(
        _ place: SourceLocation, _ damage: DamagedBytes, encoding: TextEncoding, count: Int,
        others: [(damage: DamagedBytes, place: SourceLocation)]
    ) -> Diagnostic {
        let more = count > 1
        return Diagnostic(
            .error, "undecodable-text", at: place,
            Wording(
                zh: "此处的字节 \(damage.hex) 不是 \(encoding.name) 文字，文件已损坏" + (more ? "；这样的地方共 \(count) 处" : ""),
                en: "the bytes \(damage.hex) are no \(encoding.name) text: the file is damaged"
                    + (more ? ", in \(count) places" : "")),
            fix: saveAsUTF8,
            related: others.map {
                Related($0.place, Wording(zh: "此处也有：\($0.damage.hex)", en: "here too: \($0.damage.hex)"))
            })
    }

    static func mixedEncodings(_ place: SourceLocation, lines: [Int]) -> Diagnostic {
        let listed = lines.prefix(5).map(String.init)
        let cut = lines.count > listed.count
        return Diagnostic(
            .error, "mixed-encodings", at: place,
            Wording(
                zh:
                    "文件里混有两种编码：第 \(listed.joined(separator: "、")) 行\(cut ? "等 \(lines.count) 行" : "")是 UTF-8，其余是 GB18030",
                en:
                    "the file mixes two encodings: line \(listed.joined(separator: ", "))\(cut ? " and others (\(lines.count) in all)" : "") in UTF-8, the rest in GB18030"
            ),
            fix: Wording(
                zh: "多半是把两个文件的内容拼到了一起。" + saveAsUTF8.zh, en: "probably two files were joined; " + saveAsUTF8.en))
    }

    static func notText(_ place: SourceLocation, format: BinaryFormat) -> Diagnostic {
        let saveTable = Wording(
            zh: "用 Excel 或 WPS 打开它，另存为“Excel 工作簿(*.xlsx)”；只改文件名后缀不行。",
            en: "open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”; renaming the file is not enough."
        )
        let saveText = Wording(
            zh: "用 Word 或 WPS 打开它，把文字复制到文本文件中，编码选“UTF-8”保存。",
            en: "open it in Word or WPS, copy the text into a text file and save that as “UTF-8”.")
        let (message, fix) =
            switch format {
            case .workbook:
                (
                    Wording(zh: "这是 Excel 工作簿（xlsx），不是文本文件", en: "this is an Excel workbook (xlsx), not a text file"),
                    Wording(
                        zh: "如果是 data 里的表，把文件名后缀改为 .xlsx，不必另存为 CSV。",
                        en:
                            "if it is a table of data, change the ending of its name to .xlsx; it need not be saved as CSV."
                    )
                )
            case .document:
                (
                    Wording(zh: "这是 Word 文档（docx），不是文本文件", en: "this is a Word document (docx), not a text file"),
                    saveText
                )
            case .legacyOffice:
                (
                    Wording(
                        zh: "这是 Excel 工作簿或 Word 文档（xls、doc、et、wps），不是文本文件",
                        en: "this is an Excel workbook or a Word document (xls, doc, et, wps), not a text file"),
                    Wording(
                        zh: "表格：" + saveTable.zh + "文档：" + saveText.zh,
                        en: "a table: " + saveTable.en + " A document: " + saveText.en)
                )
            case .unknown:
                (
                    Wording(zh: "这不是文本文件（含大量控制字符）", en: "this is no text file (it is full of control characters)"),
                    saveAsUTF8
                )
            }
        return Diagnostic(.error, "not-text", at: place, message, fix: fix)
    }

    static func noConverter(_ place: SourceLocation, encoding: TextEncoding) -> Diagnostic {
        Diagnostic(
            .error, "no-converter", at: place,
            Wording(
                zh: "文件是 \(encoding.name) 编码，而本机的系统没有安装它的转换表",
                en: "the file is in \(encoding.name), and this system lacks the conversion tables for it"),
            fix: Wording(
                zh: "请管理员安装 C 语言库的字符转换组件（如 glibc-gconv-extra）；或者" + saveAsUTF8.zh,
                en: "have the C library's character conversion modules installed (for example glibc-gconv-extra), or "
                    + saveAsUTF8.en))
    }
}
