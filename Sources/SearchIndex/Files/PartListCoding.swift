/// Ascending numbers of parts as symbols: the way that is shortest.
///
/// A list begins with one symbol. Below `mostShared`, it is a range's, one less than its length, and the gaps follow.
/// Above, it tells how the list of an exact gram is written:
///
/// | symbol | what follows |
/// |---|---|
/// | 60 | length and gaps |
/// | 61 | the same of the parts that are not in the list |
/// | 62 | six parts in each symbol, the first in the lowest bit |
///
/// The first gap is the first number; every other is one less than the distance to the number before it.
struct PartListCoding: Sendable {
    let partCount: Int

    func append(range parts: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
        bytes.append(Symbols.byte(parts.count - 1))
        var next = 0
        for part in parts {
            Symbols.append(Int(part) - next, to: &bytes)
            next = Int(part) + 1
        }
    }

    func append(exact parts: PartSet, to bytes: inout [UInt8]) {
        let (start, bits, count) = (bytes.count, (partCount + 5) / 6, parts.count)
        // Whoever has more than half of all has a shorter list of those that are missing.
        let isMost = count * 2 > partCount
        let written = isMost ? partCount - count : count
        // A gap takes a symbol at least.
        if written < bits {
            bytes.append(Symbols.byte(isMost ? 61 : 60))
            Symbols.append(written, to: &bytes)
            if appendGaps(parts, inverted: isMost, upTo: start + bits, to: &bytes) { return }
            bytes.removeLast(bytes.count - start)
        }
        bytes.append(Symbols.byte(62))
        appendBits(parts, bits, to: &bytes)
    }

    /// - Returns: false when `bytes` would be longer than `most`.
    private func appendGaps(_ parts: PartSet, inverted: Bool, upTo most: Int, to bytes: inout [UInt8]) -> Bool {
        var next = 0
        for (index, word) in parts.words.enumerated() {
            var word = inverted ? ~word : word
            while word != 0 {
                let part = index * 64 + word.trailingZeroBitCount
                if part >= partCount { break }
                Symbols.append(part - next, to: &bytes)
                next = part + 1
                word &= word - 1
            }
            if bytes.count > most { return false }
        }
        return true
    }

    private func appendBits(_ parts: PartSet, _ count: Int, to bytes: inout [UInt8]) {
        for symbol in 0..<count {
            let (word, bit) = (6 * symbol).quotientAndRemainder(dividingBy: 64)
            // A symbol of six bits that begins beyond bit 58 goes on in the next word, and there is always a next word.
            let bits = parts.words[word] >> UInt64(bit) | (bit > 58 ? parts.words[word + 1] << UInt64(64 - bit) : 0)
            bytes.append(Symbols.byte(Int(bits & 63)))
        }
    }
}
