/// UTF-16, as Excel's “Unicode 文本” export writes it.
enum UTF16Decoding {
    static func decode(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> Transcription {
        var output = Transcription(capacity: bytes.count * 3 / 2 + 16)
        let low = littleEndian ? 0 : 1
        var index = bytes.startIndex
        func unit(at index: Int) -> UInt32? {
            guard index + 1 < bytes.endIndex else { return nil }
            return UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
        }
        while let first = unit(at: index) {
            switch first {
            case 0xD800..<0xDC00:
                if let second = unit(at: index + 2), 0xDC00..<0xE000 ~= second {
                    output.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                    index += 2
                } else {
                    output.append(damaged: bytes[index..<index + 2])
                }
            case 0xDC00..<0xE000, 0:
                output.append(damaged: bytes[index..<index + 2])
            default:
                output.append(scalar: first)
            }
            index += 2
        }
        if index < bytes.endIndex { output.append(damaged: bytes[index...]) }
        return output
    }

    /// The byte order, when NUL bytes make it evident that a file without a byte order mark is UTF-16.
    ///
    /// Separators, line ends and digits have a zero high byte. Parity of NUL bytes alone does not decide: 一 (U+4E00)
    /// has a zero low byte.
    static func evidentByteOrder(of bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let sample = bytes.prefix(8192)
        let zeros = sample.count { $0 == 0 }
        // A stray NUL byte does not make a text UTF-16: ASCII in UTF-16 is half NUL bytes, and Chinese is no valid
        // UTF-8.
        guard zeros > 0, zeros * 4 > sample.count || !UTF8Decoding.isValid(bytes) else { return nil }
        let little = plausibility(of: sample, littleEndian: true)
        let big = plausibility(of: sample, littleEndian: false)
        guard little != big, max(little, big) * 40 >= sample.count else { return nil }
        return little > big ? .utf16LittleEndian : .utf16BigEndian
    }

    /// ASCII text characters found; 0 when characters appear that no office text has.
    private static func plausibility(of bytes: ArraySlice<UInt8>, littleEndian: Bool) -> Int {
        var ascii = 0
        var strange = 0
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let low = bytes[littleEndian ? index : index + 1]
            let high = bytes[littleEndian ? index + 1 : index]
            switch (high, low) {
            case (0, 0x20...0x7E), (0, 0x09), (0, 0x0A), (0, 0x0D): ascii += 1
            case (0, 0x00...0x1F), (0xE0...0xF8, _): strange += 1
            default: break
            }
            index += 2
        }
        return strange * 20 > bytes.count / 2 ? 0 : ascii
    }
}
