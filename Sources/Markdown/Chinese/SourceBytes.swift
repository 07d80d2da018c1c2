import Glibc

/// Bytes of UTF-8 that somebody else keeps, of the source or of the library's tree.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at `index`; nil at the end, or when the bytes there are no UTF-8.
    func scalar(at index: Int) -> Unicode.Scalar? {
        guard index >= 0, index < count else { return nil }
        let first = self[index]
        if first < 0x80 { return Unicode.Scalar(first) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index + length <= count else { return nil }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for next in index + 1..<index + length {
            guard self[next] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(self[next] & 0x3F)
        }
        return Unicode.Scalar(value)
    }

    /// The index where the scalar that ends before `index` begins; nil at the start.
    func scalarStart(before index: Int) -> Int? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The scalar that ends before `index`; nil at the start, or when the bytes there are no UTF-8.
    func scalar(before index: Int) -> Unicode.Scalar? {
        scalarStart(before: index).flatMap { scalar(at: $0) }
    }

    /// Whether the bytes from `index` are those of `word`.
    func has(_ word: StaticString, at index: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length where self[index + offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// Whether the bytes from `index` are those of `word`.
    func has(_ word: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= count else { return false }
        for offset in 0..<word.count where self[index + offset] != word[offset] { return false }
        return true
    }

    /// Whether the bytes from `index` are those of the lower-case ASCII `word`, in upper or lower case.
    func hasIgnoringCase(_ word: StaticString, at index: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length {
            let byte = self[index + offset]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != word.utf8Start[offset] { return false }
        }
        return true
    }

    /// Whether `word` stands somewhere in these bytes. It must not be empty.
    func contains(_ word: StaticString) -> Bool {
        var index = 0
        while let found = first(word.utf8Start[0], in: index..<count) {
            if has(word, at: found) { return true }
            index = found + 1
        }
        return false
    }

    /// The index of the first `byte` in `range`; nil when it has none.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        let end = Swift.min(range.upperBound, count)
        guard range.lowerBound < end, let start = baseAddress,
            let found = memchr(start + range.lowerBound, Int32(byte), end - range.lowerBound)
        else { return nil }
        return start.distance(to: found.assumingMemoryBound(to: UInt8.self))
    }

    /// The bytes of `range` as text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: Bytes(rebasing: self[range]), as: UTF8.self)
    }
}
