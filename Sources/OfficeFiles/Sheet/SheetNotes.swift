import Diagnostics
import Text

// What is said of the cells of a sheet.

extension SheetGrid {
    /// How many cells are told one by one. A column of formulas without results is one mistake.
    private static let mostPlaces = 20

    func problems(of sheet: Sheet, mayBeDeclared: Bool) -> [Diagnostic] {
        func place(_ cell: (row: Int, column: Int, kind: CellPeculiarity)) -> SourceLocation {
            grid.location(sheetRow: cell.row, sheetColumn: cell.column)
        }
        func cells(_ kind: CellPeculiarity) -> [(row: Int, column: Int, kind: CellPeculiarity)] {
            omissions.peculiar.filter { $0.kind == kind }
        }
        let formulas = cells(.formulaWithoutResult)
        var problems = formulas.prefix(Self.mostPlaces).map { Diagnostic.formulaWithoutResult(at: place($0)) }
        if formulas.count > Self.mostPlaces {
            problems.append(.moreFormulasWithoutResults(formulas.count - Self.mostPlaces, at: sheet.location))
        }
        func names(_ kind: CellPeculiarity) -> [String] {
            cells(kind).map { CellReference.cell(row: $0.row, column: $0.column) }
        }
        let hidden = HiddenWords(
            rows: omissions.rows, columns: omissions.columns.sorted(),
            covered: omissions.covered.map { CellReference.cell(row: $0.row, column: $0.column) },
            concealed: names(.concealed), struck: names(.struck))
        if !hidden.isEmpty { problems.append(.hiddenContent(hidden, mayBeDeclared: mayBeDeclared, at: sheet.location)) }
        let rounded = cells(.rounded)
        if let first = rounded.first {
            problems.append(.roundedCells(rounded.count, at: place(first)))
        }
        let pictures = cells(.picture)
        if sheet.unread.pictures || sheet.unread.comments || !pictures.isEmpty {
            problems.append(
                .unreadContent(
                    pictures: sheet.unread.pictures || !pictures.isEmpty, comments: sheet.unread.comments,
                    at: sheet.location))
        }
        return problems
    }
}

/// What of a sheet is hidden, by its names in the sheet.
struct HiddenWords {
    /// From 0.
    let rows: [Int]
    let columns: [Int]
    let covered: [String]
    let concealed: [String]
    let struck: [String]

    var isEmpty: Bool { rows.isEmpty && columns.isEmpty && (covered + concealed + struck).isEmpty }

    /// Whether rows or columns are hidden, which staff may declare as published.
    var hasRowsOrColumns: Bool { !rows.isEmpty || !columns.isEmpty }

    var wording: Wording {
        var (zh, en): ([String], [String]) = ([], [])
        func add(_ names: [String], _ zhWords: (String) -> String, _ enWords: (String) -> String) {
            guard !names.isEmpty else { return }
            let isCut = names.count > 6
            zh.append(zhWords(names.prefix(6).joined(separator: "、") + (isCut ? "等" : "")))
            en.append(enWords(names.prefix(6).joined(separator: ", ") + (isCut ? " and others" : "")))
        }
        add(rows.map { String($0 + 1) }, { "\(rows.count) 行（第 \($0) 行）" }, { "\(rows.count) rows (\($0))" })
        add(
            columns.map { CellReference.column($0) }, { "\(columns.count) 列（\($0) 列）" },
            { "\(columns.count) columns (\($0))" })
        add(
            concealed, { "\(concealed.count) 个格式不显示内容的单元格（\($0)）" },
            { "\(concealed.count) cells whose format shows nothing (\($0))" })
        add(
            covered, { "\(covered.count) 个被合并单元格盖住的单元格（\($0)）" },
            { "\(covered.count) cells below merged ones (\($0))" })
        add(
            struck, { "\(struck.count) 个单元格里划掉的字（\($0)）" },
            { "struck-out text in \(struck.count) cells (\($0))" })
        return Wording(zh: zh.joined(separator: "、"), en: en.joined(separator: ", "))
    }
}

extension Diagnostic {
    private static let recalculate = Wording(
        zh: "用 Excel 或 WPS 打开，等它算完再保存；还是这样的，选中这些单元格复制，选择性粘贴为“数值”。",
        en:
            "open the workbook in Excel or WPS, let it compute and save it; if that does not help, paste the cells as values."
    )

    static func formulaWithoutResult(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "formula-without-result", at: place,
            Wording(
                zh: "这是公式，文件里没有算好的结果；工报不替表格计算",
                en: "this is a formula whose result the file does not hold; Gongbao computes none"),
            fix: recalculate)
    }

    static func moreFormulasWithoutResults(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "formula-without-result", at: place,
            Wording(
                zh: "另有 \(count) 个单元格是公式，文件里没有算好的结果",
                en: "\(count) more cells are formulas whose results the file does not hold"),
            fix: recalculate)
    }

    static func hiddenContent(_ hidden: HiddenWords, mayBeDeclared: Bool, at place: SourceLocation) -> Diagnostic {
        let words = hidden.wording
        let declare =
            mayBeDeclared && hidden.hasRowsOrColumns
            ? Wording(
                zh: "；或者在表旁边的 .yaml 里写 include-hidden: [行] 或 [列]",
                en: ", or write include-hidden: [rows] or [columns] into the .yaml beside the table")
            : Wording(zh: "", en: "")
        return Diagnostic(
            .note, "hidden-content", at: place,
            Wording(zh: "隐藏的没有公布：\(words.zh)", en: "hidden and not published: \(words.en)"),
            fix: Wording(
                zh: "要公布的，在原表里让它显示出来\(declare.zh)", en: "to publish them, show them in the workbook\(declare.en)"))
    }

    static func roundedCells(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, "rounded-cells", at: place,
            Wording(
                zh: "有 \(count) 个单元格存的数比显示的位数多，按显示的读；这是第一个",
                en: "\(count) cells hold more digits than they show, and are read as shown; this is the first"),
            fix: Wording(zh: "要用全部位数的，在原表里增加小数位数，或者改单元格格式", en: "to have all digits, change the format of the cells"))
    }

    static func unreadContent(pictures: Bool, comments: Bool, at place: SourceLocation) -> Diagnostic {
        let zh = (pictures ? ["图表、图片或文本框"] : []) + (comments ? ["批注"] : [])
        let en = (pictures ? ["charts, pictures or text boxes"] : []) + (comments ? ["comments"] : [])
        return Diagnostic(
            .note, "unread-content", at: place,
            Wording(
                zh: "工作表里的\(zh.joined(separator: "和"))不读，也不公布",
                en: "the \(en.joined(separator: " and ")) of the sheet are not read and not published"))
    }
}
