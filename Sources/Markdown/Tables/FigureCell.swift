/// What a cell says: a figure, that a figure is missing, or something in words.
enum FigureCell {
    case number, silent, text

    /// What authors write where a figure is missing.
    private static let marks: Set<String> = [
        "-", "—", "——", "–", "/", "…", "无", "未公开", "不公布", "不适用", "[c]", "[x]", "[z]", "(c)", "(x)", "(z)",
    ]

    init(_ source: Bytes, _ cell: Range<Int>) {
        // This is the quick way for most cells.
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
