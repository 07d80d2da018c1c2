/// Text as symbols: the letters that the site uses most take one, most others two, rare ones four.
///
/// Symbols below `singles` are letters by their rank. Those from there to 90 begin a letter of two symbols. After 91
/// the code unit itself follows in three; so a key may also end between the two halves of a rare letter.
struct LetterCode: Sendable {
    /// UTF-16 code units, the most frequent first.
    let letters: [UInt16]
    /// How many letters take one symbol: the most that leaves room for the others.
    let singles: Int
    /// By code unit, its one or two symbols, the first in the lower byte; 0 for what is not in the table.
    private let codes: [UInt16]

    /// With this many letters in the table, 59 take one symbol.
    private static let mostLetters = 3003

    /// - Parameter counts: by code unit, how often it stands in the texts.
    init(counts: [Int]) {
        // Those of every shard, whatever the texts: the end of a run, the mark of titles, the end of a line.
        let forced: [UInt16] = [0x00, GramSet.titleMark, 0x0A]
        let ranked = counts.indices.filter {
            counts[$0] > 0 && !(0xD800...0xDFFF ~= $0) && !forced.contains(UInt16($0))
        }
        .sorted { (counts[$1], $0) < (counts[$0], $1) }
        let kept = ranked.prefix(Self.mostLetters - forced.count).map { UInt16($0) } + forced
        letters = kept.sorted { (counts[Int($1)], $0) < (counts[Int($0)], $1) }
        let count = letters.count
        let singles = (0...91).last { $0 + (91 - $0) * Symbols.count >= count } ?? 0
        var codes = [UInt16](repeating: 0, count: 1 << 16)
        for (rank, letter) in letters.enumerated() {
            let (lead, rest) = (rank - singles).quotientAndRemainder(dividingBy: Symbols.count)
            codes[Int(letter)] =
                rank < singles
                ? UInt16(Symbols.byte(rank)) : UInt16(Symbols.byte(singles + lead)) | UInt16(Symbols.byte(rest)) << 8
        }
        self.singles = singles
        self.codes = codes
    }

    func symbols(_ text: ArraySlice<UInt16>) -> [UInt8] {
        // No letter takes more than four.
        Array(unsafeUninitializedCapacity: 4 * text.count) { bytes, count in
            codes.withUnsafeBufferPointer { codes in
                for unit in text {
                    let code = codes[Int(unit)]
                    if code > 0 {
                        bytes[count] = UInt8(truncatingIfNeeded: code)
                        bytes[count + 1] = UInt8(code >> 8)
                        count += code > 0xFF ? 2 : 1
                    } else {
                        for byte in Self.rare(unit) {
                            bytes[count] = byte
                            count += 1
                        }
                    }
                }
            }
        }
    }

    func append(_ text: ArraySlice<UInt16>, to bytes: inout [UInt8]) {
        for unit in text {
            let code = codes[Int(unit)]
            if code > 0xFF {
                bytes.append(UInt8(truncatingIfNeeded: code))
                bytes.append(UInt8(truncatingIfNeeded: code >> 8))
            } else if code > 0 {
                bytes.append(UInt8(truncatingIfNeeded: code))
            } else {
                bytes += Self.rare(unit)
            }
        }
    }

    private static func rare(_ unit: UInt16) -> [UInt8] {
        var bytes = [Symbols.byte(91)]
        Symbols.appendDigits(Int(unit), 3, to: &bytes)
        return bytes
    }

    /// How many letters `key` shares with the one before, how many more there are, and these letters.
    func append(key: [UInt16], after before: [UInt16], to bytes: inout [UInt8]) {
        let shared = commonPrefix(before, key)
        Symbols.append(shared, to: &bytes)
        Symbols.append(key.count - shared, to: &bytes)
        append(key[shared...], to: &bytes)
    }

    /// Keys in ascending order, each written after the one before.
    func keys(_ keys: some Sequence<[UInt16]>) -> [UInt8] {
        var bytes: [UInt8] = []
        var before: [UInt16] = []
        for key in keys {
            append(key: key, after: before, to: &bytes)
            before = key
        }
        return bytes
    }
}

/// How many letters both begin with.
func commonPrefix(_ a: [UInt16], _ b: [UInt16]) -> Int {
    var length = 0
    while length < a.count, length < b.count, a[length] == b[length] { length += 1 }
    return length
}
