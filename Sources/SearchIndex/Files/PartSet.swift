/// A set of parts as bits. It is emptied and used again, because a large index needs a million of them.
struct PartSet {
    private(set) var words: [UInt64]

    init(partCount: Int) { words = [UInt64](repeating: 0, count: partCount / 64 + 2) }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    @inline(__always)
    mutating func insert(_ part: UInt32) { words[Int(part >> 6)] |= 1 << UInt64(part & 63) }

    mutating func insert(_ parts: Slice<UnsafeBufferPointer<UInt32>>) {
        words.withUnsafeMutableBufferPointer { words in
            for part in parts { words[Int(part >> 6)] |= 1 << UInt64(part & 63) }
        }
    }

    mutating func removeAll() {
        for index in words.indices { words[index] = 0 }
    }
}

/// A few parts in ascending order, up to a number that is given once.
struct FewParts {
    private(set) var parts: [UInt32]
    private(set) var count = 0
    private let most: Int

    init(most: Int) {
        parts = [UInt32](repeating: 0, count: most)
        self.most = most
    }

    var list: ArraySlice<UInt32> { parts[..<count] }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// Adds one part.
    ///
    /// - Returns: false when there would be more than `most`; the set is then incomplete.
    @inline(__always)
    mutating func insert(_ part: UInt32) -> Bool {
        var place = count
        while place > 0, parts[place - 1] > part { place -= 1 }
        if place > 0, parts[place - 1] == part { return true }
        guard count < most else { return false }
        var index = count
        while index > place {
            parts[index] = parts[index - 1]
            index -= 1
        }
        parts[place] = part
        count += 1
        return true
    }

    /// Adds all of `other`, or nothing when there would be more than `most`.
    mutating func unite(_ other: FewParts) -> Bool {
        let before = count
        if before + other.count > most {
            var (new, own) = (0, 0)
            for index in 0..<other.count {
                while own < before, parts[own] < other.parts[index] { own += 1 }
                if own == before || parts[own] != other.parts[index] { new += 1 }
            }
            guard before + new <= most else { return false }
        }
        for index in 0..<other.count { _ = insert(other.parts[index]) }
        return true
    }
}
