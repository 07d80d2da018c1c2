/// A place in a file that a person can go to.
public struct SourceLocation: Sendable, Hashable {
    /// The path as the user wrote it or would write it, relative to the working folder.
    public let path: String
    /// The sheet, when the file is a workbook.
    public let sheet: String?
    /// From 1: the physical line, in a sheet the row; 0 when the problem concerns the file as a whole.
    public let line: Int
    /// From 1: in text files the character (Unicode scalar) in the line, in tables the column; 0 as for `line`.
    public let column: Int
    /// The spreadsheet's own name of the cell, as in `C7`, when the file is a table.
    public let cell: String?
    /// The line itself, to be shown under the message.
    public let excerpt: Excerpt?
    /// The characters (Unicode scalars) of the line that are meant, in a sheet of the cell, from 0; nil when they are not
    /// all in it.
    public let characters: Range<Int>?

    /// A place in the file at `path`, or the file as a whole when no line is given.
    public init(
        path: String, sheet: String? = nil, line: Int = 0, column: Int = 0, cell: String? = nil,
        excerpt: Excerpt? = nil,
        characters: Range<Int>? = nil
    ) {
        self.path = path
        self.sheet = sheet
        self.line = line
        self.column = column
        self.cell = cell
        self.excerpt = excerpt
        self.characters = characters
    }

    /// `content/data/coverage.csv:5:2 (B5)`; in a workbook `content/data/coverage.xlsx 工作表“2024” B5`.
    public var description: String { description(in: .zh) }

    /// The place as a person reads it.
    public func description(in language: Language) -> String {
        if let sheet {
            let row = Wording(zh: " 第 \(line) 行", en: " row \(line)")[language]
            return "\(path) " + Wording(zh: "工作表“\(sheet)”", en: "sheet “\(sheet)”")[language]
                + (cell.map { " \($0)" } ?? (line > 0 ? row : ""))
        }
        var text = path
        if line > 0 { text += ":\(line)" }
        if line > 0, column > 0 { text += ":\(column)" }
        if let cell { text += " (\(cell))" }
        return text
    }
}

extension SourceLocation: Comparable {
    /// By path, then sheet, then line, then column.
    public static func < (a: Self, b: Self) -> Bool {
        (a.path, a.sheet ?? "", a.line, a.column) < (b.path, b.sheet ?? "", b.line, b.column)
    }
}

/// A part of a line, with the part of it that is meant.
public struct Excerpt: Sendable, Hashable {
    /// The part of the line that is shown.
    public let text: String
    /// The characters (Unicode scalars) of `text` to be underlined.
    public let marked: Range<Int>

    /// The part of `line` around `marked` that fits a terminal of ordinary width.
    ///
    /// Reports are often pasted as one line per paragraph, thousands of characters long.
    public init(line: String, marked: Range<Int>, limit: Int = 76) {
        // A character takes no more cells than bytes, so that most lines are shown as they are.
        if line.utf8.count <= limit, !line.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            let count = line.unicodeScalars.count
            let lower = min(max(marked.lowerBound, 0), count)
            self.text = line
            self.marked = lower..<min(max(marked.upperBound, lower), count)
            return
        }
        let scalars = line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
        let lower = min(max(marked.lowerBound, 0), scalars.count)
        let upper = min(max(marked.upperBound, lower), scalars.count)
        var start = lower
        var end = lower
        var width = 0
        func fits(_ scalar: Unicode.Scalar) -> Bool { width + scalar.displayWidth <= limit }
        // First what follows the start of the mark gets half of the width, then what precedes it gets what is left,
        // then what follows gets the rest.
        while end < scalars.count, width < limit / 2, fits(scalars[end]) {
            width += scalars[end].displayWidth
            end += 1
        }
        while start > 0, fits(scalars[start - 1]) {
            start -= 1
            width += scalars[start].displayWidth
        }
        while end < scalars.count, fits(scalars[end]) {
            width += scalars[end].displayWidth
            end += 1
        }

        var shown = String.UnicodeScalarView(scalars[start..<end])
        if start > 0 { shown.insert("…", at: shown.startIndex) }
        if end < scalars.count { shown.append("…") }
        let shift = start > 0 ? 1 : 0
        self.text = String(shown)
        self.marked = (lower - start + shift)..<(min(upper, end) - start + shift)
    }
}
