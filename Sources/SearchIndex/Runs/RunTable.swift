/// Every run of letters once, and which runs each part holds.
///
/// Office prose repeats itself: of the runs between two marks of punctuation, many stand in many reports. Sorting the
/// different ones is much less work than sorting all of them.
struct RunTable: Sendable {
    /// The runs one after another, a separator behind each.
    private(set) var pool: [UInt16] = []
    private(set) var starts: [UInt32] = []
    /// A hash table with open addressing. A slot holds a run's number plus one in its lower half and half of the run's
    /// hash in its upper half; a free slot holds 0. Most runs are told apart by the hash alone.
    private var slots = [UInt64](repeating: 0, count: 1 << 12)
    /// The runs of one part after another. A run that a part holds twice is in it twice.
    private var runs: [UInt32] = []
    private var partEnds: [Int] = []
    /// By part, how long the pool was after it.
    private(set) var poolEnds: [UInt32] = []

    // MARK: - Adding

    /// Adds the runs of `text`, which is folded, to the part that is being read.
    mutating func add(_ text: UnsafeBufferPointer<UInt16>) {
        var index = 0
        while index < text.count {
            let start = index
            var hash = Self.seed
            while index < text.count, text[index] != Folding.separator {
                hash = Self.mix(hash, text[index])
                index += 1
            }
            if index > start { runs.append(number(of: UnsafeBufferPointer(rebasing: text[start..<index]), hash)) }
            index += 1
        }
    }

    /// Parts follow one another in ascending order.
    mutating func endPart() {
        partEnds.append(runs.count)
        poolEnds.append(UInt32(pool.count))
    }

    /// Adds what `other` holds; its parts come after those of this table.
    mutating func merge(_ other: RunTable) {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(other.starts.count)
        other.pool.withUnsafeBufferPointer { others in
            var start = 0
            for end in other.poolEnds {
                while start < Int(end) {
                    var length = 0
                    var hash = Self.seed
                    while others[start + length] != Folding.separator {
                        hash = Self.mix(hash, others[start + length])
                        length += 1
                    }
                    numbers.append(number(of: UnsafeBufferPointer(rebasing: others[start..<start + length]), hash))
                    start += length + 1
                }
                poolEnds.append(UInt32(pool.count))
            }
        }
        let before = runs.count
        runs.reserveCapacity(before + other.runs.count)
        for run in other.runs { runs.append(numbers[Int(run)]) }
        for end in other.partEnds { partEnds.append(before + end) }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mix(_ hash: UInt64, _ unit: UInt16) -> UInt64 { (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func number(of run: UnsafeBufferPointer<UInt16>, _ hash: UInt64) -> UInt32 {
        // Products vary most in their upper bits.
        let tag = ((hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15) >> 32
        let mask = slots.count - 1
        var slot = Int(tag) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == tag {
                let number = UInt32(truncatingIfNeeded: slots[slot]) - 1
                if holds(run, at: Int(starts[Int(number)])) { return number }
            }
            slot = (slot + 1) & mask
        }
        let number = UInt32(starts.count)
        slots[slot] = tag << 32 | UInt64(number + 1)
        starts.append(UInt32(pool.count))
        pool.append(contentsOf: run)
        pool.append(Folding.separator)
        if starts.count * 3 > slots.count * 2 { grow() }
        return number
    }

    private func holds(_ run: UnsafeBufferPointer<UInt16>, at start: Int) -> Bool {
        pool.withUnsafeBufferPointer { pool in
            guard start + run.count < pool.count, pool[start + run.count] == Folding.separator else { return false }
            for index in run.indices where pool[start + index] != run[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    // MARK: - Lists

    /// By run, the parts that hold it, in ascending order.
    func lists() -> (starts: [UInt32], parts: [UInt32]) {
        var ends = [UInt32](repeating: 0, count: starts.count + 1)
        forEachPosting { run, _ in ends[Int(run) + 1] += 1 }
        for index in starts.indices { ends[index + 1] += ends[index] }
        var next = ends
        var parts = [UInt32](repeating: 0, count: Int(ends[starts.count]))
        forEachPosting { run, part in
            parts[Int(next[Int(run)])] = part
            next[Int(run)] += 1
        }
        return (ends, parts)
    }

    /// Each run of each part once.
    private func forEachPosting(_ body: (_ run: UInt32, _ part: UInt32) -> Void) {
        var lastParts = [UInt32](repeating: .max, count: starts.count)
        var index = 0
        for (part, end) in partEnds.enumerated() {
            while index < end {
                let run = runs[index]
                index += 1
                guard lastParts[Int(run)] != UInt32(part) else { continue }
                lastParts[Int(run)] = UInt32(part)
                body(run, UInt32(part))
            }
        }
    }
}
