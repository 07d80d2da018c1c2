/// Strict UTF-8 as of RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
@usableFromInline
package enum UTF8Decoding {
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            (try? UTF8Span(validating: buffer.span)) != nil
        }
    }

    /// Whether the bytes are valid UTF-8 without a byte order mark, without control characters other than tab and line
    /// ends, and not the beginning of a PDF. Nearly every file is, and one quick pass shows it.
    static func isPlainText(_ bytes: [UInt8]) -> Bool {
        !bytes.starts(with: [0xEF, 0xBB, 0xBF]) && !bytes.starts(with: [0x25, 0x50, 0x44, 0x46])
            && bytes.withUnsafeBufferPointer { isPlain($0) }
    }

    /// Looks at eight ASCII characters or two Chinese ones at a time.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            if index &+ 8 <= bytes.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                // The high bit of a byte is set when the byte is not ASCII or is below a space. The subtraction borrows
                // from the bytes behind it and may set theirs, too, so that only the first is certain.
                let special = (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
                if special & 0x80 == 0 {
                    index &+= special.trailingZeroBitCount >> 3
                    continue
                }
                if isHan(word) {
                    index &+= isHan(word >> 24) ? 6 : 3
                    continue
                }
            }
            let byte = bytes[index]
            guard byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09,
                let length = sequenceLength(in: bytes, at: index)
            else { return false }
            index &+= length
        }
        return true
    }

    /// Whether the three low bytes are 1110xxxx 10xxxxxx 10xxxxxx. The first may be neither E0 nor ED, because not
    /// every byte may follow them.
    @inline(__always)
    private static func isHan(_ word: UInt64) -> Bool {
        word & 0xC0C0F0 == 0x8080E0 && 0b1101_1111_1111_1110 as UInt64 &>> (word & 0x0F) & 1 == 1
    }

    /// The length of the well-formed sequence that starts at `index`; nil when none does.
    @inlinable @inline(__always)
    package static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch bytes[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return continues(1) ? 2 : nil
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
        default: return nil
        }
    }

    /// Keeps what is well-formed UTF-8. A NUL byte counts as damage, because no text has one.
    static func repair(_ bytes: ArraySlice<UInt8>) -> Transcription {
        var output = Transcription(capacity: bytes.count + 16)
        bytes.withUnsafeBufferPointer { buffer in
            var validStart = 0
            var index = 0
            func flush(to end: Int) {
                output.append(UnsafeBufferPointer(rebasing: buffer[validStart..<end]))
            }
            while index < buffer.count {
                if buffer[index] != 0, let length = sequenceLength(in: buffer, at: index) {
                    index += length
                } else {
                    flush(to: index)
                    output.append(damaged: [buffer[index]])
                    index += 1
                    validStart = index
                }
            }
            flush(to: index)
        }
        return output
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at `index`; nil at the end, and where the bytes are no UTF-8.
    @inlinable
    package func scalar(at index: Int) -> Unicode.Scalar? {
        guard index >= 0, index < count, let length = UTF8Decoding.sequenceLength(in: self, at: index) else {
            return nil
        }
        func rest(_ offset: Int) -> UInt32 { UInt32(self[index + offset] & 0x3F) }
        let first = UInt32(self[index])
        return switch length {
        case 1: Unicode.Scalar(first)
        case 2: Unicode.Scalar((first & 0x1F) << 6 | rest(1))
        case 3: Unicode.Scalar((first & 0x0F) << 12 | rest(1) << 6 | rest(2))
        default: Unicode.Scalar((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3))
        }
    }

    /// Where the scalar that ends before `index` begins; nil at the start.
    package func scalarStart(before index: Int) -> Int? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The scalar that ends before `index`; nil at the start, and where the bytes are no UTF-8.
    package func scalar(before index: Int) -> Unicode.Scalar? {
        scalarStart(before: index).flatMap { scalar(at: $0) }
    }
}
