import Dispatch
import Synchronization

/// From distinct runs to grams: sorts the places of the runs by what follows them, only as far as it takes.
struct GramSorter: Sendable {
    private let pool: [UInt16]
    private let runs: [UInt32]
    private let listStarts: [UInt32]
    private let lists: [UInt32]
    private let partCount: Int
    /// What stands before every key, so that several sets of grams fit into one order.
    private let prefix: [UInt16]
    /// The most parts that a range of grams shares; with none, every gram goes on to the end of its run.
    private let mostShared: Int

    init(_ table: RunTable, partCount: Int, prefix: [UInt16] = [], mostShared: Int) {
        pool = table.pool
        runs = table.runs()
        (listStarts, lists) = table.lists()
        self.partCount = partCount
        self.prefix = prefix
        self.mostShared = mostShared
    }

    /// The same for any number of threads.
    func grams(threads: Int) -> Grams {
        let first = SortedPlaces(pool)
        if mostShared > 0 {
            let sorted = concurrently(first.tasks, threads: threads) { range in
                var walk = Walk(self)
                walk.places = Array(first.places[range])
                walk.walk(0..<walk.places.count, sortedBy: 0)
                return walk.grams
            }
            return sorted.reduce(into: Grams()) { $0.append($1) }
        }
        var walk = Walk(self)
        walk.places = first.places
        walk.walk(0..<walk.places.count, sortedBy: 0)
        return walk.grams
    }

    /// The parts that hold what stands at a place of the pool.
    private func parts(_ place: UInt64) -> ArraySlice<UInt32> {
        let run = Int(runs[Int(place & 0xFFFF_FFFF)])
        return lists[Int(listStarts[run])..<Int(listStarts[run + 1])]
    }

    /// One walk through the grams in their order, from short to long.
    private struct Walk {
        let sorter: GramSorter
        var grams = Grams()
        /// A letter (or two) in the upper half, the place in the pool in the lower.
        var places: [UInt64] = []
        private var scratch: [UInt64] = []
        private var key: [UInt16]
        private var depth = 0
        private var union: PartSet
        private var few: FewParts
        private var shared: FewParts
        private var sharedKey: [UInt16] = []

        init(_ sorter: GramSorter) {
            self.sorter = sorter
            key = sorter.prefix
            union = PartSet(count: sorter.partCount)
            few = FewParts(most: sorter.mostShared)
            shared = FewParts(most: sorter.mostShared)
        }

        /// Reads the next two letters of the places in `range` and sorts by them.
        private mutating func sort(_ range: Range<Int>) {
            for index in range {
                let place = places[index] & 0xFFFF_FFFF
                let letter = sorter.pool[Int(place) + depth]
                let next = letter == 0 ? 0 : sorter.pool[Int(place) + depth + 1]
                places[index] = UInt64(letter) << 48 | UInt64(next) << 32 | place
            }
            if range.count > 1024 { radixSort(&places, range, &scratch) } else { places[range].sort() }
        }

        /// Writes the grams of the places in `range`, which have `depth` letters in common.
        ///
        /// - Parameter sortedBy: how many more letters the places are sorted by.
        mutating func walk(_ range: Range<Int>, sortedBy known: Int) {
            if known == 0 { sort(range) }
            let shift: UInt64 = known == 1 ? 32 : 48
            var start = range.lowerBound
            shared.removeAll()
            while start < range.upperBound {
                let letter = UInt16(truncatingIfNeeded: places[start] >> shift)
                var end = start + 1
                while end < range.upperBound, UInt16(truncatingIfNeeded: places[end] >> shift) == letter { end += 1 }
                write(start..<end, letter, sortedBy: known == 1 ? 0 : 1)
                start = end
            }
            flush()
        }

        private mutating func write(_ range: Range<Int>, _ letter: UInt16, sortedBy known: Int) {
            if isFew(range) {
                share(letter)
                return
            }
            flush()
            let isEnd = letter == Folding.separator
            key.append(letter)
            if isEnd || depth + 1 == Grams.longest {
                let (sorter, places) = (sorter, places)
                union.unite(range.lazy.map { sorter.parts(places[$0]) })
                grams.append(.end, key: isEnd ? key[...] : key + [Folding.separator], parts: union.sorted)
            } else if range.count == 1 {
                writeRest(of: places[range.lowerBound])
            } else {
                depth += 1
                walk(range, sortedBy: known)
                depth -= 1
            }
            key.removeLast()
        }

