import Diagnostics
import Glibc

/// A folder that stays open: what is asked of the files in it need not go through the whole path each time, which takes
/// half of the time.
final class OpenFolder: Sendable {
    let path: String
    private let descriptor: Int32

    /// - Throws: `FileSystemError` when there is no such folder.
    init(_ path: String) throws(FileSystemError) {
        self.path = path
        descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "打开文件夹", en: "open the folder"))
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The stamp of the file that is `name` in the folder, itself no link; nil when there is none.
    func stamp(of name: String) -> FileStamp? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return FileStamp(status)
    }

    /// The stamp of the input file that is `name` in the folder, which may be a link; nil when there is none.
    func inputStamp(of name: String) -> InputStamp? {
        var status = stat()
        return fstatat(descriptor, name, &status, 0) == 0 ? InputStamp(status) : nil
    }

    /// The descriptor of a file; negative when it cannot be opened so.
    func open(_ name: String, _ flags: Int32) -> Int32 { openat(descriptor, name, flags, 0o644) }

    /// Gives the file that is `name` here the same name in `other`; false where the file system cannot.
    func link(_ name: String, to other: OpenFolder) -> Bool { linkat(descriptor, name, other.descriptor, name, 0) == 0 }
}
