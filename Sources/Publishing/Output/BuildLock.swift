import Diagnostics
import Files
import Glibc

/// Keeps two builds of one site from running at the same time. Builds of different sites do not wait for each other, even
/// in one folder.
struct BuildLock {
    private let path: String
    /// The open lock file. The system unlocks it when the process ends, also when it is killed.
    let descriptor: Int32

    /// Waits until no other build holds the lock file at `path`.
    init(_ path: String) throws(FileSystemError) {
        self.path = path
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
                throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "锁定文件夹", en: "lock the folder"))
            }
            // The build that held the lock has removed the file. Then the file that is locked here is no longer the one
            // at `path`, and locking starts again.
            var (own, there) = (stat(), stat())
            if fstat(descriptor, &own) == 0, lstat(path, &there) == 0, own.st_ino == there.st_ino {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    /// Lets the next build go on, and leaves nothing behind.
    func release() {
        unlink(path)
        close(descriptor)
    }
}
