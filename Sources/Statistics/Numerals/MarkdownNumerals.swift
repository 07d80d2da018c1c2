import Diagnostics
import Text

extension NumeralScanner {
    /// The numbers that the author of a Markdown text typed.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - body: the part of it that is the text.
    ///   - own: the author's own words in it, in their order: no code, references or addresses.
    public func numerals(of source: SourceText, _ body: Range<Int>, in own: [Range<Int>]) -> [TypedNumeral] {
        source.bytes.withUnsafeBufferPointer { text in
            var reader = MarkdownNumerals(scanner: self, text: text)
            var (line, start) = (source.lineNumber(at: body.lowerBound), body.lowerBound)
            var own = own[...]
            while start < body.upperBound {
                let range = start..<(text.first(0x0A, in: start..<body.upperBound) ?? body.upperBound)
                own = own.drop { $0.upperBound <= range.lowerBound }
                reader.read(range, number: line, own: own)
                (line, start) = (line + 1, range.upperBound + 1)
            }
            return reader.found
        }
    }
}

/// Reads the lines of a Markdown text one after another, because what a number in a table is, its column says.
private struct MarkdownNumerals {
    let scanner: NumeralScanner
    let text: UnsafeBufferPointer<UInt8>
    private(set) var found: [TypedNumeral] = []
    /// The first row of the table that is being read, and the author's words from there on.
    private var header: (range: Range<Int>, own: ArraySlice<Range<Int>>)?
    /// What stands in each column of that table, once it was asked for.
    private var columns: [NumberContext.Place] = []

    /// Up to where the characters of the present line have been counted.
    private var place = (line: 0, column: 1, offset: 0)

    init(scanner: NumeralScanner, text: UnsafeBufferPointer<UInt8>) {
        self.scanner = scanner
        self.text = text
    }

    mutating func read(_ range: Range<Int>, number: Int, own: ArraySlice<Range<Int>>) {
        let isRow = range.first { text[$0] != 0x20 && text[$0] != UInt8(ascii: ">") }.map {
            text[$0] == UInt8(ascii: "|")
        }
        guard isRow == true else {
            (header, columns) = (nil, [])
            guard NumeralScanner.mayHaveNumerals(range, in: text) else { return }
            let line = ReadersLine(text, range, own: own, isMarkdown: true)
            let (start, isHeading) = Self.start(of: line.bytes)
            begin(range, number)
            add(line, start..<line.bytes.count, isHeading ? .heading : .text)
            return
        }
        let isHeader = header == nil
        if isHeader { header = (range, own) }
        guard NumeralScanner.mayHaveNumerals(range, in: text) else { return }
        let line = ReadersLine(text, range, own: own, isMarkdown: true)
        begin(range, number)
        for (index, cell) in Self.cells(line.bytes).enumerated() {
            add(line, cell, isHeader ? .columnTitle : place(inColumn: index))
        }
    }

    private mutating func begin(_ range: Range<Int>, _ number: Int) {
        place = (number, column: 1, offset: range.lowerBound)
    }

    private mutating func add(_ line: ReadersLine, _ range: Range<Int>, _ kind: NumberContext.Place) {
        scanner.read(line, range, place: kind) { numeral in
            let offset = line.offset(of: numeral.lowerBound)
            place.column += text[place.offset..<offset].count { $0 & 0xC0 != 0x80 }
            place.offset = offset
            found.append(TypedNumeral(text: line.text(of: numeral), line: place.line, column: place.column))
        }
    }

    /// Behind the marks of a heading, a list or a task, and whether it is a heading.
    private static func start(of bytes: [UInt8]) -> (Int, isHeading: Bool) {
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
    private static func cells(_ bytes: [UInt8]) -> [Range<Int>] {
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
            let line = ReadersLine(text, header.range, own: header.own, isMarkdown: true)
            columns = Self.cells(line.bytes).map { cell in
                let title = String(decoding: line.bytes[cell], as: UTF8.self).filter { $0 != " " }
                return Self.titlesOfYears.contains(title)
                    ? .cellOfYears : Self.titlesOfOrder.contains(title) ? .cellOfOrder : .cell
            }
        }
        return index < columns.count ? columns[index] : .cell
    }

    private static let titlesOfYears: Set<String> = ["", "年度", "年份", "年", "版本", "届次", "时间", "时期", "日期"]
    private static let titlesOfOrder: Set<String> = ["序号", "步骤", "次序", "顺序", "编号", "题号"]
}
