import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The index of the first `byte` from `start` on; nil when there is none. The C library looks at many bytes at
    /// once.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let found = memchr(baseAddress! + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress!)
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
