import Diagnostics
import Text

extension NumeralScanner {
    /// Finds the numbers that the author of a Markdown text typed.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - body: the part of it that is the text.
    ///   - own: the author's own words in it, in their order: no code, references or addresses.
    ///   - typed: receives the numbers.
    public func read(_ source: SourceText, _ body: Range<Int>, in own: [Range<Int>], into typed: inout TypedNumbers) {
        guard !typed.isDeclared else { return }
        source.bytes.withUnsafeBufferPointer { text in
            var reader = MarkdownNumerals(scanner: self, text: text, typed: typed)
            var (line, start) = (source.lineNumber(at: body.lowerBound), body.lowerBound)
            var own = own[...]
            while start < body.upperBound {
                let range = start..<(text.first(0x0A, in: start..<body.upperBound) ?? body.upperBound)
                while let passed = own.first, passed.upperBound <= range.lowerBound { own = own.dropFirst() }
                reader.read(range, number: line, own: own)
                (line, start) = (line + 1, range.upperBound + 1)
            }
            typed = reader.typed
        }
    }
}

/// Reads the lines of a Markdown text one after another, because what a number in a table is, its column says.
private struct MarkdownNumerals {
    let scanner: NumeralScanner
    let text: UnsafeBufferPointer<UInt8>
    private(set) var typed: TypedNumbers
    /// The first row of the table that is being read, and the author's words from there on.
    private var header: (range: Range<Int>, own: ArraySlice<Range<Int>>)?
    /// What stands in each column of that table, once it was asked for.
    private var columns: [NumberContext.Place] = []
    private let line: ReadersLine

    init(scanner: NumeralScanner, text: UnsafeBufferPointer<UInt8>, typed: TypedNumbers) {
        self.scanner = scanner
        self.text = text
        self.typed = typed
        line = ReadersLine(of: text, isMarkdown: true)
    }

    mutating func read(_ range: Range<Int>, number: Int, own: ArraySlice<Range<Int>>) {
        let first = range.first { text[$0] != 0x20 && text[$0] != UInt8(ascii: ">") }
        let isRow = first.map { text[$0] == UInt8(ascii: "|") } ?? false
        let isHeader = isRow && header == nil
        if isHeader { header = (range, own) }
        if !isRow { (header, columns) = (nil, []) }
        guard NumeralScanner.mayHaveNumerals(range, in: text) else { return }
        let (scanner, line) = (scanner, line)
        line.read(range, own: own)
        func add(_ numeral: Range<Int>) {
            typed.add(
                TypedNumeral(
                    text: line.text(of: numeral), line: number,
                    column: text[range.lowerBound..<line.offset(of: numeral.lowerBound)].count { $0 & 0xC0 != 0x80 } + 1
                ))
        }
        line.bytes.withUnsafeBufferPointer { shown in
            guard isRow else {
                let (start, isHeading) = Self.start(of: shown)
                return scanner.read(shown, start..<shown.count, place: isHeading ? .heading : .text, add)
            }
            for (index, cell) in Self.cells(of: shown).enumerated() {
                scanner.read(shown, cell, place: isHeader ? .columnTitle : place(inColumn: index), add)
            }
        }
    }

    /// Behind the marks of a heading, a list or a task, and whether it is a heading.
    private static func start(of bytes: UnsafeBufferPointer<UInt8>) -> (Int, isHeading: Bool) {
        func skipSpaces(_ index: Int) -> Int { bytes[index...].firstIndex { $0 != 0x20 } ?? bytes.count }
        var index = skipSpaces(0)
        let text = bytes[index...].drop { $0 == UInt8(ascii: "#") }
        if text.startIndex > index { return (skipSpaces(text.startIndex), true) }
        if index + 1 < bytes.count, bytes[index + 1] == 0x20, "-+".utf8.contains(bytes[index]) {
            index = skipSpaces(index + 1)
        }
        if index + 2 < bytes.count, bytes[index] == UInt8(ascii: "["), bytes[index + 2] == UInt8(ascii: "]") {
            index = skipSpaces(index + 3)
        }
        return (index, false)
    }

    /// Where the cells of a row stand, without the spaces around them.
    private static func cells(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(8)
        var start: Int?
        for index in 0...bytes.count {
            let isEnd = index == bytes.count
            guard isEnd || bytes[index] == UInt8(ascii: "|") && (index == 0 || bytes[index - 1] != UInt8(ascii: "\\"))
            else { continue }
            if var first = start {
                var end = index
                while first < end, bytes[first] == 0x20 { first += 1 }
                while first < end, bytes[end - 1] == 0x20 { end -= 1 }
                cells.append(first..<end)
            }
            start = index + 1
        }
        return cells
    }

    private mutating func place(inColumn index: Int) -> NumberContext.Place {
        if columns.isEmpty, let header {
            let titles = ReadersLine(of: text, isMarkdown: true)
            titles.read(header.range, own: header.own)
            columns = titles.bytes.withUnsafeBufferPointer { shown in
                Self.cells(of: shown).map { cell in
                    let title = shown[cell].filter { $0 != 0x20 }
                    return title.isEmpty || Self.titlesOfYears.has(title)
                        ? .cellOfYears : Self.titlesOfOrder.has(title) ? .cellOfOrder : .cell
                }
            }
        }
        return index < columns.count ? columns[index] : .cell
    }

    private static let titlesOfYears = WordTable(
        ["年度", "年份", "年", "版本", "届次", "时间", "时期", "日期"].map { ($0, ()) })
    private static let titlesOfOrder = WordTable(["序号", "步骤", "次序", "顺序", "编号", "题号"].map { ($0, ()) })
}
