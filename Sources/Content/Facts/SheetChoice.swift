import CSV
import Diagnostics
import OfficeFiles
import Statistics
import Tables
import Text

extension TableFile {
    /// The cells of the table; nil when they cannot be had, which was said.
    ///
    /// - Parameters:
    ///   - metadata: what the `.yaml` says; nil for a table that has none.
    ///   - diagnostics: receives what is wrong with the cells as such.
    ///   - fit: how well the cells of a sheet have the table's header; nil when they have none.
    func grid(_ metadata: DatasetMetadata?, into diagnostics: inout [Diagnostic], fit: (Grid) -> HeaderFit?) -> Grid? {
        switch content {
        case .text(let text):
            if let place = metadata?.sheet?.location ?? metadata?.hiddenParts.first?.location {
                diagnostics.append(.keyOfWorkbooks(at: place, table: whole))
            }
            let grid = CSVReader.read(text, into: &diagnostics)
            return text.binaryFormat == nil ? grid : nil
        case .workbook(let workbook): return SheetChoice(workbook, metadata).grid(fit, into: &diagnostics)
        case .unreadable: return nil
        }
    }
}

/// Finds the sheet of a workbook that is the table.
struct SheetChoice {
    private let workbook: Workbook
    /// What staff say is published although it is hidden.
    private let shown: Set<HiddenPart>
    /// The sheet that staff name.
    private let named: Located<String>?
    /// Whether there may be a `.yaml` that says what is hidden and which sheet is meant.
    private let hasMetadata: Bool

    /// - Parameter metadata: what the `.yaml` says; nil for a table that has none.
    init(_ workbook: Workbook, _ metadata: DatasetMetadata?) {
        self.workbook = workbook
        shown = Set(metadata?.hiddenParts.map(\.value) ?? [])
        named = metadata?.sheet
        hasMetadata = metadata != nil
    }

    private var hiddenContent: HiddenContent {
        (shown.contains(.rows) ? HiddenContent.rows : []).union(shown.contains(.columns) ? .columns : [])
    }

    /// The cells of the sheet, after what is to be said of them and of the other sheets; nil, and one error, when there
    /// is no such sheet or several may be it.
    ///
    /// - Parameter fit: how well cells have the table's header; nil when they have none.
    func grid(_ fit: (Grid) -> HeaderFit?, into diagnostics: inout [Diagnostic]) -> Grid? {
        switch choice(fit) {
        case .success(let sheet):
            diagnostics += notes(besides: sheet)
            return sheet.grid(showing: hiddenContent, mayBeDeclared: hasMetadata, into: &diagnostics)
        case .failure(let problem):
            diagnostics.append(problem)
            return nil
        }
    }

    private enum Choice {
        case success(Sheet)
        case failure(Diagnostic)
    }

    private func choice(_ fit: (Grid) -> HeaderFit?) -> Choice {
        if let named { return choice(named) }
        let candidates = workbook.sheets.filter { !$0.isEmpty && isShown($0) }
        guard let first = candidates.first else {
            return .failure(.noVisibleSheet(workbook.sheets, at: SourceLocation(path: workbook.path)))
        }
        // What is wrong with the header of the only sheet is said when it is read.
        if candidates.count == 1 { return .success(first) }
        let fits = candidates.map { fit($0.grid(showing: hiddenContent)) }
        for wanted in [HeaderFit.whole, .partial] {
            let fitting = zip(candidates, fits).filter { $1 == wanted }.map(\.0)
            if fitting.count > 1 { return .failure(.severalSheets(fitting, hasMetadata: hasMetadata)) }
            if let only = fitting.first { return .success(only) }
        }
        return .failure(.noSheetFits(candidates, hasMetadata: hasMetadata))
    }

    private func choice(_ named: Located<String>) -> Choice {
        guard let sheet = workbook.sheets.first(where: { $0.name == named.value }) else {
            let names = workbook.sheets.filter(isShown).map(\.name)
            return .failure(.unknownSheet(named.value, names: names, at: named.location))
        }
        return isShown(sheet) ? .success(sheet) : .failure(.namedSheetIsHidden(named.value, at: named.location))
    }

    private func isShown(_ sheet: Sheet) -> Bool { !sheet.isHidden || shown.contains(.sheets) }

    /// What of the workbook is not read.
    private func notes(besides sheet: Sheet) -> [Diagnostic] {
        let others = workbook.sheets.filter { !$0.isEmpty && $0.name != sheet.name }
        return [
            others.isEmpty
                ? nil
                : .unreadSheets(
                    others.filter { !$0.isHidden }.map(\.name), hidden: others.filter(\.isHidden).map(\.name),
                    read: sheet.location),
            workbook.hasMacros ? .unreadMacros(at: SourceLocation(path: workbook.path)) : nil,
        ].compactMap(\.self)
    }
}

