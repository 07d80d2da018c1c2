/// From runs to grams: writes enough grams in ascending order, each with the parts that hold it, that every string of
/// letters has its answer.
///
/// A gram that stands in more than a few parts is told apart by one more letter, until few parts are left or its run
/// ends. So each place of every run belongs to one gram, and the parts that hold a string are those of all grams that
/// begin with it. Places are sorted by what follows them, two letters at a time, and only as far as this takes.
struct GramWalk {
    private let runs: SortableRuns
    private let mostShared: Int
    /// The letters before each of the places in the range that is being walked.
    private var key: [UInt16]
    private let prefixLength: Int
    /// The next two letters in the upper half. In the lower the place in the pool, and whether several parts hold what
    /// stands there.
    private let places: UnsafeMutableBufferPointer<UInt64>
    private static let shared: UInt64 = 1 << 31
    private var placeSort: PlaceSort
    private var union: PartSet
    private var few: FewParts
    /// The range of grams that is not yet written, and its first.
    private var shared: FewParts
    private var sharedKey: [UInt16] = []
    private var writer: ShardWriter

    /// Walks the grams of `set` that begin with a letter in `ranks`.
    static func shards(of set: GramSet, ranks: Range<Int>, code: LetterCode, lists: PartListCoding) -> [Shard] {
        let count = ranks.reduce(0) { $0 + set.runs.counts[$1] }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { places in
            var walk = GramWalk(set, places, ShardWriter(code: code, lists: lists))
            walk.walk(ranks)
            return walk.writer.finished()
        }
    }

    private init(_ set: GramSet, _ places: UnsafeMutableBufferPointer<UInt64>, _ writer: ShardWriter) {
        runs = set.runs
        mostShared = set.mostShared
        self.places = places
        self.writer = writer
        key = set.prefix
        prefixLength = set.prefix.count
        placeSort = PlaceSort(keyBits: 2 * runs.bits)
        union = PartSet(partCount: writer.lists.partCount)
        few = FewParts(most: mostShared)
        shared = FewParts(most: mostShared)
    }

    // MARK: - Sorting

    private mutating func walk(_ ranks: Range<Int>) {
        var start = 0
        let ends = gather(ranks)
        for (rank, end) in zip(ranks, ends) where end > start {
            placeSort.sort(UnsafeMutableBufferPointer(rebasing: places[start..<end]))
            write(start..<end, rank, sortedBy: 2)
            start = end
        }
        flush()
    }

    /// Puts the places of the letters in `ranks` in order of these letters, the next two letters above each.
    ///
    /// Every task reads the whole pool for the places of its letters, because a table of the places of all letters would
    /// need as much memory as the pool.
    private func gather(_ ranks: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var sum = 0
        for rank in ranks {
            ends.append(sum)
            sum += runs.counts[rank]
        }
        let (first, count, bits) = (UInt32(ranks.lowerBound), UInt32(ranks.count), UInt64(runs.bits))
        runs.pool.withUnsafeBufferPointer { pool in
            runs.counts.withUnsafeBufferPointer { counts in
                for place in 0..<pool.count - 2
                where UInt32(pool[place]) &- first < count && counts[Int(pool[place])] > 0 {
                    let rank = Int(UInt32(pool[place]) - first)
                    let letter = UInt64(pool[place + 1])
                    let next = letter == 0 ? 0 : UInt64(pool[place + 2])
                    places[ends[rank]] =
                        (letter << bits | next) << 32 | (runs.isShared(place) ? Self.shared : 0) | UInt64(place)
                    ends[rank] += 1
                }
            }
        }
        return ends
    }

    /// Reads the letters after the next `depth` of the places in `range` and sorts by them.
    private mutating func sort(_ range: Range<Int>, depth: Int) {
        let bits = UInt64(runs.bits)
        runs.pool.withUnsafeBufferPointer { pool in
            for index in range {
                let next = place(index) + depth
                let letter = UInt64(pool[next])
                let key = letter << bits | (letter == 0 ? 0 : UInt64(pool[next + 1]))
                places[index] = key << 32 | places[index] & 0xFFFF_FFFF
            }
        }
        placeSort.sort(UnsafeMutableBufferPointer(rebasing: places[range]))
    }

    // MARK: - Walking

