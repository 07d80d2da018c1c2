/// Words with what they mean, found by their bytes where a text begins or ends; of several that fit, the longest.
///
/// It compares bytes, because every number of every report is looked at from both sides, and to make a `String` of each of
/// these places would take half of a build.
struct WordTable<Meaning: Sendable>: Sendable {
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
    private var byBeginning: [[Word]] = Array(repeating: [], count: 256)
    private var byEnd: [[Word]] = Array(repeating: [], count: 256)
    /// By `beginning`, whether a word begins with that character: most characters of a text begin none.
    private var isBeginning = Array(repeating: false, count: 4096 + 128 + 1)
    private var hasShortWords = false

    /// Of words that are given twice the first is kept.
    init(_ words: some Sequence<(String, Meaning)>) {
        var seen: Set<[UInt8]> = []
        var longestFirst: [Word] = []
        for (text, meaning) in words where !text.isEmpty && seen.insert(Array(text.utf8)).inserted {
            longestFirst.append(Word(bytes: Array(text.utf8), meaning: meaning))
        }
        longestFirst.sort { $0.bytes.count > $1.bytes.count }
        for word in longestFirst {
            if word.bytes.count < 3 { hasShortWords = true }
            word.bytes.withUnsafeBufferPointer { isBeginning[Self.beginning(of: $0.indices, in: $0)] = true }
            byBeginning[Int(word.bytes.count < 3 ? word.bytes[0] : word.bytes[2])].append(word)
            byEnd[Int(word.bytes[word.bytes.count - 1])].append(word)
        }
    }

    /// The longest word that begins at the beginning of `range`.
    func prefix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (meaning: Meaning, length: Int)? {
        guard let first = range.first, isBeginning[Self.beginning(of: range, in: text)] else { return nil }
        if range.count >= 3,
            let word = byBeginning[Int(text[first + 2])].first(where: {
                $0.bytes.count >= 3 && $0.stands(at: first, in: text, range)
            })
        {
            return (word.meaning, word.bytes.count)
        }
        guard hasShortWords else { return nil }
        return byBeginning[Int(text[first])].first { $0.bytes.count < 3 && $0.stands(at: first, in: text, range) }.map {
            ($0.meaning, $0.bytes.count)
        }
    }

    /// Whether a word stands anywhere in `range`.
    func isFound(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if prefix(of: index..<range.upperBound, in: text) != nil { return true }
            index += text[index] < 0x80 ? 1 : text[index] < 0xE0 ? 2 : text[index] < 0xF0 ? 3 : 4
        }
        return false
    }

    /// A number for the character that `range` begins with. Few Chinese characters share one: it is made of their last
    /// two bytes. All characters of two bytes share the last number.
    private static func beginning(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let first = text[range.lowerBound]
        if first < 0x80 { return 4096 + Int(first) }
        guard first >= 0xE0, range.count >= 3 else { return 4096 + 128 }
        return Int(text[range.lowerBound + 1] & 0x3F) << 6 | Int(text[range.lowerBound + 2] & 0x3F)
    }

    /// The longest word that ends at the end of `range`.
    func suffix(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (meaning: Meaning, length: Int)? {
        guard let last = range.last else { return nil }
        return byEnd[Int(text[last])].first { $0.stands(at: range.upperBound - $0.bytes.count, in: text, range) }.map {
            ($0.meaning, $0.bytes.count)
        }
    }

    /// The last place in `range` where a word begins, and the longest one there.
    func last(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Meaning? {
        range.reversed().lazy.compactMap { prefix(of: $0..<range.upperBound, in: text)?.meaning }.first
    }
}
