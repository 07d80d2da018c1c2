import Diagnostics
import Glibc

extension FileSystem {
    /// Removes a file, or a folder with all that is in it. Links are removed, not followed.
    ///
    /// - Throws: `FileSystemError` when something of it cannot be removed.
    package static func remove(_ path: String) throws(FileSystemError) {
        try remove(path, in: AT_FDCWD, shownAs: path)
    }

    /// Removes `name` in the folder that is open as `parent`. Each folder is opened within its parent, so that nobody
    /// can put a link in its place meanwhile and have another folder emptied.
    private static func remove(_ name: String, in parent: Int32, shownAs path: String) throws(FileSystemError) {
        if unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
        let refusal = errno
        let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor < 0, errno == ENOTDIR || errno == ELOOP {
            throw FileSystemError(path: path, errno: refusal, doing: Wording(zh: "删除", en: "remove"))
        }
        guard descriptor >= 0, let stream = fdopendir(descriptor) else { throw .cannotOpenFolder(path) }
        defer { closedir(stream) }
        // All names are read before the first is removed, because a folder that changes may pass over some.
        var names: [String] = []
        FolderEntry.forEachEntry(of: stream) { name, _ in names.append(name) }
        for name in names { try remove(name, in: descriptor, shownAs: path + "/" + name) }
        guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else {
            throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "删除文件夹", en: "remove the folder"))
        }
    }
}