        /// Of a gram that stands at one place only, whatever follows has the same parts.
        private mutating func writeRest(of place: UInt64) {
            let start = Int(place & 0xFFFF_FFFF)
            var end = start + depth + 1
            while sorter.pool[end] != Folding.separator, end - start < Grams.longest { end += 1 }
            grams.append(.end, key: key + sorter.pool[(start + depth + 1)..<end] + [Folding.separator], parts: sorter.parts(place))
        }

        /// Whether few parts hold what stands at the places in `range`; they are then in `few`.
        private mutating func isFew(_ range: Range<Int>) -> Bool {
            guard sorter.mostShared > 0 else { return false }
            few.removeAll()
            for index in range { guard few.insert(sorter.parts(places[index])) else { return false } }
            return true
        }

        // MARK: - Ranges

        /// Lets the gram that ends in `letter` share the range of those before it, if their parts together are few.
        private mutating func share(_ letter: UInt16) {
            let before = shared.list
            if !before.isEmpty, shared.insert(few.list) { return }
            if !before.isEmpty { grams.append(.range, key: sharedKey, parts: before) }
            shared.removeAll()
            _ = shared.insert(few.list)
            sharedKey = key + [letter]
        }

        private mutating func flush() {
            if !shared.list.isEmpty { grams.append(.range, key: sharedKey, parts: shared.list) }
            shared.removeAll()
        }
    }
}

/// The places of all letters of a pool, by the first.
private struct SortedPlaces: Sendable {
    let places: [UInt64]
    private let starts: [Int]

    init(_ pool: [UInt16]) {
        var ends = [Int](repeating: 0, count: 65537)
        func isFirst(_ unit: UInt16) -> Bool { unit != Folding.separator && !(0xDC00...0xDFFF ~= unit) }
        for unit in pool where isFirst(unit) { ends[Int(unit) + 1] += 1 }
        for index in 0..<65536 { ends[index + 1] += ends[index] }
        starts = ends
        var places = [UInt64](repeating: 0, count: ends[65536])
        for (place, unit) in pool.enumerated() where isFirst(unit) {
            places[ends[Int(unit)]] = UInt64(place)
            ends[Int(unit)] += 1
        }
        self.places = places
    }

    /// Pieces to be walked at the same time. Ranges never reach from one into the next, so that they must not depend on how many threads
    /// there are: a letter with many places is a piece of its own, rare ones are together.
    var tasks: [Range<Int>] {
        var tasks: [Range<Int>] = []
        var start = 0
        for letter in 0..<65536 where starts[letter + 1] - starts[letter] > 0 {
            let isLarge = starts[letter + 1] - starts[letter] > 4096
            if isLarge || starts[letter + 1] - start > 16384 {
                if starts[letter] > start { tasks.append(start..<starts[letter]) }
                start = starts[letter]
            }
            if isLarge {
                tasks.append(start..<starts[letter + 1])
                start = starts[letter + 1]
            }
        }
        if start < places.count { tasks.append(start..<places.count) }
        return tasks
    }
}

/// Sorts by the upper half of each number, least byte first; what is equal there keeps its order.
private func radixSort(_ numbers: inout [UInt64], _ range: Range<Int>, _ scratch: inout [UInt64]) {
    if scratch.count < range.count { scratch = [UInt64](repeating: 0, count: range.count) }
    numbers.withUnsafeMutableBufferPointer { numbers in
        scratch.withUnsafeMutableBufferPointer { scratch in
            var (source, target) = (numbers.baseAddress! + range.lowerBound, scratch.baseAddress!)
            for shift in stride(from: UInt64(32), to: 64, by: 8) {
                withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { ends in
                    ends.initialize(repeating: 0)
                    for index in 0..<range.count { ends[Int(source[index] >> shift & 0xFF) + 1] += 1 }
                    for index in 0..<256 { ends[index + 1] += ends[index] }
                    for index in 0..<range.count {
                        let byte = Int(source[index] >> shift & 0xFF)
                        target[ends[byte]] = source[index]
                        ends[byte] += 1
                    }
                }
                swap(&source, &target)
            }
        }
    }
}

/// Applies `body` to every element on `threads` threads; the results are in the order of the elements.
func concurrently<Element: Sendable, Result: Sendable>(_ elements: [Element], threads: Int, _ body: @Sendable (Element) -> Result) -> [Result] {
    guard threads > 1, elements.count > 1 else { return elements.map(body) }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: min(threads, elements.count)) { _ in
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < elements.count else { break }
            let result = body(elements[index])
            results.withLock { $0[index] = result }
        }
    }
    return results.withLock { $0.map { $0! } }
}
