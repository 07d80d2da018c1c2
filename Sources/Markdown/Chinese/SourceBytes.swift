import Text

/// Bytes of UTF-8 that somebody else keeps, of the source or of the library's tree.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
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
    func contains(_ word: StaticString) -> Bool { firstIndex(of: word, from: 0) != nil }

    /// The bytes of `range` as text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: Bytes(rebasing: self[range]), as: UTF8.self)
    }
}
