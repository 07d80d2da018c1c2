/// Every run of letters once, with the parts that it stands in.
///
/// Office prose repeats itself: of the runs between two marks of punctuation, most stand in many reports. To sort the distinct ones is a
/// small part of the work of sorting them all.
struct RunTable: Sendable {
    /// The runs one after another, a separator behind each.
    private(set) var pool: [UInt16] = []
    private var starts: [UInt32] = []
    private var hashes: [UInt64] = []
    /// Open addressing: a run's number plus one, or nothing.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    /// The last part in which a run was seen, plus one: a part counts once.
    private var lastPart: [UInt32] = []
    private var postings: [(run: UInt32, part: UInt32)] = []

    /// Adds the runs of `text`, which is folded. Parts come in ascending order.
    mutating func add(_ text: [UInt16], part: Int) {
        var index = 0
        while index < text.count {
            guard text[index] != Folding.separator else { index += 1; continue }
            let start = index
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            while index < text.count, text[index] != Folding.separator {
                hash = (hash ^ UInt64(text[index])) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                index += 1
            }
            add(text[start..<index], hash, part: UInt32(part))
        }
    }

    private mutating func add(_ run: ArraySlice<UInt16>, _ hash: UInt64, part: UInt32) {
        let number = number(of: run, hash)
        guard lastPart[number] != part + 1 else { return }
        lastPart[number] = part + 1
        postings.append((UInt32(number), part))
    }

    private mutating func number(of run: ArraySlice<UInt16>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot] - 1)
            if hashes[number] == hash, holds(run, at: Int(starts[number])) { return number }
            slot = (slot + 1) & mask
        }
        slots[slot] = UInt32(starts.count + 1)
        starts.append(UInt32(pool.count))
        hashes.append(hash)
        lastPart.append(0)
        pool.append(contentsOf: run)
        pool.append(Folding.separator)
        if starts.count * 2 > slots.count { grow() }
        return starts.count - 1
    }

    private func holds(_ run: ArraySlice<UInt16>, at start: Int) -> Bool {
        guard start + run.count < pool.count, pool[start + run.count] == Folding.separator else { return false }
        var position = start
        for unit in run {
            guard pool[position] == unit else { return false }
            position += 1
        }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        let mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash >> 20) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// Adds what `other` holds; its parts come after those of this table.
    mutating func merge(_ other: RunTable) {
        let numbers = other.starts.indices.map { index in
            let end = index + 1 < other.starts.count ? Int(other.starts[index + 1]) : other.pool.count
            return UInt32(number(of: other.pool[Int(other.starts[index])..<end - 1], other.hashes[index]))
        }
        postings.reserveCapacity(postings.count + other.postings.count)
        for posting in other.postings { postings.append((numbers[Int(posting.run)], posting.part)) }
    }

    /// By run, the parts in ascending order.
    func lists() -> (starts: [UInt32], parts: [UInt32]) {
        var ends = [UInt32](repeating: 0, count: starts.count + 1)
        for posting in postings { ends[Int(posting.run) + 1] += 1 }
        for index in starts.indices { ends[index + 1] += ends[index] }
        var next = ends
        var parts = [UInt32](repeating: 0, count: postings.count)
        for posting in postings {
            parts[Int(next[Int(posting.run)])] = posting.part
            next[Int(posting.run)] += 1
        }
        return (ends, parts)
    }

    /// Which run each place of the pool belongs to.
    func runs() -> [UInt32] {
        var runs = [UInt32](repeating: 0, count: pool.count)
        for (number, start) in starts.enumerated() {
            let end = number + 1 < starts.count ? Int(starts[number + 1]) : pool.count
            for place in Int(start)..<end { runs[place] = UInt32(number) }
        }
        return runs
    }
}
