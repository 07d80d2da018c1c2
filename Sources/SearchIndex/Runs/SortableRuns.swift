/// Distinct runs in a form that is quick to sort: letters as their ranks, and for each place the parts that hold what
/// stands there.
struct SortableRuns: Sendable {
    /// The letters of the runs in ascending order. The first is the separator, so that rank 0 ends a run.
    let letters: [UInt16]
    /// How many bits a rank takes.
    let bits: Int
    /// The runs as ranks of their letters, with a 0 behind each run. Two more stand at the end, so that two letters can
    /// be read at once anywhere.
    let pool: [UInt16]
    /// For each letter, by its rank, at how many places it begins a gram. The second half of a rare letter begins none.
    let counts: [Int]
    /// By run, where the next begins.
    private let runEnds: [UInt32]
    /// By part, where the runs begin that no part up to it holds: runs are in the order in which they were first seen.
    private let partEnds: [UInt32]
    private let listStarts: [UInt32]
    /// For each run the parts that hold it, one run after the other.
    let lists: [UInt32]
    /// By block of places, the part or the run at its first place. The part or run of any other place of the block is a
    /// few steps further on. Tables of all places would take as much memory as the text.
    private let partBlocks: [UInt32]
    private let runBlocks: [UInt32]
    private static let partShift = 8, runShift = 4

    /// Empties `table`, so that memory holds only one of the two forms.
    init(_ table: inout RunTable) {
        (listStarts, lists) = table.lists()
        var ranks = [UInt16](repeating: 0, count: 1 << 16)
        for unit in table.pool { ranks[Int(unit)] = 1 }
        ranks[Int(Folding.separator)] = 1
        let letters = ranks.indices.filter { ranks[$0] > 0 }.map { UInt16($0) }
        for (rank, letter) in letters.enumerated() { ranks[Int(letter)] = UInt16(rank) }
        var counts = [Int](repeating: 0, count: letters.count)
        runEnds = table.starts.dropFirst() + [UInt32(table.pool.count)]
        partEnds = table.poolEnds
        var pool = table.pool
        table = RunTable()
        for index in pool.indices {
            pool[index] = ranks[Int(pool[index])]
            counts[Int(pool[index])] += 1
        }
        for (rank, letter) in letters.enumerated() where letter == Folding.separator || 0xDC00...0xDFFF ~= letter {
            counts[rank] = 0
        }
        pool += [0, 0]
        self.letters = letters
        bits = max(1, Int.bitWidth - (letters.count - 1).leadingZeroBitCount)
        runBlocks = Self.blocks(runEnds, shift: Self.runShift)
        partBlocks = Self.blocks(partEnds, shift: Self.partShift)
        self.pool = pool
        self.counts = counts
    }

    private static func blocks(_ ends: [UInt32], shift: Int) -> [UInt32] {
        var blocks: [UInt32] = []
        var number = 0
        for place in stride(from: 0, to: Int(ends.last ?? 0), by: 1 << shift) {
            while Int(ends[number]) <= place { number += 1 }
            blocks.append(UInt32(number))
        }
        return blocks
    }

    /// Whether several parts hold what stands at `place`.
    @inline(__always)
    func isShared(_ place: Int) -> Bool { parts(at: place).count > 1 }

    /// The part that holds what stands at `place`, if only one does. It is found in small tables, without the lists of
    /// runs.
    @inline(__always)
    func part(at place: Int) -> UInt32 {
        var part = Int(partBlocks[place >> Self.partShift])
        while Int(partEnds[part]) <= place { part += 1 }
        return UInt32(part)
    }

    /// Where in `lists` the parts stand that hold what is at `place`.
    @inline(__always)
    func parts(at place: Int) -> Range<Int> {
        var run = Int(runBlocks[place >> Self.runShift])
        while Int(runEnds[run]) <= place { run += 1 }
        return Int(listStarts[run])..<Int(listStarts[run + 1])
    }

    /// Ranges of ranks. The places of each range are sorted together, and have one file of contents. They are many enough
    /// to give all threads work, few enough to keep the contents short, and the same for any number of threads.
    var tasks: [Range<Int>] {
        let most = min(max(counts.reduce(0, +) / 16, 1 << 14), 1 << 21)
        var tasks: [Range<Int>] = []
        var (start, sum) = (0, 0)
        for (rank, count) in counts.enumerated() where count > 0 {
            if sum + count > most {
                if sum > 0 { tasks.append(start..<rank) }
                sum = 0
            }
            if sum == 0 { start = rank }
            sum += count
        }
        return sum > 0 ? tasks + [start..<counts.count] : tasks
    }
}
