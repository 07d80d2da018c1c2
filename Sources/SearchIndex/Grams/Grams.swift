/// Grams in ascending order, each with the parts that hold it: enough of them that every string of letters has its answer.
///
/// A gram that stands in more than a few parts is told apart by one more letter, until few parts are left or its run ends. So each place of
/// every run belongs to one gram, and the parts that hold a string are those of all grams that begin with it.
struct Grams: Sendable {
    /// What the parts of an entry have in common.
    enum Kind: UInt8, Sendable {
        /// They hold `key`, its last letter replaced by that letter or one that comes before the next entry's. Whoever looks for more than
        /// the letters before that one must look into them: there are few.
        case range
        /// A run ends in each of them with exactly the letters of `key` before its final separator, or with `longest` letters.
        case end
        /// They hold `key`, and no other does.
        case all
    }

    struct Entry: Sendable {
        let key: Range<Int>
        let parts: Range<Int>
        let kind: Kind
    }

    /// The longest string that can be looked up.
    static let longest = 64

    private(set) var entries: [Entry] = []
    private(set) var letters: [UInt16] = []
    private(set) var parts: [UInt32] = []

    func key(_ entry: Entry) -> ArraySlice<UInt16> { letters[entry.key] }
    func parts(_ entry: Entry) -> ArraySlice<UInt32> { parts[entry.parts] }

    mutating func append(_ kind: Kind, key: some Collection<UInt16>, parts list: some Collection<UInt32>) {
        let (firstLetter, firstPart) = (letters.count, parts.count)
        letters.append(contentsOf: key)
        parts.append(contentsOf: list)
        entries.append(Entry(key: firstLetter..<letters.count, parts: firstPart..<parts.count, kind: kind))
    }

    /// Puts what comes after all of this behind it.
    mutating func append(_ other: Grams) {
        let (firstLetter, firstPart) = (letters.count, parts.count)
        letters.append(contentsOf: other.letters)
        parts.append(contentsOf: other.parts)
        entries.reserveCapacity(entries.count + other.entries.count)
        for entry in other.entries {
            entries.append(
                Entry(
                    key: entry.key.lowerBound + firstLetter..<entry.key.upperBound + firstLetter,
                    parts: entry.parts.lowerBound + firstPart..<entry.parts.upperBound + firstPart, kind: entry.kind))
        }
    }
}
