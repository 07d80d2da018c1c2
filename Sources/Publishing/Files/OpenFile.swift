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
    convenience init(reading path: String) throws(FileSystemError) {
        try self.init(path, open(path, O_RDONLY | O_CLOEXEC), Self.reading)
    }

    /// The same in a folder that is open.
    convenience init(reading name: String, in folder: OpenFolder) throws(FileSystemError) {
        try self.init(folder.path + "/" + name, folder.open(name, O_RDONLY | O_CLOEXEC), Self.reading)
    }

    /// A file without bytes, to be written and read; whatever had that name is emptied. Its folder must exist.
    convenience init(creating path: String) throws(FileSystemError) {
        try self.init(path, open(path, Self.anew, 0o644), Self.writing)
    }

    /// The same in a folder that is open.
    convenience init(creating name: String, in folder: OpenFolder) throws(FileSystemError) {
        try self.init(folder.path + "/" + name, folder.open(name, Self.anew), Self.writing)
    }

    private init(_ path: String, _ descriptor: Int32, _ action: Wording) throws(FileSystemError) {
        let code = errno
        self.path = path
        self.descriptor = descriptor
        end = Atomic(0)
        guard descriptor >= 0 else { throw FileSystemError(path: path, errno: code, doing: action) }
    }

    private static let anew = O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// How many bytes have been put there.
    var count: Int { end.load(ordering: .relaxed) }

    /// What the system says of it.
    func status() throws(FileSystemError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw FileSystemError(path: path, errno: errno, doing: Self.reading)
        }
        return status
    }

    /// The bytes in `range`, or as many of them as there are, as numbers of some size.
    func read<Number: FixedWidthInteger & BitwiseCopyable>(_ range: Range<Int>, as _: Number.Type = UInt8.self)
        throws(FileSystemError) -> [Number]
    {
        let size = MemoryLayout<Number>.stride
        var failure: Int32 = 0
        let numbers = [Number](unsafeUninitializedCapacity: range.count / size) { numbers, count in
            let bytes = UnsafeMutableRawBufferPointer(numbers)
            var done = 0
            while done < bytes.count {
                let got = pread(
                    descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(range.lowerBound + done))
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { break }
                done += got
            }
            count = done / size
        }
        guard failure == 0 else { throw FileSystemError(path: path, errno: failure, doing: Self.reading) }
        return numbers
    }

    /// Puts `bytes` at the end; returns where they are.
    @discardableResult
    func append(_ bytes: UnsafeRawBufferPointer) throws(FileSystemError) -> Range<Int> {
        let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
        try put(bytes, at: start)
        return start..<start + bytes.count
    }

    /// Puts `pieces` at the end, one behind the other, on several threads.
    func append(_ pieces: [[UInt8]], threads: Int) throws(FileSystemError) {
        var start = end.wrappingAdd(pieces.reduce(0) { $0 + $1.count }, ordering: .relaxed).oldValue
        let placed = pieces.map { piece in
            defer { start += piece.count }
            return (piece, start)
        }
        let results = parallelMap(placed, threads: threads) { piece, start in
            piece.withUnsafeBytes { bytes in Result { () throws(FileSystemError) in try self.put(bytes, at: start) } }
        }
        for result in results { try result.get() }
    }

    private func put(_ bytes: UnsafeRawBufferPointer, at start: Int) throws(FileSystemError) {
        var done = 0
        while done < bytes.count {
            let put = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(start + done))
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw FileSystemError(path: path, errno: errno, doing: Self.writing) }
            done += put
        }
    }

    /// Gives the file another name, in place of the file that has it.
    func rename(to other: String) throws(FileSystemError) {
        guard Glibc.rename(path, other) == 0 else {
            throw FileSystemError(path: other, errno: errno, doing: Self.writing)
        }
    }

    private static let reading = Wording(zh: "读取", en: "read")
    private static let writing = Wording(zh: "写入", en: "write")
}
