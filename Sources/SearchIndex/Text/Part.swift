/// What one file of text holds, and what lists of matches name: a document, or a piece of a very long one.
struct Part: Sendable {
    /// Its document's place in the order of the index.
    let document: Int
    /// Of the document's text.
    let range: Range<Int>

    var isFirst: Bool { range.lowerBound == 0 }

    /// The longest part. Ordinary reports are shorter, and a part is short enough to be loaded for each result.
    static let mostUnits = 4800

    /// The longest string that can be looked up. A longer term is looked up by its beginning.
    static let longestTerm = 64

    /// The parts of a text. It is cut where a sentence ends, else between two runs. A run that is longer than a part is
    /// cut twice: the next part repeats its end, so that every term is whole in one of the two.
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
