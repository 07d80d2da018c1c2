/// The runs of some documents, and the parts in which they stand.
struct GatheredRuns: Sendable {
    var texts = RunTable()
    var titles = RunTable()
    private(set) var parts: [Part] = []
    /// By code unit, how often texts hold it.
    private(set) var counts = [Int](repeating: 0, count: 1 << 16)
    /// How many letters of a title are found as title. What is beyond them is found as text only.
    private static let longestTitle = 120

    /// Adds a document; they come in ascending order.
    ///
    /// - Parameter titles: its title and its other names.
    mutating func add(ofDocument number: Int, titles lines: [String], text units: [UInt16]) {
        var folded: [UInt16] = []
        for part in Part.cut(units, ofDocument: number) {
            if part.isFirst {
                for line in lines {
                    Array(line.utf16).withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
                    folded.withUnsafeBufferPointer {
                        titles.add(UnsafeBufferPointer(rebasing: $0.prefix(Self.longestTitle)))
                        texts.add($0)
                    }
                }
            }
            units.withUnsafeBufferPointer { units in
                let text = UnsafeBufferPointer(rebasing: units[part.range])
                for unit in text { counts[Int(unit)] += 1 }
                Folding.fold(text, into: &folded)
            }
            folded.withUnsafeBufferPointer { texts.add($0) }
            titles.endPart()
            texts.endPart()
            parts.append(part)
        }
    }

    /// Adds what `other` holds; its documents come after those of this one.
    mutating func merge(_ other: GatheredRuns) {
        texts.merge(other.texts)
        titles.merge(other.titles)
        parts += other.parts
        for index in counts.indices { counts[index] += other.counts[index] }
    }
}
