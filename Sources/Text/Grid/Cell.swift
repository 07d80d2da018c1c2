import Diagnostics

/// One cell of a `Grid`: its bytes, its text, its place.
public struct Cell: Sendable {
    /// The table that it belongs to.
    package let grid: Grid
    /// In the grid, from 0.
    public let row: Int
    /// In the grid, from 0.
    public let column: Int

    /// The cell at `row` and `column`, which must be there.
    package init(grid: Grid, row: Int, column: Int) { (self.grid, self.row, self.column) = (grid, row, column) }

    /// As in the file, with quotes.
    public var rawBytes: ArraySlice<UInt8> { grid.source.bytes[grid.range(row: row, column: column)] }

    /// Without the quotes that CSV puts around a cell; copied only when doubled quotes have to be undone.
    public var bytes: ArraySlice<UInt8> {
        let raw = rawBytes
        return raw.first == 0x22 ? Self.unquoted(raw) : raw
    }

    /// Without blank characters at either end, and without Excel's `="…"` around a text that looks like a number.
    public var trimmedBytes: ArraySlice<UInt8> {
        let trimmed = Blanks.trimmed(bytes)
        guard trimmed.count >= 3, trimmed.first == 0x3D, trimmed.last == 0x22, trimmed[trimmed.startIndex + 1] == 0x22
        else { return trimmed }
        return Blanks.trimmed(trimmed[(trimmed.startIndex + 2)..<(trimmed.endIndex - 1)])
    }

    /// Whether the cell holds nothing but blank characters.
    public var isBlank: Bool {
        guard let first = rawBytes.first else { return true }
        // Nearly every cell shows by its first byte that it holds something: a digit, a letter, a Han character.
        switch first {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xE4...0xE9: return false
        default: return trimmedBytes.isEmpty
        }
    }

    /// Everything between the quotes, line ends and spaces included.
    public var rawText: String { String(decoding: bytes, as: UTF8.self) }

    /// The text on one line: trimmed, line ends within it joined, without a space between Han characters.
    public var text: String {
        let trimmed = trimmedBytes
        let text = String(decoding: trimmed, as: UTF8.self)
        return trimmed.contains { $0 == 0x0A || $0 == 0x0D } ? joiningLines(text) : text
    }

    /// The spreadsheet's name of the cell: `C7`.
    public var reference: String { grid.reference(row: row, column: column) }

    /// The cell's line and column in the file, with its name in a spreadsheet.
    public var location: SourceLocation { grid.location(row: row, column: column) }

    /// Whether the text has what could not be decoded or is not in the file, which was reported.
    package var isDamaged: Bool { grid.isDamaged && bytes.contains(sequence: [0xEF, 0xBF, 0xBD]) }

    private static func unquoted(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let content = raw.dropFirst()
        guard let quote = content.firstIndex(of: 0x22) else { return content }
        if quote == content.endIndex - 1 { return content[..<quote] }
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var isQuoted = true
        var index = content.startIndex
        while index < content.endIndex {
            let byte = content[index]
            index += 1
            if isQuoted, byte == 0x22 {
                guard index < content.endIndex, content[index] == 0x22 else {
                    isQuoted = false
                    continue
                }
                index += 1
            }
            result.append(byte)
        }
        return result[...]
    }
}

private func joiningLines(_ text: String) -> String {
    let lines = text.split { $0.isNewline }.map { trimmingBlanks(String($0)) }.filter { !$0.isEmpty }
    return lines.dropFirst().reduce(lines.first ?? "") { joined, line in
        let isWide = [joined.unicodeScalars.last, line.unicodeScalars.first].contains {
            $0.map { $0.displayWidth == 2 } ?? true
        }
        return joined + (isWide ? "" : " ") + line
    }
}

/// Without blank characters at either end.
package func trimmingBlanks(_ text: String) -> String {
    String(decoding: Blanks.trimmed(Array(text.utf8)[...]), as: UTF8.self)
}
