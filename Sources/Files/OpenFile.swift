import Diagnostics
import Glibc
import Synchronization

/// A file that stays open, to be read anywhere and written at its end by several threads at once.
package final class OpenFile: Sendable {
    /// As the user names it, for messages.
    package let path: String
    private let descriptor: Int32
    /// Where the next bytes go.
    private let end: Atomic<Int>

    /// A file that exists, to be read.
    ///
    /// - Throws: `FileSystemError` when it cannot be opened.
    package convenience init(reading path: String) throws(FileSystemError) {
        try self.init(path, open(path, O_RDONLY | O_CLOEXEC), Self.reading)
    }

    /// The same for the file `name` in an open folder.
    convenience init(reading name: String, in folder: OpenFolder) throws(FileSystemError) {
        try self.init(folder.path + "/" + name, folder.open(name, O_RDONLY | O_CLOEXEC), Self.reading)
    }

    /// A new file, to be written and read; a file that had the name is emptied. The folder must exist.
    ///
    /// - Throws: `FileSystemError` when it cannot be created.
    package convenience init(creating path: String) throws(FileSystemError) {
        try self.init(path, open(path, Self.anew, 0o644), Self.writing)
    }

    /// The same for the file `name` in an open folder.
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

    /// What the system says of the file.
    ///
    /// - Throws: `FileSystemError` when it says nothing.
    package func status() throws(FileSystemError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw FileSystemError(path: path, errno: errno, doing: Self.reading)
        }
        return status
    }

    /// The bytes in `range`, or as many of them as there are, as numbers in the machine's own byte order.
    ///
    /// - Throws: `FileSystemError` when they cannot be read.
    package func read<Number: FixedWidthInteger & BitwiseCopyable>(_ range: Range<Int>, as _: Number.Type = UInt8.self)
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

    /// Puts `numbers` at the end, in the machine's own byte order.
    ///
    /// - Returns: which bytes of the file they are.
    /// - Throws: `FileSystemError` when they cannot be written.
    @discardableResult
    package func append<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) throws(FileSystemError)
        -> Range<Int>
    {
        let count = numbers.count * MemoryLayout<Number>.stride
        let start = end.wrappingAdd(count, ordering: .relaxed).oldValue
        try numbers.withUnsafeBytes { bytes in
            Result { () throws(FileSystemError) in try put(bytes, at: start) }
        }.get()
        return start..<start + count
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

    private static let reading = Wording(zh: "读取", en: "read")
    private static let writing = Wording(zh: "写入", en: "write")
}
