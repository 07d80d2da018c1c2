/// One pass over an image file: the bytes that stay, and what was left out.
struct Cleaning {
    let input: [UInt8]
    private(set) var output: [UInt8] = []
    private(set) var removed: Set<MetadataKind> = []
    private(set) var hadLocation = false

    init(_ input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count)
    }

    mutating func keep(_ range: Range<Int>) { output += input[range] }

    mutating func write(_ bytes: [UInt8]) { output += bytes }

    mutating func remove(_ metadata: MetadataKind, hadLocation: Bool = false) {
        removed.insert(metadata)
        if hadLocation { self.hadLocation = true }
    }

    /// Leaves out what follows the end of the image. Zeros there only fill up the file, and are not told as removed.
    mutating func dropTrailingData(from end: Int) {
        if input[min(end, input.count)...].contains(where: { $0 != 0 }) { remove(.trailingData) }
    }

    /// Replaces the bytes of a number that is known only at the end.
    mutating func overwrite(_ bytes: [UInt8], at offset: Int) {
        for (index, byte) in bytes.enumerated() { output[offset + index] = byte }
    }
}

extension [UInt8] {
    func hasText(_ text: String, at offset: Int) -> Bool {
        offset >= 0 && offset + text.utf8.count <= count && self[offset...].starts(with: text.utf8)
    }

    func hasText(_ text: String, in range: Range<Int>) -> Bool {
        let first = text.utf8.first
        return range.clamped(to: indices).contains {
            self[$0] == first && $0 + text.utf8.count <= range.upperBound && hasText(text, at: $0)
        }
    }

    /// An unsigned number of `size` bytes; nil outside the array.
    func number(at offset: Int, size: Int, littleEndian: Bool = false) -> Int? {
        guard offset >= 0, offset <= count - size else { return nil }
        let bytes = self[offset..<offset + size]
        return littleEndian ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}

extension Int {
    func bytes(_ size: Int, littleEndian: Bool = false) -> [UInt8] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
        return littleEndian ? bytes : bytes.reversed()
    }
}
