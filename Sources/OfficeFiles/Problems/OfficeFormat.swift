import Diagnostics
import Text

/// A format that is no .xlsx, known by the bytes of the file whatever its name says.
enum OfficeFormat: Sendable, Hashable {
    /// .xls, .et: the compound format of before 2007.
    case oldWorkbook
    /// .doc, .wps
    case oldDocument
    /// Another file in the compound format.
    case oldFile
    /// A workbook behind a password, which stands in the compound format, too.
    case encryptedWorkbook
    /// .xlsb
    case binaryWorkbook
    /// .ods
    case openDocument
    /// .docx
    case document
    /// .pptx, or any other archive.
    case archive
    /// A web page, which some systems call .xls.
    case webPage
    /// XML of Excel 2003.
    case plainXML
    /// CSV or other text.
    case text
    case pdf
    case empty
    case unknown

    /// What a file is that does not begin as an archive.
    init(notAnArchive bytes: [UInt8]) {
        let opening = Self.openingText(bytes)
        if bytes.isEmpty {
            self = .empty
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = Self.compound(bytes)
        } else if bytes.starts(with: Self.oldestWorkbook) {
            self = .oldWorkbook
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if opening.hasPrefix("<html") || opening.hasPrefix("<!doctype html") || opening.contains("<table") {
            self = .webPage
        } else if opening.hasPrefix("<?xml") {
            self = .plainXML
        } else if DecodedText(path: "", bytes: Array(bytes.prefix(4096))).binaryFormat == nil {
            self = .text
        } else {
            self = .unknown
        }
    }

    /// Excel 4 and before: a record without a container.
    private static let oldestWorkbook: [UInt8] = [0x09, 0x04, 0x06, 0x00]

    /// What a compound file holds, by the names in its folder, which are UTF-16.
    private static func compound(_ bytes: [UInt8]) -> Self {
        func holds(_ name: String) -> Bool {
            bytes.contains(sequence: name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        }
        if holds("EncryptedPackage") { return .encryptedWorkbook }
        if holds("WordDocument") { return .oldDocument }
        return holds("Workbook") || holds("Book") ? .oldWorkbook : .oldFile
    }

    /// The first characters in lower case, without what stands before the first that is not blank.
    private static func openingText(_ bytes: [UInt8]) -> String {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return String(decoding: bytes[start...].prefix(512).drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    }
}

extension OfficeFormat {
    var message: Wording {
        switch self {
        case .oldWorkbook:
            Wording(
                zh: "这是旧格式的工作簿（xls、et），读不了", en: "this is a workbook of the old format (xls, et), which is not read")
        case .oldDocument:
            Wording(
                zh: "这是旧格式的 Word 或 WPS 文档（doc、wps），不是工作簿",
                en: "this is an old Word or WPS document (doc, wps), no workbook")
        case .oldFile:
            Wording(
                zh: "这是旧格式的文件（xls、et、doc、wps 一类），读不了",
                en: "this is a file of an old format (xls, et, doc, wps or the like), which is not read")
        case .encryptedWorkbook: WorkbookError.encrypted.message
        case .binaryWorkbook:
            Wording(zh: "这是二进制工作簿（xlsb），读不了", en: "this is a binary workbook (xlsb), which is not read")
        case .openDocument:
            Wording(
                zh: "这是 OpenDocument 文件（ods 一类），读不了",
                en: "this is an OpenDocument file (ods or the like), which is not read")
        case .document: Wording(zh: "这是 Word 文档（docx），不是工作簿", en: "this is a Word document (docx), no workbook")
        case .archive: Wording(zh: "这是压缩文件，里面没有工作簿", en: "this is an archive that holds no workbook")
        case .webPage:
            Wording(zh: "这是网页，只是文件名像工作簿", en: "this is a web page; only its name is that of a workbook")
        case .plainXML: Wording(zh: "这是 XML 表格（2003），读不了", en: "this is an XML spreadsheet (2003), which is not read")
        case .text:
            Wording(
                zh: "这是文本文件（CSV 一类），只是文件名像工作簿",
                en: "this is a text file, such as CSV; only its name is that of a workbook")
        case .pdf: Wording(zh: "这是 PDF 文件，不是工作簿", en: "this is a PDF file, no workbook")
        case .empty: Wording(zh: "文件是空的", en: "the file is empty")
        case .unknown: Wording(zh: "这不是工作簿", en: "this is no workbook")
        }
    }

    var fix: Wording {
        switch self {
        case .encryptedWorkbook: WorkbookError.encrypted.fix ?? Self.saveAsWorkbook
        case .oldDocument, .document:
            Wording(
                zh: "把文档里的表格复制到 Excel 或 WPS 表格的新工作簿里，另存为“Excel 工作簿(*.xlsx)”；只改文件名后缀不行。",
                en:
                    "copy the table into a new workbook in Excel or WPS and save that as “Excel Workbook (*.xlsx)”; renaming the file is not enough."
            )
        case .text: Wording(zh: "把文件名后缀改为 .csv。", en: "change the ending of its name to .csv.")
        case .pdf, .archive, .empty, .unknown:
            Wording(
                zh: "放进原来的工作簿，存成“Excel 工作簿(*.xlsx)”的。",
                en: "put the original workbook here, saved as “Excel Workbook (*.xlsx)”.")
        default: Self.saveAsWorkbook
        }
    }

    private static let saveAsWorkbook = Wording(
        zh: "用 Excel 或 WPS 打开它，另存为“Excel 工作簿(*.xlsx)”，放进新的文件，删去这一个；只改文件名后缀不行。",
        en:
            "open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)”, put that here and delete this one; renaming the file is not enough."
    )
}
