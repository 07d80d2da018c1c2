import Glibc

/// By what a file is known to be the one that was written: writing to it, or putting another in its place, changes one
/// of these.
struct FileStamp: Sendable, Hashable {
    let inode: UInt64
    let size: UInt64
    /// Of the last change of its bytes.
    let seconds: Int
    let nanoseconds: Int
}

extension FileStamp {
    init(_ status: stat) {
        self.init(
            inode: UInt64(status.st_ino), size: UInt64(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }

    /// The stamp of the program that runs.
    static var program: FileStamp? {
        var status = stat()
        return fstatat(AT_FDCWD, "/proc/self/exe", &status, 0) == 0 ? FileStamp(status) : nil
    }
}
