/// What one file of text holds and what lists of matches name: a document, or, of a very long one, a piece.
struct Part: Sendable {
    /// Its document's place in the order of the index.
    let document: Int
    /// Of the document's text.
    let range: Range<Int>

    var isFirst: Bool { range.lowerBound == 0 }

    /// So long that ordinary reports stay in one piece, and short enough to be fetched for every result that is shown.
    static let mostUnits = 4800

    /// The longest string that can be looked up. A longer term is looked up by its beginning.
    static let longestTerm = 64

    /// The parts of a text. They part where runs part; a run that is longer than that is cut so that any gram of it is
    /// whole in one part.
    static func cut(_ text: [UInt16], ofDocument document: Int) -> [Part] {
        var parts: [Part] = []
        var start = 0
        while text.count - start > mostUnits {
            let latest = start + mostUnits
            let window = text[(start + mostUnits / 2)..<latest]
            let end =
                window.lastIndex { $0 == 0x0A || $0 == 0x3002 }
                ?? window.lastIndex { Folding.table[Int($0)] == Folding.separator }
            parts.append(Part(document: document, range: start..<(end.map { $0 + 1 } ?? latest)))
            start = end.map { $0 + 1 } ?? latest - longestTerm
        }
        parts.append(Part(document: document, range: start..<text.count))
        return parts
    }
}
