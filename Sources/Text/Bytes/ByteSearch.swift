import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The index of the first `byte` from `start` on; nil when there is none. The C library looks at many bytes at
    /// once.
    @inlinable
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let found = memchr(baseAddress! + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress!)
    }

    /// The index of the first `byte` in `range`; nil when it has none.
    @inlinable
    package func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        let end = Swift.min(range.upperBound, count)
        guard range.lowerBound < end, let start = baseAddress,
            let found = memchr(start + range.lowerBound, Int32(byte), end - range.lowerBound)
        else { return nil }
        return start.distance(to: found.assumingMemoryBound(to: UInt8.self))
    }

    /// The index of the first `word` from `start` on; nil when there is none.
    package func firstIndex(of word: StaticString, from start: Int) -> Int? {
        var index = start
        while let found = firstIndex(of: word.utf8Start[0], from: index) {
            if has(word, at: found) { return found }
            index = found + 1
        }
        return nil
    }

    /// Whether the bytes from `index` on are those of `word`.
    @inlinable
    package func has(_ word: StaticString, at index: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length where self[index + offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// Whether the bytes from `index` on are those of `word`.
    package func has(_ word: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= count else { return false }
        for offset in 0..<word.count where self[index + offset] != word[offset] { return false }
        return true
    }
}

extension Collection<UInt8> {
    /// Whether `sequence` stands somewhere in the bytes.
    package func contains(sequence: [UInt8]) -> Bool {
        guard let first = sequence.first else { return true }
        var index = startIndex
        while let found = self[index...].firstIndex(of: first) {
            if self[found...].starts(with: sequence) { return true }
            index = self.index(after: found)
        }
        return false
    }
}
