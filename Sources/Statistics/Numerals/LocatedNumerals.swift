import Diagnostics

extension NumeralScanner {
    /// The numbers that the author of a text without markup typed, such as a summary or a note; not those between
    /// braces.
    public func numerals(in text: Located<String>) -> [TypedNumeral] {
        let found = numerals(in: text.value)
        guard !found.isEmpty else { return [] }
        let places = text.span.places(of: found.map(\.start), in: text.value)
        return zip(found, places).map { TypedNumeral(text: $0.text, line: $1.line, column: $1.column) }
    }

    /// The same for the text of a cell.
    public func numerals(in text: String, at place: @autoclosure () -> SourceLocation) -> [TypedNumeral] {
        let found = numerals(in: text)
        guard !found.isEmpty else { return [] }
        let place = place()
        return found.map { TypedNumeral(text: $0.text, line: place.line, column: place.column, cell: place.cell) }
    }

    /// Whether a text without markup has any.
    public func hasNumerals(_ text: String) -> Bool { !numerals(in: text).isEmpty }

    /// Each with the byte at which it begins.
    private func numerals(in text: String) -> [(text: String, start: Int)] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            guard Self.mayHaveNumerals(0..<bytes.count, in: buffer) else { return [] }
            let own = ownWords(of: bytes)
            var found: [(text: String, start: Int)] = []
            let line = ReadersLine(of: buffer, isMarkdown: false)
            for part in bytes.split(separator: 0x0A) {
                line.read(part.startIndex..<part.endIndex, own: own.drop { $0.upperBound <= part.startIndex })
                line.bytes.withUnsafeBufferPointer { text in
                    read(text, 0..<text.count, place: .text) {
                        found.append((line.text(of: $0), line.offset(of: $0.lowerBound)))
                    }
                }
            }
            return found
        }
    }
}

extension SourceSpan {
    /// Where the characters of `value` that begin at these bytes stand in the source, in which `value` was perhaps
    /// quoted, indented or folded over several lines.
    fileprivate func places(of offsets: [Int], in value: String) -> [(line: Int, column: Int)] {
        let start = source.lineRange(number: line).lowerBound
        let written = Array(source[start..<source.bytes.count].unicodeScalars)
        var places: [(line: Int, column: Int)] = []
        var (index, row, rowStart, offset) = (min(column - 1, written.count), line, 0, 0)
        for scalar in value.unicodeScalars {
            if places.count == offsets.count { break }
            var next = index
            while next < written.count, written[next] != scalar { next += 1 }
            // A space that stands for the end of a line is not found, and holds nobody up.
            if next < written.count, !scalar.properties.isWhitespace {
                for passed in index..<next where written[passed] == "\n" { (row, rowStart) = (row + 1, passed + 1) }
                index = next
            }
            if offsets[places.count] == offset { places.append((row, index - rowStart + 1)) }
            if index == next, next < written.count, !scalar.properties.isWhitespace { index += 1 }
            offset += UTF8.width(scalar)
        }
        return places
    }
}
