/// Where the destinations of definitions stand, as in `[label]: destination`.
struct LinkDefinitions {
    private var destinations: [String: Range<Int>] = [:]

    init(_ cursor: SourceCursor) {
        for line in cursor.lineStarts.indices { add(cursor.lineRange(line), cursor) }
    }

    func destination(for label: String) -> Range<Int>? { destinations[Self.normalized(label)] }

    private mutating func add(_ line: Range<Int>, _ cursor: SourceCursor) {
        let source = cursor.source
        var start = line.lowerBound
        while start < line.upperBound, source[start] == 0x20 || source[start] == UInt8(ascii: ">") { start += 1 }
        guard start < line.upperBound, source[start] == UInt8(ascii: "[") else { return }
        var close = start + 1
        while close < line.upperBound, source[close] != UInt8(ascii: "]") {
            close += source[close] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard close + 1 < line.upperBound, source[close + 1] == UInt8(ascii: ":") else { return }
        let place = LinkSyntax.skipSpace(source, close + 2, cursor.end)
        guard let destination = LinkSyntax.destination(source, from: place, cursor.end) else { return }
        let label = Self.normalized(source.text(start + 1..<close))
        // The first definition of a label is the one that counts.
        if destinations[label] == nil { destinations[label] = destination.range }
    }

    /// Two labels are the same if they differ only in case or white space.
    private static func normalized(_ label: String) -> String {
        label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
