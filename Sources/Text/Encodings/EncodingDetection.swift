/// Which encoding a file is in, when it does not say so itself.
enum EncodingDetection {
    struct Result {
        let encoding: TextEncoding
        let hasMark: Bool
    }

    static func encoding(of bytes: [UInt8]) -> Result {
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030]
        where bytes.starts(with: encoding.byteOrderMark) {
            return Result(encoding: encoding, hasMark: true)
        }
        if let order = UTF16Decoding.evidentByteOrder(of: bytes[...]) { return Result(encoding: order, hasMark: false) }
        if UTF8Decoding.isValid(bytes[...]) || leansToUTF8(bytes) { return Result(encoding: .utf8, hasMark: false) }
        return Result(encoding: .gb18030, hasMark: false)
    }

    /// Whether text that is not valid UTF-8 is still UTF-8 with some broken bytes.
    ///
    /// GB18030 accepts almost any pair of high bytes, so being valid in it proves little; well-formed three-byte
    /// sequences, on the other hand, hardly ever arise by chance in GBK text. The majority of the non-ASCII bytes
    /// decides.
    private static func leansToUTF8(_ bytes: [UInt8]) -> Bool {
        var wellFormed = 0
        var broken = 0
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                guard buffer[index] >= 0x80 else {
                    index += 1
                    continue
                }
                switch UTF8Decoding.sequenceLength(in: buffer, at: index) {
                case let length?:
                    // Two-byte sequences do arise by chance: they vote for neither.
                    if length > 2 { wellFormed += length }
                    index += length
                case nil:
                    broken += 1
                    index += 1
                }
            }
        }
        return wellFormed > broken
    }

    /// Whether one line of a GB18030 file is in truth UTF-8, as when two files were pasted into one.
    ///
    /// Four well-formed three-byte sequences and nothing else outside ASCII: by chance about once in 10⁸ lines.
    static func isUTF8Line(_ line: ArraySlice<UInt8>) -> Bool {
        line.withUnsafeBufferPointer { buffer in
            var characters = 0
            var index = 0
            while index < buffer.count {
                if buffer[index] < 0x80 {
                    index += 1
                    continue
                }
                guard UTF8Decoding.sequenceLength(in: buffer, at: index) == 3 else { return false }
                characters += 1
                index += 3
            }
            return characters >= 4
        }
    }
}
