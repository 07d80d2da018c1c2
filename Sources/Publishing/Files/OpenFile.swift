import Diagnostics
import Glibc
import Synchronization

/// A file that stays open, to be read anywhere and written at its end by several threads at once.
final class OpenFile: Sendable {
    let path: String
    private let descriptor: Int32
    /// Where the next bytes go.
    private let end: Atomic<Int>

    /// A file that exists, to be read.
    init(reading path: String) throws(FileSystemError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        end = Atomic(0)
        guard descriptor >= 0 else { throw FileSystemError(path: path, errno: errno, doing: Self.reading) }
    }

    /// A file without bytes, to be written and read; whatever had that name is emptied. Its folder must exist.
    init(creating path: String) throws(FileSystemError) {
        self.path = path
        end = Atomic(0)
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileSystemError(path: path, errno: errno, doing: Self.writing) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// How many bytes have been put there.
    var count: Int { end.load(ordering: .relaxed) }

    /// What the system says of it.
    func status() throws(FileSystemError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileSystemError(path: path, errno: errno, doing: Self.reading) }
        return status
    }

    /// Fills `buffer` with the bytes from `offset` on; returns how many there were.
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws(FileSystemError) -> Int {
        var done = 0
        while done < buffer.count {
            let got = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw FileSystemError(path: path, errno: errno, doing: Self.reading) }
            if got == 0 { break }
            done += got
        }
        return done
    }

    /// The bytes in `range`, or as many of them as there are.
    func read(_ range: Range<Int>) throws(FileSystemError) -> [UInt8] {
        var failure: FileSystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            do throws(FileSystemError) { count = try read(into: UnsafeMutableRawBufferPointer(buffer), from: range.lowerBound) } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Puts `bytes` at the end; returns where they are.
    @discardableResult
    func append(_ bytes: UnsafeRawBufferPointer) throws(FileSystemError) -> Range<Int> {
        let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
        var done = 0
        while done < bytes.count {
            let put = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(start + done))
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw FileSystemError(path: path, errno: errno, doing: Self.writing) }
            done += put
        }
        return start..<start + bytes.count
    }

    private static let reading = Wording(zh: "读取", en: "read")
    private static let writing = Wording(zh: "写入", en: "write")
}
