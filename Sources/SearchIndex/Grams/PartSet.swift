/// Gathers numbers of parts, each once. Kept and reused, because a large index asks a million times.
struct PartSet {
    private var words: [UInt64]
    private(set) var sorted: [UInt32] = []

    init(count: Int) { words = [UInt64](repeating: 0, count: count / 64 + 1) }

    /// The union of `lists` in ascending order.
    mutating func unite(_ lists: some Sequence<ArraySlice<UInt32>>) {
        sorted.removeAll(keepingCapacity: true)
        var count = 0
        for list in lists {
            count += list.count
            for part in list { words[Int(part >> 6)] |= 1 << UInt64(part & 63) }
        }
        if count < words.count / 4 {
            for list in lists {
                for part in list where words[Int(part >> 6)] & 1 << UInt64(part & 63) != 0 {
                    words[Int(part >> 6)] &= ~(1 << UInt64(part & 63))
                    sorted.append(part)
                }
            }
            sorted.sort()
        } else {
            for index in words.indices where words[index] != 0 {
                var word = words[index]
                while word != 0 {
                    sorted.append(UInt32(index * 64 + word.trailingZeroBitCount))
                    word &= word - 1
                }
                words[index] = 0
            }
        }
    }
}

/// A few numbers of parts in ascending order.
struct FewParts {
    private(set) var list: [UInt32] = []
    let most: Int

    init(most: Int) { self.most = most }

    mutating func removeAll() { list.removeAll(keepingCapacity: true) }

    /// - Returns: false when there would be more than `most`; what is gathered is then of no use.
    mutating func insert(_ parts: some Sequence<UInt32>) -> Bool {
        for part in parts {
            var place = list.count
            while place > 0, list[place - 1] > part { place -= 1 }
            if place > 0, list[place - 1] == part { continue }
            guard list.count < most else { return false }
            list.insert(part, at: place)
        }
        return true
    }
}