extension Diagnostic {
    private static func listed(_ names: [String]) -> Wording {
        let quoted = names.map { "“\($0)”" }
        return Wording(zh: quoted.joined(separator: "、"), en: quoted.joined(separator: ", "))
    }

    fileprivate static func severalSheets(_ sheets: [Sheet], hasMetadata: Bool) -> Self {
        let names = listed(sheets.map(\.name))
        let choose =
            hasMetadata
            ? Wording(
                zh: "；或者在表旁边的 .yaml 里写“sheet: \(sheets[0].name)”这样一行，指明用哪一张",
                en: "; or name the one that is meant in the .yaml beside the table, like “sheet: \(sheets[0].name)”")
            : Wording(zh: "", en: "")
        return Diagnostic(
            .error, "several-sheets", at: SourceLocation(path: sheets[0].path),
            Wording(zh: "几张工作表都有这张表的表头：\(names.zh)", en: "several sheets have the header of this table: \(names.en)"),
            fix: Wording(
                zh: "把它们合并到一张工作表，删去其余的\(choose.zh)", en: "join them in one sheet and delete the others\(choose.en)"))
    }

    fileprivate static func noSheetFits(_ sheets: [Sheet], hasMetadata: Bool) -> Self {
        let names = listed(sheets.map(\.name))
        let choose =
            hasMetadata
            ? Wording(
                zh: "；或者在表旁边的 .yaml 里写“sheet: ”和工作表的名称",
                en: "; or name the sheet after “sheet: ” in the .yaml beside it")
            : Wording(zh: "", en: "")
        return Diagnostic(
            .error, "no-sheet", at: SourceLocation(path: sheets[0].path),
            Wording(
                zh: "没有一张工作表有这张表的表头；工作表有：\(names.zh)",
                en: "no sheet has the header of this table; there are \(names.en)"),
            fix: Wording(zh: "改正那张工作表的列名\(choose.zh)", en: "correct the titles of the columns\(choose.en)"))
    }

    fileprivate static func noVisibleSheet(_ sheets: [Sheet], at place: SourceLocation) -> Self {
        let hidden = listed(sheets.filter { $0.isHidden && !$0.isEmpty }.map(\.name))
        let message =
            hidden.zh.isEmpty
            ? Wording(zh: "工作簿是空的", en: "the workbook is empty")
            : Wording(zh: "有内容的工作表都是隐藏的：\(hidden.zh)", en: "all sheets with something in them are hidden: \(hidden.en)")
        return Diagnostic(
            .error, "no-sheet", at: place, message,
            fix: hidden.zh.isEmpty
                ? Wording(zh: "第一行写列名，下面填数据", en: "put the column titles into the first row, and data below")
                : Wording(zh: "要公布的，取消隐藏", en: "show the one that is to be published"))
    }

    fileprivate static func unknownSheet(_ name: String, names: [String], at place: SourceLocation) -> Self {
        let known = listed(names)
        return Diagnostic(
            .error, "no-sheet", at: place,
            Wording(zh: "工作簿里没有工作表“\(name)”", en: "the workbook has no sheet “\(name)”"),
            fix: Wording(zh: "工作表有：\(known.zh)", en: "there are \(known.en)"))
    }

    fileprivate static func namedSheetIsHidden(_ name: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "no-sheet", at: place,
            Wording(zh: "工作表“\(name)”是隐藏的", en: "the sheet “\(name)” is hidden"),
            fix: Wording(
                zh: "要公布的，在工作簿里取消隐藏，或者在这里再写一行“include-hidden: [工作表]”",
                en: "show it in the workbook, or write “include-hidden: [sheets]” here, too"))
    }

    fileprivate static func unreadSheets(_ names: [String], hidden: [String], read: SourceLocation) -> Self {
        let (shown, secret) = (listed(names), listed(hidden))
        let zh = (names.isEmpty ? [] : [shown.zh]) + (hidden.isEmpty ? [] : ["隐藏的 \(hidden.count) 张：\(secret.zh)"])
        let en = (names.isEmpty ? [] : [shown.en]) + (hidden.isEmpty ? [] : ["\(hidden.count) hidden: \(secret.en)"])
        return Diagnostic(
            .note, "unread-sheets", at: read,
            Wording(
                zh: "只读这一张工作表；没有读，也不公布：\(zh.joined(separator: "；"))",
                en: "only this sheet is read; not read and not published: \(en.joined(separator: "; "))"))
    }

    fileprivate static func unreadMacros(at place: SourceLocation) -> Self {
        Diagnostic(
            .note, "unread-content", at: place,
            Wording(zh: "工作簿里的宏不读，也不公布", en: "the macros of the workbook are not read and not published"))
    }
}
