/// Strict UTF-8 as of RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Decoding {
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            (try? UTF8Span(validating: buffer.span)) != nil
        }
    }

    /// Whether nothing needs a second look: valid UTF-8 without a mark, and without bytes that text does not have. True
    /// of nearly every file, and known after one quick pass.
    static func isPlainText(_ bytes: [UInt8]) -> Bool {
        !bytes.starts(with: [0xEF, 0xBB, 0xBF]) && !bytes.starts(with: [0x25, 0x50, 0x44, 0x46])
            && bytes.withUnsafeBufferPointer { isPlain($0) }
    }

    /// Eight ASCII characters or two Chinese at a time.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            if index &+ 8 <= bytes.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                // The high bit of a byte that is not ASCII, or is below a space; behind the first of them it tells
                // nothing.
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

    /// Whether the low bytes are 1110xxxx 10xxxxxx 10xxxxxx, and the first neither E0 nor ED, of which not every
    /// sequence is allowed.
    @inline(__always)
    private static func isHan(_ word: UInt64) -> Bool {
        word & 0xC0C0F0 == 0x8080E0 && 0b1101_1111_1111_1110 as UInt64 &>> (word & 0x0F) & 1 == 1
    }

    /// The length of the well-formed sequence that starts at `index`; nil when none does.
    @inline(__always)
    static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
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

    /// Keeps what is well-formed; a NUL byte is damage too, for no text has one.
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
