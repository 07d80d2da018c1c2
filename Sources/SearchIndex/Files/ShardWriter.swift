/// A file of grams: what a query reads to know which parts hold a string.
struct Shard: Sendable {
    /// The first string that the file answers, as short as tells it from what stands before; nothing for the first of a
    /// task.
    let first: [UInt16]
    /// Each entry: how many letters its key shares with the one before, how many more there are, these letters, its
    /// list.
    fileprivate(set) var entries: [UInt8] = []
    /// In the same form, the grams whose entries begin here and go on in the next file, each with all of its parts.
    fileprivate(set) var spanning: [UInt8] = []
}

/// Writes entries in ascending order into files of about the same size.
struct ShardWriter {
    let code: LetterCode
    let lists: PartListCoding

    private var shards: [Shard] = []
    private var before: [UInt16] = []
    /// By file, what goes into `spanning`, in any order.
    private var spans: [Int: [(key: [UInt16], list: [UInt8])]] = [:]

    /// A file ends with the entry that makes it longer than this, in bytes: what one question loads stays small, and
    /// the files are not too many.
    private static let size = 9000

    init(code: LetterCode, lists: PartListCoding) {
        self.code = code
        self.lists = lists
    }

    /// The number of the file that holds the last entry.
    var current: Int { shards.count - 1 }

    /// The number of the file that the next entry goes into.
    func next() -> Int { isFull ? shards.count : current }

    private var isFull: Bool { shards.isEmpty || shards[current].entries.count >= Self.size }

    /// Adds the entry of a range: the strings that begin as `key` does without its last letter and go on with that
    /// letter or a later one, up to the next entry. They stand in `parts` and nowhere else, but not each in all of them.
    mutating func append(range key: [UInt16], _ parts: FewParts) {
        begin(key)
        lists.append(range: parts.list, to: &shards[current].entries)
    }

    /// Adds an exact entry: all of `parts` hold `key`. It ends in a separator, where the run ends, or is as long as the
    /// longest term.
    mutating func append(exact key: [UInt16], _ parts: PartSet) {
        begin(key)
        lists.append(exact: parts, to: &shards[current].entries)
    }

    /// Adds the complete list of the parts that hold `key`, whose entries begin in file `shard` and end in another one.
    mutating func append(spanning key: [UInt16], _ parts: PartSet, from shard: Int) {
        var list: [UInt8] = []
        lists.append(exact: parts, to: &list)
        spans[shard, default: []].append((key, list))
    }

    private mutating func begin(_ key: [UInt16]) {
        if isFull {
            shards.append(Shard(first: shards.isEmpty ? [] : Array(key.prefix(commonPrefix(before, key) + 1))))
            shards[current].entries.reserveCapacity(Self.size * 5 / 4)
            before.removeAll(keepingCapacity: true)
        }
        code.append(key: key, after: before, to: &shards[current].entries)
        before.removeAll(keepingCapacity: true)
        before.append(contentsOf: key)
    }

    /// All files, complete.
    consuming func finished() -> [Shard] {
        for (shard, spans) in spans {
            var before: [UInt16] = []
            for span in spans.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                code.append(key: span.key, after: before, to: &shards[shard].spanning)
                shards[shard].spanning += span.list
                before = span.key
            }
        }
        return shards
    }
}
