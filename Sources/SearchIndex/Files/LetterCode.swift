/// Text as symbols: the letters that the site uses most take one, most others two.
///
/// Symbols below `singles` are letters by their rank. Those from there to 90 begin a letter of two symbols. After 91 the letter follows as
/// it is.
struct LetterCode: Sendable {
    /// UTF-16 code units, the most frequent first.
    let letters: [UInt16]
    private let ranks: [UInt16]

    /// With this many letters in the table, 59 take one symbol.
    private static let mostLetters = 3003
    private static let none = UInt16.max

    /// - Parameter counts: by code unit, how often it stands in the texts.
    init(counts: [Int]) {
        // What a JavaScript string cannot hold as it is must be in the table.
        let forced: [UInt16] = [0x00, 0x0A, 0x22, 0x5C]
        let ranked = counts.indices.filter { counts[$0] > 0 && !(0xD800...0xDFFF ~= $0) && !forced.contains(UInt16($0)) }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }
        let kept = ranked.prefix(Self.mostLetters - forced.count).map { UInt16($0) } + forced
        letters = kept.sorted { (counts[Int($1)], $0) < (counts[Int($0)], $1) }
        var ranks = [UInt16](repeating: Self.none, count: 1 << 16)
        for (rank, letter) in letters.enumerated() { ranks[Int(letter)] = UInt16(rank) }
        self.ranks = ranks
    }

    /// How many letters take one symbol: the most that leaves room for the others.
    var singles: Int {
        (0...91).last { $0 + (91 - $0) * Symbols.count >= letters.count } ?? 0
    }

    func append(_ text: some Collection<UInt16>, to bytes: inout [UInt8]) {
        let singles = singles
        var lead: UInt16 = 0
        for unit in text {
            let rank = Int(ranks[Int(unit)])
            if rank < singles {
                bytes.append(Symbols.byte(rank))
            } else if ranks[Int(unit)] != Self.none {
                bytes.append(Symbols.byte(singles + (rank - singles) / Symbols.count))
                bytes.append(Symbols.byte((rank - singles) % Symbols.count))
            } else if 0xD800...0xDBFF ~= unit {
                lead = unit
            } else {
                bytes.append(Symbols.byte(91))
                let isPair = lead != 0 && 0xDC00...0xDFFF ~= unit
                bytes.append(contentsOf: String(decoding: isPair ? [lead, unit] : [unit], as: UTF16.self).utf8)
                lead = 0
            }
        }
    }
}
