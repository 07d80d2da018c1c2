/// A row of a table as it is typed: the cells between its bars.
struct TableRow {
    /// Byte ranges without surrounding spaces.
    private(set) var cells: [Range<Int>] = []
    /// The first full-width bar, which separates nothing.
    private(set) var fullWidthBar: Int?
    private(set) var barCount = 0

    init() {}

    init(_ source: Bytes, _ line: Range<Int>) { read(source, line) }

    /// Reads another row into the memory of the last one. A bar behind a backslash belongs to the text; bars at either
    /// end of the row are optional.
    mutating func read(_ source: Bytes, _ line: Range<Int>) {
        cells.removeAll(keepingCapacity: true)
        (fullWidthBar, barCount) = (nil, 0)
        var content = Self.trimmed(source, line)
        if content.isEmpty { return }
        if source[content.lowerBound] == UInt8(ascii: "|") {
            content.removeFirst()
            barCount += 1
        }
        var start = content.lowerBound
        var index = start
        while index < content.upperBound {
            let byte = source[index]
            if byte == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if byte == UInt8(ascii: "|") {
                cells.append(Self.trimmed(source, start..<index))
                start = index + 1
                barCount += 1
            } else if byte == 0xEF, fullWidthBar == nil, source.has("｜", at: index) {
                fullWidthBar = index
            }
            index += 1
        }
        let rest = Self.trimmed(source, start..<content.upperBound)
        if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
    }

    static func trimmed(_ source: Bytes, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source[start] <= 0x20 { start += 1 }
        while start < end, source[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// Whether this is the line of dashes below a table's header, also when typed with the full-width characters of an
    /// input method.
    static func isDelimiter(_ source: Bytes, _ line: Range<Int>) -> Bool {
        var hasDash = false
        var hasBar = false
        var index = line.lowerBound
        while index < line.upperBound {
            guard let scalar = source.scalar(at: index) else { return false }
            switch scalar {
            case "-", "－", "—": hasDash = true
            case "|", "｜": hasBar = true
            case ":", "：", " ", "\t", "\u{3000}": break
            default: return false
            }
            index += scalar.utf8.count
        }
        return hasDash && hasBar
    }
}

/// What a table's cells need to know of their columns.
struct TableShape {
    enum Alignment { case none, center, right }

    let alignments: [Alignment]
    /// By column, whether any body cell is a number, and whether any is text.
    private var hasNumber: [Bool]
    private var hasText: [Bool]

    init(alignments: [Alignment]) {
        self.alignments = alignments
        hasNumber = Array(repeating: false, count: alignments.count)
        hasText = hasNumber
    }

    mutating func add(_ row: TableRow, in source: Bytes) {
        for column in 0..<min(row.cells.count, alignments.count) where !hasText[column] {
            switch NumericCell(source, row.cells[column]) {
            case .number: hasNumber[column] = true
            case .silent: break
            case .text: hasText[column] = true
            }
        }
    }

    /// Whether every body cell of the column that says anything is a number.
    func isNumeric(_ column: Int) -> Bool { hasNumber[column] && !hasText[column] }
}

/// Whether a cell is a figure, stands for a missing one, or is text.
private enum NumericCell {
    case number, silent, text

    private static let marks: Set<String> = [
        "-", "—", "——", "–", "/", "…", "无", "未公开", "不公布", "不适用", "[c]", "[x]", "[z]", "(c)", "(x)", "(z)",
    ]

    init(_ source: Bytes, _ cell: Range<Int>) {
        // Most are, without a sign.
        if !cell.isEmpty, source[cell].allSatisfy({ 0x30...0x39 ~= $0 }) {
            self = .number
            return
        }
        var cell = cell
        while cell.count > 4, source.has("**", at: cell.lowerBound), source.has("**", at: cell.upperBound - 2) {
            cell = TableRow.trimmed(source, cell.lowerBound + 2..<cell.upperBound - 2)
        }
        if source.has("{{", at: cell.lowerBound), source.has("}}", at: cell.upperBound - 2) {
            self = .number
            return
        }
        if Self.isNumber(source, cell) {
            self = .number
        } else {
            self = cell.isEmpty || (cell.count <= 9 && Self.marks.contains(source.text(cell))) ? .silent : .text
        }
    }

    private static func isNumber(_ source: Bytes, _ cell: Range<Int>) -> Bool {
        var hasDigit = false
        var index = cell.lowerBound
        while index < cell.upperBound {
            if (0x30...0x39).contains(source[index]) {
                hasDigit = true
                index += 1
                continue
            }
            guard let scalar = source.scalar(at: index) else { return false }
            switch scalar {
            case "０"..."９", "x", "X", "×", "＊": hasDigit = true
            case ".", ",", "，", "．", "+", "-", "−", "－", "＋", "%", "％", "‰", " ", "\u{A0}", "(", ")", "（", "）": break
            default: return false
            }
            index += scalar.utf8.count
        }
        return hasDigit
    }
}
