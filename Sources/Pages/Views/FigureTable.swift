import Mustache
import Statistics
import Text

/// A table of figures as pages show it: rows with a header, figures to the right, where they come from below.
struct FigureTable: TemplateModel {
    struct Column: Sendable {
        let title: String
        var unit: String?
        /// Where the column's indicator is defined.
        var url: String?
        var isNumber = true
    }

    /// A column, with the widest text in it.
    struct Heading: TemplateModel {
        let column: Column
        let widest: String
        let widestNote: String?

        static let fields: [TemplateField<Self>] = [
            .text("title", "列名", \.column.title),
            .optionalText("unit", "单位，可能没有", \.column.unit),
            .optionalURL("url", "指标定义的链接，可能没有", \.column.url),
            .flag("number", "是否数字列（右对齐）", \.column.isNumber),
            .text("widest", "这一列最宽的文字，用来在表还没有传完时留好列宽", \.widest),
            .optionalText("widestNote", "这一列最宽的说明，可能没有", \.widestNote),
        ]
    }

    struct Cell: TemplateModel {
        let text: String
        /// What a reader should know about this one figure.
        var note: String?
        var url: String?
        var isNumber = true
        /// Whether there is no figure, only a word or sign that says why.
        var isWithoutFigure = false

        static let fields: [TemplateField<Self>] = [
            .text("text", "格中文字", \.text),
            .optionalText("note", "对这一个数的说明", \.note),
            .optionalURL("url", "链接，可能没有", \.url),
            .flag("number", "是否数字", \.isNumber),
            .flag("without", "是否没有数字，只有 —、未公开 等符号", \.isWithoutFigure),
        ]
    }

    struct Row: TemplateModel {
        let title: String
        var url: String?
        /// Where links to this one row lead.
        var anchor: String?
        var cells: [Cell]
        var isTotal = false
        var isSubset = false

        static let fields: [TemplateField<Self>] = [
            .text("title", "行名", \.title),
            .optionalURL("url", "行名的链接，可能没有", \.url),
            .optionalText("anchor", "这一行的锚点，可能没有", \.anchor),
            .list("cells", "各格", \.cells),
            .flag("total", "是否合计行", \.isTotal),
            .flag("subset", "是否“其中”行", \.isSubset),
        ]
    }

    /// A table of more rows than this has a box to filter them.
    static let longestWithoutFilter = 15

    let id: String
    let caption: String
    /// What the first column holds.
    let stub: String
    let columns: [Column]
    let rows: [Row]
    var notes: [String] = []
    var source: LinkLabel?
    /// Whether the rows measure different things, so that no column can be put in order.
    var isMixed = false

    /// Whether its rows may be put in another order: there are some, and none explains the one before it.
    var isSortable: Bool {
        let rows = rows.filter { !$0.isTotal }
        return !isMixed && rows.count > 2
            && rows.allSatisfy { row in !row.isSubset && row.cells.contains { !$0.text.isEmpty } }
    }

    static let fields: [TemplateField<Self>] = [
        .text("id", "锚点", \.id),
        .text("caption", "表题：指标、地区、时期", \.caption),
        .text("stub", "第一列的列名", \.stub),
        .text("widestTitle", "最宽的行名，用来留好第一列的宽度") { table in
            table.rows.max { width($0.title) < width($1.title) }?.title ?? ""
        },
        .list("columns", "其余各列") { table in
            table.columns.enumerated().map { index, column in
                let cells = table.rows.lazy.compactMap { $0.cells.indices.contains(index) ? $0.cells[index] : nil }
                return Heading(
                    column: column, widest: cells.max { $0.width < $1.width }?.text ?? "",
                    widestNote: cells.compactMap(\.note).max { width($0) < width($1) })
            }
        },
        .list("rows", "各行", \.rows),
        .list("notes", "表下的注，每条一段文字", \.notes),
        .object("source", "数据出处", \.source),
        .flag("long", "是否长到需要筛选（超过 15 行）") { $0.rows.count > Self.longestWithoutFilter },
        .flag("sortable", "有脚本时是否可以排序") { $0.isSortable },
        .flag("defined", "列名是否链接到指标的定义") { $0.columns.contains { $0.url != nil } },
        .flag("linked", "格中数字是否链接到数据行") { $0.rows.contains { $0.cells.contains { $0.url != nil } } },
    ]
}

/// The width in print of a text of figures, in hundredths of a Chinese character.
private func width(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + width(startedBy: $1) }
}

/// The width of the character that begins with `byte`; 0 for its other bytes.
private func width(startedBy byte: UInt8) -> Int {
    switch byte {
    case 0x80..<0xC0: 0
    case 0xE0...: 100
    case UInt8(ascii: "%"): 92
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: ":"): 30
    default: 58
    }
}

extension FigureTable.Cell {
    /// Words that stand for a figure are printed in nine tenths of the size.
    fileprivate var width: Int { Pages.width(text) * (isWithoutFigure ? 9 : 10) }

    init(_ measure: Measure, note: String? = nil, url: String? = nil) {
        self.init(text: measure.displayText, note: note, url: url, isWithoutFigure: measure.value == nil)
    }

    /// A rate, with its numerator and denominator as the note.
    init(_ rate: Rate?, digits: Int = 1) {
        guard let rate else {
            self.init(.notApplicable)
            return
        }
        let percent = rate.percent(digits: digits)
        self.init(
            text: percent.value == nil ? percent.displayText : percent.displayText + "%",
            note: "\(rate.numerator.displayText) ÷ \(rate.denominator.displayText)",
            isWithoutFigure: percent.value == nil)
    }

    static func words(_ text: String, url: String? = nil) -> Self {
        Self(text: text, url: url, isNumber: false)
    }
}
