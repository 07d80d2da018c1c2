import Diagnostics
import Text

/// A workbook as Excel, WPS and LibreOffice write it (.xlsx): its sheets, with cells as they are shown.
///
/// Nothing is computed: what a formula shows is what the file holds of it.
public struct Workbook: Sendable {
    /// The path to show to people.
    public let path: String
    /// In the order of the file, hidden ones included.
    public let sheets: [Sheet]
    /// Whether it holds macros, which are never read.
    public let hasMacros: Bool

    /// Reads a workbook.
    ///
    /// - Returns: nil, and one error, when the file is no workbook, is damaged, or is beyond what can be read in bounded
    ///   time and memory.
    public static func read(path: String, bytes: [UInt8], into diagnostics: inout [Diagnostic]) -> Workbook? {
        read(path: path, bytes: bytes, budget: WorkbookPackage.mostBytes, into: &diagnostics)
    }

    /// - Parameter budget: how many bytes its parts may come to.
    static func read(path: String, bytes: [UInt8], budget: Int, into diagnostics: inout [Diagnostic]) -> Workbook? {
        do throws(WorkbookError) {
            return try Workbook(path: path, bytes: bytes, budget: budget)
        } catch {
            diagnostics.append(error.diagnostic(at: SourceLocation(path: path)))
            return nil
        }
    }

    private init(path: String, bytes: [UInt8], budget: Int) throws(WorkbookError) {
        guard ZipArchive.isArchive(bytes) else {
            let format = OfficeFormat(notAnArchive: bytes)
            throw format == .encryptedWorkbook ? .encrypted : .notAWorkbook(format)
        }
        let archive = try ZipArchive(bytes)
        var package = WorkbookPackage(archive, budget: budget)
        let main = try Self.mainPart(of: archive, &package)
        let workbook = WorkbookReader()
        guard try package.read(main, with: workbook) else { throw .missingPart(main) }
        guard workbook.isWorkbook else { throw .noWorkbook }
        let parts = try Relationships(of: main, in: &package)
        let context = SheetContext(
            strings: try SharedStrings(parts.parts("sharedStrings").first, in: &package),
            styles: try CellStyles(parts.parts("styles").first, in: &package), is1904: workbook.is1904,
            isUncomputed: workbook.isUncomputed)

        var sheets: [Sheet] = []
        for entry in workbook.entries {
            // Charts and macros of old have sheets of their own, without cells.
            guard let target = parts.targets[entry.relationship], target.kind == "worksheet" else { continue }
            let reader = SheetReader(context)
            guard try package.read(target.part, with: reader) else { throw .missingPart(target.part) }
            let related = try Relationships(of: target.part, in: &package)
            let unread = Sheet.Unread(
                pictures: related.has("drawing") || related.has("oleObject") || related.has("control"),
                comments: related.has("comments") || related.has("threadedComment"))
            sheets.append(
                try Sheet(
                    path: path, name: entry.name, isHidden: entry.isHidden, is1904: workbook.is1904,
                    cells: reader.cells, unread: unread))
        }
        guard !sheets.isEmpty else { throw .noSheets }
        self.path = path
        self.sheets = sheets
        hasMacros = parts.has("vbaProject")
    }

    /// The part that the package is about.
    private static func mainPart(of archive: ZipArchive, _ package: inout WorkbookPackage) throws(WorkbookError)
        -> String
    {
        let named = try Relationships(of: "", in: &package).parts("officeDocument").first
        if archive.hasParts(in: "word/") { throw .notAWorkbook(.document) }
        guard let main = named ?? (archive.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil) else {
            throw .notAWorkbook(
                archive.contains("xl/workbook.bin")
                    ? .binaryWorkbook : archive.contains("content.xml") ? .openDocument : .archive)
        }
        if main.hasSuffix(".bin") { throw .notAWorkbook(.binaryWorkbook) }
        if archive.hasParts(in: "ppt/") { throw .notAWorkbook(.archive) }
        return main
    }
}
