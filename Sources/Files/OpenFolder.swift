import Glibc

/// A folder that stays open, so that the system does not look up its whole path for every file in it.
package final class OpenFolder: Sendable {
    /// As the user names it, for messages.
    package let path: String
    private let descriptor: Int32

    /// - Throws: `FileSystemError` when there is no such folder.
    package init(_ path: String) throws(FileSystemError) {
        self.path = path
        descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpenFolder(path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// What the system says of the entry `name`, without following a link; nil when there is none.
    package func status(of name: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// The bytes of the file `name`.
    ///
    /// - Throws: `FileSystemError` when the file is not there or cannot be read.
    package func read(_ name: String) throws(FileSystemError) -> [UInt8] {
        let file = try OpenFile(reading: name, in: self)
        return try file.read(0..<Int(try file.status().st_size))
    }

    /// Creates or replaces the file `name`.
    ///
    /// - Throws: `FileSystemError` when the file cannot be written.
    package func write(_ bytes: [UInt8], to name: String) throws(FileSystemError) {
        try OpenFile(creating: name, in: self).append(bytes)
    }

    /// Makes a hard link to the file `name`, under the same name, in `other`. False where the file system has no such
    /// links.
    package func link(_ name: String, to other: OpenFolder) -> Bool {
        linkat(descriptor, name, other.descriptor, name, 0) == 0
    }

    /// The descriptor of the file `name`; negative when it cannot be opened so.
    func open(_ name: String, _ flags: Int32) -> Int32 { openat(descriptor, name, flags, 0o644) }
}
