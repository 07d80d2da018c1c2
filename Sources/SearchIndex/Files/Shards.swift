/// The grams as files of like size, and the directory that says which file answers which string.
struct Shards: Sendable {
    let files: [[UInt8]]
    /// The first strings of the files, each as short as tells it from what stands before.
    let directory: [UInt8]

    /// The size that a file is to have: with 10,000 reports some hundred files, and two of them well below what a query may fetch.
    private static let size = 12_000

    init(_ grams: Grams, code: LetterCode, partCount: Int, threads: Int) {
        let lists = PartListCoding(partCount: partCount)
        let cuts = Self.cuts(grams, lists)
        let spanning = Self.spanning(grams, cuts, partCount: partCount)
        let ranges = cuts.indices.map { cuts[$0]..<($0 + 1 < cuts.count ? cuts[$0 + 1] : grams.entries.count) }
        files = concurrently(ranges, threads: threads) { Self.file($0, grams, spanning, code, lists) }
        directory = Self.directory(cuts, grams, code)
    }

    /// Where files begin, as places in the list of entries.
    private static func cuts(_ grams: Grams, _ lists: PartListCoding) -> [Int] {
        var cuts: [Int] = []
        var size = Self.size
        for (index, entry) in grams.entries.enumerated() {
            if size >= Self.size {
                cuts.append(index)
                size = 0
            }
            size += 5 + lists.estimate(entry.parts.count)
        }
        return cuts
    }

    /// The grams whose entries lie in more than one file, each with all of its parts: where its entries begin they stand for the rest.
    private static func spanning(_ grams: Grams, _ cuts: [Int], partCount: Int) -> [Int: Grams] {
        var spanning: [Int: Grams] = [:]
        var known: Set<[UInt16]> = []
        var union = PartSet(count: partCount)
        for cut in cuts.dropFirst() {
            let key = grams.key(grams.entries[cut])
            var length = commonPrefix(grams.key(grams.entries[cut - 1]), key)
            var longer: Range<Int>?
            // From long to short: a shorter gram with the same entries needs no word of its own.
            while length > 0, known.insert(Array(key.prefix(length))).inserted {
                let gram = key.prefix(length)
                let range = entries(of: gram, around: cut, grams)
                if range != longer {
                    union.unite(range.lazy.map { grams.parts(grams.entries[$0]) })
                    spanning[range.lowerBound, default: Grams()].append(.all, key: gram, parts: union.sorted)
                }
                longer = range
                length -= 1
            }
        }
        return spanning
    }

    /// The entries whose keys begin with `gram`, found from one of them by steps that double.
    private static func entries(of gram: ArraySlice<UInt16>, around place: Int, _ grams: Grams) -> Range<Int> {
        func belongs(_ index: Int) -> Bool { grams.key(grams.entries[index]).starts(with: gram) }
        func border(_ direction: Int) -> Int {
            var (inside, step) = (place, 1)
            while step > 0 {
                let next = inside + direction * step
                if grams.entries.indices.contains(next), belongs(next) {
                    inside = next
                    step *= 2
                } else {
                    step /= 2
                }
            }
            return inside
        }
        return border(-1)..<border(1) + 1
    }

    private static func commonPrefix(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Int {
        zip(a, b).prefix { $0 == $1 }.count
    }

    /// Each entry: how many letters it shares with the one before, how many more there are, these letters, its list.
    private static func file(_ range: Range<Int>, _ grams: Grams, _ spanning: [Int: Grams], _ code: LetterCode, _ lists: PartListCoding) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + size / 4)
        var before: ArraySlice<UInt16> = []
        func append(_ entry: Grams.Entry, of grams: Grams) {
            let key = grams.key(entry)
            let shared = commonPrefix(before, key)
            Symbols.append(shared, to: &bytes)
            Symbols.append(key.count - shared, to: &bytes)
            code.append(key.dropFirst(shared), to: &bytes)
            if entry.kind == .range {
                lists.append(range: grams.parts(entry), to: &bytes)
            } else {
                lists.append(exact: grams.parts(entry), to: &bytes)
            }
            before = key
        }
        for index in range {
            if let all = spanning[index] {
                for entry in all.entries.sorted(by: { $0.key.count < $1.key.count }) { append(entry, of: all) }
            }
            append(grams.entries[index], of: grams)
        }
        return bytes
    }

    /// Like a file's keys: shared letters, further letters, those letters.
    private static func directory(_ cuts: [Int], _ grams: Grams, _ code: LetterCode) -> [UInt8] {
        var bytes: [UInt8] = []
        var before: ArraySlice<UInt16> = []
        for cut in cuts.dropFirst() {
            let key = grams.key(grams.entries[cut])
            let separator = key.prefix(commonPrefix(grams.key(grams.entries[cut - 1]), key) + 1)
            let shared = commonPrefix(before, separator)
            Symbols.append(shared, to: &bytes)
            Symbols.append(separator.count - shared, to: &bytes)
            code.append(separator.dropFirst(shared), to: &bytes)
            before = separator
        }
        return bytes
    }
}
