import CIconv

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// GB 18030 through the C library's converter, which carries the standard's tables.
enum GB18030Decoding {
    /// Nil when this machine has no converter (some minimal systems ship none).
    static func decode(_ bytes: ArraySlice<UInt8>) -> Transcription? {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != UnsafeMutableRawPointer(bitPattern: -1)
        else {
            return nil
        }
        defer { iconv_close(converter) }
        var output = Transcription(capacity: bytes.count * 3 / 2 + 16)
        // The converter takes NUL for a character; text has none.
        for (index, piece) in bytes.split(separator: 0, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { output.append(damaged: [0]) }
            convert(piece, with: converter, into: &output)
        }
        return output
    }

    private static func convert(_ bytes: ArraySlice<UInt8>, with converter: iconv_t, into output: inout Transcription) {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
            bytes.withUnsafeBytes { input in
                guard let base = input.baseAddress else { return }
                var next: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
                    mutating: base.assumingMemoryBound(to: CChar.self))
                var left = input.count
                while left > 0 {
                    var written = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = chunk.count
                    let result = iconv(converter, &next, &left, &written, &room)
                    let failure = errno
                    output.append(
                        UnsafeRawBufferPointer(rebasing: chunk[..<(chunk.count - room)]).assumingMemoryBound(
                            to: UInt8.self))
                    guard result == -1, failure != E2BIG else { continue }
                    let start = bytes.endIndex - left
                    let length = min(damagedLength(bytes[start...]), left)
                    output.append(damaged: bytes[start..<start + length])
                    next = next?.advanced(by: length)
                    left -= length
                }
            }
        }
    }

    /// A lead byte whose partner is plain ASCII stands alone: the ASCII byte may be a separator and must survive.
    private static func damagedLength(_ rest: ArraySlice<UInt8>) -> Int {
        guard let lead = rest.first, 0x81...0xFE ~= lead, let trail = rest.dropFirst().first, trail >= 0x80 else {
            return 1
        }
        return 2
    }
}
