/// Ascending numbers of parts as symbols: the way that is shortest.
///
/// A list begins with one symbol. Below `mostShared`, it is a range's, one less than its length, and the gaps follow. Above, it tells how
/// the list of an exact gram is written:
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
        appendGaps(parts, to: &bytes)
    }

    func append(exact parts: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
        let bits = (partCount + 5) / 6
        // Whoever has more than half of all has a shorter list of those that are missing.
        let isMost = parts.count * 2 > partCount
        let written = isMost ? missing(parts)[...] : parts
        if gapLength(written) + Symbols.length(written.count) < bits {
            bytes.append(Symbols.byte(isMost ? 61 : 60))
            Symbols.append(written.count, to: &bytes)
            appendGaps(written, to: &bytes)
        } else {
            bytes.append(Symbols.byte(62))
            appendBits(parts, bits, to: &bytes)
        }
    }

    private func missing(_ parts: ArraySlice<UInt32>) -> [UInt32] {
        var missing: [UInt32] = []
        var next: UInt32 = 0
        for part in parts {
            missing.append(contentsOf: next..<part)
            next = part + 1
        }
        missing.append(contentsOf: next..<UInt32(partCount))
        return missing
    }

    private func appendGaps(_ parts: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
        var next: UInt32 = 0
        for part in parts {
            Symbols.append(Int(part - next), to: &bytes)
            next = part + 1
        }
    }

    private func gapLength(_ parts: ArraySlice<UInt32>) -> Int {
        var (length, next) = (0, UInt32(0))
        for part in parts {
            length += Symbols.length(Int(part - next))
            next = part + 1
        }
        return length
    }

    private func appendBits(_ parts: ArraySlice<UInt32>, _ count: Int, to bytes: inout [UInt8]) {
        var symbols = [Int](repeating: 0, count: count)
        for part in parts { symbols[Int(part) / 6] |= 1 << (Int(part) % 6) }
        for symbol in symbols { bytes.append(Symbols.byte(symbol)) }
    }

    /// About how many symbols a list of `count` takes; to cut shards by.
    func estimate(_ count: Int) -> Int {
        let written = min(count, max(partCount - count, 0))
        let gap = partCount / (written + 1)
        return min(written * Symbols.length(gap) + 3, partCount / 6 + 1)
    }
}