    /// Writes the grams of the places in `range`, which have all letters of the key in common.
    ///
    /// - Parameter sortedBy: how many more letters the places are sorted by.
    private mutating func walk(_ range: Range<Int>, sortedBy letters: Int) {
        var known = letters
        let length = key.count
        // As long as all go on alike there is nothing to tell apart.
        while true {
            if known == 0 {
                sort(range, depth: key.count - prefixLength)
                known = 2
            }
            let first = letter(range.lowerBound, known)
            guard first == letter(range.upperBound - 1, known), first != 0,
                key.count - prefixLength + 1 < Part.longestTerm
            else { break }
            key.append(runs.letters[first])
            known -= 1
        }
        let shard = writer.next()
        var start = range.lowerBound
        while start < range.upperBound {
            let rank = letter(start, known)
            var end = start + 1
            while end < range.upperBound, letter(end, known) == rank { end += 1 }
            write(start..<end, rank, sortedBy: known - 1)
            start = end
        }
        flush()
        if writer.current != shard {
            unite(range)
            writer.append(spanning: key, union, from: shard)
        }
        key.removeLast(key.count - length)
    }

    /// The rank of the next letter by which the places are sorted; `known` says how many there are.
    @inline(__always)
    private func letter(_ index: Int, _ known: Int) -> Int {
        let both = places[index] >> 32
        return Int(known == 2 ? both >> UInt64(runs.bits) : both & (1 << UInt64(runs.bits) - 1))
    }

    private mutating func write(_ range: Range<Int>, _ rank: Int, sortedBy letters: Int) {
        let letter = runs.letters[rank]
        if isFew(range) {
            share(letter)
            return
        }
        flush()
        key.append(letter)
        if rank == 0 || key.count - prefixLength == Part.longestTerm {
            if rank != 0 { key.append(Folding.separator) }
            unite(range)
            writer.append(exact: key, union)
            if rank != 0 { key.removeLast() }
        } else if range.count == 1 {
            writeRest(of: range.lowerBound)
        } else {
            walk(range, sortedBy: letters)
        }
        key.removeLast()
    }

    /// Writes a gram that stands at one place only, up to the end of its run: nothing there can be told apart.
    private mutating func writeRest(of index: Int) {
        let length = key.count
        var place = self.place(index) + length - prefixLength
        while runs.pool[place] != 0, key.count - prefixLength < Part.longestTerm {
            key.append(runs.letters[Int(runs.pool[place])])
            place += 1
        }
        key.append(Folding.separator)
        unite(index..<index + 1)
        writer.append(exact: key, union)
        key.removeLast(key.count - length)
    }

    // MARK: - Parts

    @inline(__always)
    private func place(_ index: Int) -> Int { Int(places[index] & (Self.shared - 1)) }

    @inline(__always)
    private func isShared(_ index: Int) -> Bool { places[index] & Self.shared != 0 }

    /// The parts that hold what stands at the places in `range` are then in `union`.
    private mutating func unite(_ range: Range<Int>) {
        union.removeAll()
        runs.lists.withUnsafeBufferPointer { lists in
            for index in range {
                if isShared(index) {
                    union.insert(lists[runs.parts(at: place(index))])
                } else {
                    union.insert(runs.part(at: place(index)))
                }
            }
        }
    }

    /// Whether few parts hold what stands at the places in `range`; they are then in `few`.
    private mutating func isFew(_ range: Range<Int>) -> Bool {
        guard mostShared > 0 else { return false }
        few.removeAll()
        for index in range {
            if isShared(index) {
                for part in runs.parts(at: place(index)) {
                    guard few.insert(runs.lists[part]) else { return false }
                }
            } else {
                guard few.insert(runs.part(at: place(index))) else { return false }
            }
        }
        return true
    }

    /// Adds the gram that ends in `letter` to the range of those before it, if all together have few parts; else begins a
    /// new range.
    private mutating func share(_ letter: UInt16) {
        if shared.count > 0, shared.unite(few) { return }
        flush()
        swap(&shared, &few)
        sharedKey.removeAll(keepingCapacity: true)
        sharedKey.append(contentsOf: key)
        sharedKey.append(letter)
    }

    private mutating func flush() {
        if shared.count > 0 { writer.append(range: sharedKey, shared) }
        shared.removeAll()
    }
}
