import Diagnostics

/// A row of a table as it is typed: the cells between its bars.
struct TableRow {
    /// The bytes of each cell in the source, without surrounding spaces.
    private(set) var cells: [Range<Int>] = []
    /// Where the first full-width bar stands. Unlike `|` it does not separate cells.
    private(set) var fullWidthBar: Int?

    init() {}

    init(_ source: Bytes, _ line: Range<Int>) { read(source, line) }

    /// Reads another row in place of the last one. A bar behind a backslash belongs to the text; bars at either end of
    /// the row are optional.
    mutating func read(_ source: Bytes, _ line: Range<Int>) {
        cells.removeAll(keepingCapacity: true)
        fullWidthBar = nil
        var content = Self.trimmed(source, line)
        if content.isEmpty { return }
        if source[content.lowerBound] == UInt8(ascii: "|") { content.removeFirst() }
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
            } else if byte == 0xEF, fullWidthBar == nil, source.has("｜", at: index) {
                fullWidthBar = index
            }
            index += 1
        }
        let rest = Self.trimmed(source, start..<content.upperBound)
        if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
    }

    /// `range` without spaces and control characters at its ends.
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

extension Diagnostic {
    static func fullWidthBar(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-full-width-bar", at: location,
            Wording(
                zh: "表格里用了全角竖线“｜”，它不能分隔格子", en: "The table uses the full-width bar “｜”, which does not separate cells"),
            fix: Wording(
                zh: "改成半角竖线“|”；确实要显示这个字符时写“&#xFF5C;”。",
                en: "Use the half-width bar “|”; to show the character itself write “&#xFF5C;”."))
    }
}
