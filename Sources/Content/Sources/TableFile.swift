import CSV
import Diagnostics
import OfficeFiles
import Text

/// A table of the content folder: a text file such as CSV, or a workbook.
package struct TableFile: Sendable {
    enum Content: Sendable {
        case text(DecodedText)
        case workbook(Workbook)
        /// What is wrong with it was said.
        case unreadable
    }

    /// Relative to the content folder: `data/coverage.xlsx`.
    package let path: String
    /// As messages name it.
    let shownPath: String
    let content: Content

    /// Endings of workbooks, and of files that are refused with what to do: whoever puts one beside the tables takes it
    /// for one.
    private static let workbookEndings: Set<String> = [
        "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "et", "ett", "ods", "doc", "docx", "wps",
    ]
    private static let textEndings: Set<String> = ["csv", "txt"]

    static func isTable(_ path: String) -> Bool { isText(path) || workbookEndings.contains(path.fileExtension) }

    private static func isText(_ path: String) -> Bool { textEndings.contains(path.fileExtension) }

    /// Decodes the bytes of a file. What is wrong with those of a text is said when its cells are known.
    init(_ path: String, shownPath: String, bytes: [UInt8], into diagnostics: inout [Diagnostic]) {
        (self.path, self.shownPath) = (path, shownPath)
        if Self.isText(path) {
            content = .text(DecodedText(path: shownPath, bytes: bytes))
        } else {
            content =
                Workbook.read(path: shownPath, bytes: bytes, into: &diagnostics).map(Content.workbook) ?? .unreadable
        }
    }

    /// Without the ending: `data/coverage`.
    var stem: String { path.withoutExtension }

    /// The file as a whole.
    var whole: SourceLocation { SourceLocation(path: shownPath) }

    /// All its cells, those of every sheet and what is hidden in them: in them is found where something in the site
    /// comes from.
    package var grids: [Grid] {
        switch content {
        case .text(let text):
            var known: [Diagnostic] = []
            return [CSVReader(text, into: &known).grid]
        case .workbook(let workbook): return workbook.sheets.map { $0.grid(showing: [.rows, .columns]) }
        case .unreadable: return []
        }
    }
}
