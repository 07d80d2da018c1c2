import Diagnostics
import PersonalIdentifiers
import Text

/// Messages about what would tell too much about people. No message repeats a whole number.
extension Diagnostic {
    static func personalIdentifier(_ identifier: PersonalIdentifier, on pages: [String], at place: SourceLocation)
        -> Self
    {
        let (kind, shown) = (identifier.kind.wording, pages.shown)
        return Diagnostic(
            .error, "personal-identifier", at: place,
            Wording(
                zh: "\(kind.zh) \(identifier.masked) 会公开在 \(shown.zh)；依《个人信息保护法》第二十五条，未经本人单独同意不得公开",
                en:
                    "the \(kind.en) \(identifier.masked) would be public in \(shown.en); PIPL article 25 forbids it without the person's separate consent"
            ),
            fix: identifier.kind.fix)
    }

    static func personalIdentifierWithoutSource(
        _ identifier: PersonalIdentifier, on pages: [String], at place: SourceLocation
    ) -> Self {
        let (kind, shown) = (identifier.kind.wording, pages.shown)
        return Diagnostic(
            .error, "personal-identifier", at: place,
            Wording(
                zh: "生成的 \(shown.zh) 里有\(kind.zh) \(identifier.masked)；内容和模板里没有连在一起的这个号码，它由几部分拼成",
                en:
                    "\(shown.en) would show the \(kind.en) \(identifier.masked); no source holds it in one piece, it is put together from parts"
            ),
            fix: identifier.kind.fix)
    }

    static func furtherIdentifiers(_ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "personal-identifier", at: place,
            Wording(
                zh: "这个文件里另有 \(count) 个证件号、手机号或卡号会公开", en: "\(count) more personal numbers in this file would be public"
            ),
            fix: Wording(
                zh: "整列都是号码的，删去整列；只公布汇总数", en: "where a whole column holds them, delete the column; publish totals only"
            ))
    }

    /// Whoever may write reports must not be able to run scripts in the name of the site.
    static func fileWithScripts(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "file-with-scripts", at: place,
            Wording(
                zh: "网页、脚本和 XML 文件里可以有程序，读者一打开就会运行，不能当附件发布",
                en:
                    "web pages, scripts and XML may hold programs that run when readers open them; they are no attachments"
            ),
            fix: Wording(
                zh: "要登出来的文字写成 pages/ 里的 .md；要下载的另存为 PDF，或者压缩成 .zip",
                en: "write the text as a .md in pages/; for downloads save it as PDF, or put it into a .zip"))
    }

    static func documentProperties(at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "document-properties", at: place,
            Wording(
                zh: "附件“\(place.path.fileName)”里的文字查不了，没有检查是否有证件号、手机号；它的“属性”里通常有作者姓名，会一起公开",
                en:
                    "the text of “\(place.path.fileName)” cannot be read here and was not searched for personal numbers; its properties, usually with its author's name, are published with it"
            ),
            fix: Wording(
                zh: "在 Word、Excel 或 WPS 里：文件→信息→检查文档→删除文档属性和个人信息，再核对内容",
                en: "in the office program: File, Info, Inspect Document, remove properties; then look through the text"
            ))
    }
}

extension [String] {
    /// Names the first of the pages and says how many there are.
    fileprivate var shown: Wording {
        let example = first ?? ""
        return count > 1
            ? Wording(zh: "\(example) 等 \(count) 个文件", en: "\(example) and \(count - 1) other files")
            : Wording(zh: example, en: example)
    }
}

extension PersonalIdentifier.Kind {
    fileprivate var wording: Wording {
        switch self {
        case .residentID18: Wording(zh: "身份证号", en: "resident ID")
        case .residentID15: Wording(zh: "15位身份证号", en: "15-digit resident ID")
        case .damagedResidentID: Wording(zh: "被 Excel 改成数字的身份证号", en: "resident ID that Excel took for a number")
        case .mobileNumber: Wording(zh: "手机号", en: "mobile number")
        case .bankCard: Wording(zh: "银行卡号", en: "bank card number")
        }
    }

    fileprivate var fix: Wording {
        switch self {
        case .residentID18, .damagedResidentID:
            Wording(zh: "删去这个号码；需要说明人数时只写汇总数", en: "delete it; where people are counted, give the total")
        case .residentID15:
            Wording(
                zh: "删去这个号码；需要说明人数时只写汇总数。它如果是一笔金额，请加千位分隔符",
                en:
                    "delete it; where people are counted, give the total. If it is an amount, write it with separators: 1,234,567"
            )
        case .mobileNumber:
            Wording(
                zh: "改用办公室固定电话或 12351，或者删去。它如果是一笔金额，请加千位分隔符或改用万元、亿元",
                en:
                    "give the office's landline or 12351, or delete it. If it is an amount, write it with separators: 1,234,567"
            )
        case .bankCard:
            Wording(
                zh: "删去这个卡号。它如果是一笔金额或编号，请加千位分隔符或字母",
                en: "delete it. If it is an amount or a serial number, write it with separators or letters")
        }
    }
}
