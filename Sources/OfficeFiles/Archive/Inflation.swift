import CZlib

/// The parts of an archive, inflated one after the other within one budget of bytes, so that a small file cannot fill the
/// memory or keep the machine busy.
struct Inflation {
    /// How many more bytes may come out.
    private var budget: Int

    private static let chunkSize = 1 << 18

    init(budget: Int) { self.budget = budget }

    /// Hands a part's bytes to `body`, chunk by chunk.
    ///
    /// - Throws: `WorkbookError` when the bytes are not those that were stored, or come to more than the budget.
    mutating func read(
        _ entry: ZipArchive.Entry, in archive: ZipArchive,
        _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookError) -> Void
    ) throws(WorkbookError) {
        guard !entry.isEncrypted else { throw .encrypted }
        let stored = try archive.storedBytes(entry)
        var state = Progress(entry: entry, budget: budget)
        defer { budget = state.budget }
        let result: Result<Void, WorkbookError> = archive.bytes.withUnsafeBufferPointer { bytes in
            let input = UnsafeBufferPointer(rebasing: bytes[stored])
            do throws(WorkbookError) {
                switch entry.method {
                case 0:
                    for start in stride(from: 0, to: input.count, by: Self.chunkSize) {
                        let end = min(start + Self.chunkSize, input.count)
                        try state.take(UnsafeBufferPointer(rebasing: input[start..<end]), body)
                    }
                case 8: try Self.inflate(input, &state, body)
                default: throw .unknownCompression
                }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        guard state.size == entry.size, state.checksum == entry.checksum else { throw .damagedPart }
    }

    /// What has come out of a part so far.
    private struct Progress {
        let entry: ZipArchive.Entry
        var budget: Int
        var size = 0
        var checksum: UInt32 = 0

        mutating func take(
            _ chunk: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookError) -> Void
        ) throws(WorkbookError) {
            budget -= chunk.count
            size += chunk.count
            guard budget >= 0 else { throw .tooMuchContent }
            guard size <= entry.size else { throw .damagedPart }
            checksum = UInt32(truncatingIfNeeded: crc32(UInt(checksum), chunk.baseAddress, UInt32(chunk.count)))
            try body(chunk)
        }
    }

    private static func inflate(
        _ input: UnsafeBufferPointer<UInt8>, _ state: inout Progress,
        _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookError) -> Void
    ) throws(WorkbookError) {
        var stream = z_stream()
        // Without the header that zlib itself writes: archives have none.
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damagedPart
        }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: chunkSize)
        defer { output.deallocate() }
        while true {
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            let status = CZlib.inflate(&stream, Z_NO_FLUSH)
            let count = output.count - Int(stream.avail_out)
            if count > 0 { try state.take(UnsafeBufferPointer(rebasing: output[..<count]), body) }
            if status == Z_STREAM_END { return }
            // No progress means that the input has ended too early.
            guard status == Z_OK, count > 0 || stream.avail_in > 0 else { throw .damagedPart }
        }
    }
}
