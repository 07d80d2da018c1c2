/// Words with what they mean, found by their bytes where a text begins or ends; of several that fit, the longest.
///
/// It compares bytes, because every number of every report is looked at from both sides, and to make a `String` of each of
/// these places would take half of a build. A class with flat arrays: whoever asks copies nothing, and counts no
/// references, which all threads would count at once.
final class WordTable<Meaning: Sendable>: Sendable {
    private struct Word: Sendable {
        /// Where its bytes stand in `letters`.
        let range: Range<Int>
        let meaning: Meaning
    }

    /// The bytes of all words, one behind the other.
    private let letters: [UInt8]
    /// The longest first.
    private let words: [Word]
    private let beginnings: CharacterSet
    private let ends: CharacterSet
    /// The words by their first characters.
    private let byBeginning: Buckets
    /// The words by their last characters.
    private let byEnd: Buckets

    /// Of words that are given twice the first is kept.
    init(_ meanings: some Sequence<(String, Meaning)>) {
        var seen: Set<[UInt8]> = []
        let unique = meanings.filter { !$0.0.isEmpty && seen.insert(Array($0.0.utf8)).inserted }
            .sorted { $0.0.utf8.count > $1.0.utf8.count }
        var (letters, words): ([UInt8], [Word]) = ([], [])
        for (text, meaning) in unique {
            words.append(Word(range: letters.count..<letters.count + text.utf8.count, meaning: meaning))
            letters += text.utf8
        }
        (self.letters, self.words) = (letters, words)
        let (first, last) = (unique.compactMap(\.0.unicodeScalars.first), unique.compactMap(\.0.unicodeScalars.last))
        (beginnings, ends) = (CharacterSet(first), CharacterSet(last))
        (byBeginning, byEnd) = (Buckets(first), Buckets(last))
    }

    /// The longest word that begins at the beginning of `range`.
    @inline(__always)
    func prefix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (meaning: Meaning, length: Int)? {
        guard !range.isEmpty, case let first = CharacterSet.first(of: range, in: text), beginnings.has(first) else {
            return nil
        }
        return longestPrefix(of: range, in: text, first)
    }

    private func longestPrefix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ first: Int)
        -> (meaning: Meaning, length: Int)?
    {
        for place in byBeginning.places(of: first) {
            let word = byBeginning.words[place]
            if stands(words[word].range, at: range.lowerBound, in: text, range) {
                return (words[word].meaning, words[word].range.count)
            }
        }
        return nil
    }

    /// The longest word that ends at the end of `range`.
    @inline(__always)
    func suffix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (meaning: Meaning, length: Int)? {
        guard !range.isEmpty, case let last = CharacterSet.last(of: range, in: text), ends.has(last) else { return nil }
        return longestSuffix(of: range, in: text, last)
    }

    private func longestSuffix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ last: Int)
        -> (meaning: Meaning, length: Int)?
    {
        for place in byEnd.places(of: last) {
            let word = byEnd.words[place]
            let length = words[word].range.count
            if stands(words[word].range, at: range.upperBound - length, in: text, range) {
                return (words[word].meaning, length)
            }
        }
        return nil
    }

    private func stands(
        _ word: Range<Int>, at start: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
        guard start >= range.lowerBound, start + word.count <= range.upperBound else { return false }
        return letters.withUnsafeBufferPointer { letters in
            for index in word where letters[index] != text[start &+ index &- word.lowerBound] { return false }
            return true
        }
    }

    /// Whether a word stands anywhere in `range`.
    func isFound(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = range.lowerBound
        while let start = beginnings.first(in: index..<range.upperBound, of: text) {
            if prefix(of: start..<range.upperBound, in: text) != nil { return true }
            index = start + text[start].lengthOfCharacter
        }
        return false
    }

    /// Whether `bytes` are one of the words.
    func has(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { prefix(of: $0.indices, in: $0)?.length == bytes.count }
    }

    /// The last place in `range` where a word begins, and the longest one there.
    func last(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Meaning? {
        for start in range.reversed() {
            if let word = prefix(of: start..<range.upperBound, in: text) { return word.meaning }
        }
        return nil
    }
}

/// The numbers of words, gathered by a character of theirs. There are about as many buckets as words, so that few share
/// one with those of another character.
private struct Buckets: Sendable {
    /// Bucket behind bucket; in each, the words in their order.
    let words: [Int]
    /// For each bucket, where it begins in `words`; and the end.
    private let starts: [Int]
    private let mask: Int

    /// - Parameter characters: for each word, its character.
    init(_ characters: [Unicode.Scalar]) {
        var count = 1
        while count < characters.count { count *= 2 }
        mask = count - 1
        let buckets = characters.map { [mask] in CharacterSet.number(of: $0) & mask }
        words = buckets.indices.sorted { (buckets[$0], $0) < (buckets[$1], $1) }
        var starts = Array(repeating: 0, count: count + 1)
        for bucket in buckets { starts[bucket + 1] += 1 }
        for bucket in 0..<count { starts[bucket + 1] += starts[bucket] }
        self.starts = starts
    }

    /// Where in `words` the bucket of a character stands.
    func places(of number: Int) -> Range<Int> { starts[number & mask]..<starts[number & mask + 1] }
}
