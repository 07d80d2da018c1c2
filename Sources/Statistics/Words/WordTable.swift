/// Words with what they mean, found by their bytes where a text begins or ends; of several that fit, the longest.
///
/// It compares bytes, because every number of every report is looked at from both sides, and to make a `String` of each of
/// these places would take half of a build. It is a class, so that whoever asks copies nothing.
final class WordTable<Meaning: Sendable>: Sendable {
    private struct Word: Sendable {
        let bytes: [UInt8]
        let meaning: Meaning

        func stands(at start: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
            guard start >= range.lowerBound, start + bytes.count <= range.upperBound else { return false }
            for index in bytes.indices where bytes[index] != text[start + index] { return false }
            return true
        }
    }

    /// By the third byte, which tells Chinese characters apart better than the first; words of fewer bytes under the
    /// first.
    private let byBeginning: [[Word]]
    private let byEnd: [[Word]]
    private let firstCharacters: CharacterFilter
    private let lastCharacters: CharacterFilter
    private let hasShortWords: Bool

    /// Of words that are given twice the first is kept.
    init(_ words: some Sequence<(String, Meaning)>) {
        var seen: Set<[UInt8]> = []
        var longestFirst: [Word] = []
        for (text, meaning) in words where !text.isEmpty && seen.insert(Array(text.utf8)).inserted {
            longestFirst.append(Word(bytes: Array(text.utf8), meaning: meaning))
        }
        longestFirst.sort { $0.bytes.count > $1.bytes.count }
        var (byBeginning, byEnd) = (Array(repeating: [Word](), count: 256), Array(repeating: [Word](), count: 256))
        for word in longestFirst {
            byBeginning[Int(word.bytes.count < 3 ? word.bytes[0] : word.bytes[2])].append(word)
            byEnd[Int(word.bytes[word.bytes.count - 1])].append(word)
        }
        (self.byBeginning, self.byEnd) = (byBeginning, byEnd)
        firstCharacters = CharacterFilter(firstOf: longestFirst.map(\.bytes))
        lastCharacters = CharacterFilter(lastOf: longestFirst.map(\.bytes))
        hasShortWords = longestFirst.contains { $0.bytes.count < 3 }
    }

    /// The longest word that begins at the beginning of `range`.
    @inline(__always)
    func prefix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (meaning: Meaning, length: Int)? {
        firstCharacters.mayHaveFirst(of: range, in: text) ? longestPrefix(of: range, in: text) : nil
    }

    private func longestPrefix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>)
        -> (meaning: Meaning, length: Int)?
    {
        let first = range.lowerBound
        if range.count >= 3 {
            for word in byBeginning[Int(text[first + 2])]
            where word.bytes.count >= 3 && word.stands(at: first, in: text, range) {
                return (word.meaning, word.bytes.count)
            }
        }
        guard hasShortWords else { return nil }
        for word in byBeginning[Int(text[first])] where word.bytes.count < 3 && word.stands(at: first, in: text, range) {
            return (word.meaning, word.bytes.count)
        }
        return nil
    }

    /// The longest word that ends at the end of `range`.
    @inline(__always)
    func suffix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (meaning: Meaning, length: Int)? {
        lastCharacters.mayHaveLast(of: range, in: text) ? longestSuffix(of: range, in: text) : nil
    }

    private func longestSuffix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>)
        -> (meaning: Meaning, length: Int)?
    {
        for word in byEnd[Int(text[range.upperBound - 1])]
        where word.stands(at: range.upperBound - word.bytes.count, in: text, range) {
            return (word.meaning, word.bytes.count)
        }
        return nil
    }

    /// The first place in `range` where a word begins.
    func first(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if prefix(of: index..<range.upperBound, in: text) != nil { return index }
            index += text[index].lengthOfCharacter
        }
        return nil
    }

    /// Whether a word stands anywhere in `range`.
    func isFound(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        first(in: range, of: text) != nil
    }

    /// The last place in `range` where a word begins, and the longest one there.
    func last(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Meaning? {
        for start in range.reversed() {
            if let word = prefix(of: start..<range.upperBound, in: text) { return word.meaning }
        }
        return nil
    }
}
