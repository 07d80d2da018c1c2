import Diagnostics
import Glibc

/// A file or folder that could not be read or written: not the content's fault.
public struct FileSystemError: Error, Sendable {
    public let path: String
    public let wording: Wording

    init(path: String, errno code: Int32, doing action: Wording) {
        self.path = path
        let reason = String(cString: strerror(code))
        wording = Wording(
            zh: "\(path)：\(action.zh)失败（\(Self.chineseReasons[code] ?? reason)）", en: "\(path): cannot \(action.en) (\(reason))")
    }

    /// What happens to people; anything rarer keeps the system's words.
    private static let chineseReasons: [Int32: String] = [
        ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "没有权限", ENOSPC: "磁盘已满", EROFS: "磁盘是只读的",
        ENOTDIR: "路径中有一段不是文件夹", EISDIR: "这是一个文件夹", EIO: "磁盘读写出错", ENAMETOOLONG: "名字太长",
    ]
}

/// The few things the product does with files, straight on POSIX: no object per file, no second copy of its bytes.
enum FileSystem {
    /// - Throws: `FileSystemError` when the file is not there or cannot be read.
    static func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "读取", en: "read")) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "读取", en: "read")) }
        let size = Int(status.st_size)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { break }
                count += got
            }
        }
        guard failure == 0 else { throw FileSystemError(path: path, errno: failure, doing: Wording(zh: "读取", en: "read")) }
        return bytes
    }

    /// Creates or replaces a file; the folder must exist.
    ///
    /// - Returns: by what the file can be known again.
    @discardableResult
    static func write(_ bytes: some Collection<UInt8>, to path: String) throws(FileSystemError) -> FileStamp {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "写入", en: "write")) }
        defer { close(descriptor) }
        let failure: Int32? = bytes.withContiguousStorageIfAvailable { buffer in
            var done = 0
            while done < buffer.count {
                let put = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if put < 0, errno == EINTR { continue }
                guard put > 0 else { return errno }
                done += put
            }
            return 0
        }
        guard let failure else { return try write(Array(bytes), to: path) }
        var status = stat()
        guard failure == 0, fstat(descriptor, &status) == 0 else {
            throw FileSystemError(path: path, errno: failure == 0 ? errno : failure, doing: Wording(zh: "写入", en: "write"))
        }
        return FileStamp(status)
    }

    /// Gives the file at `path` a second name; false where the file system cannot.
    static func link(_ path: String, to other: String) -> Bool { Glibc.link(path, other) == 0 }

    enum Kind {
        case file, folder
    }

    /// What `path` is, following links; nil when there is nothing.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    /// The names in a folder, sorted by bytes so that every machine sees the same order.
    static func names(in folder: String) throws(FileSystemError) -> [String] { try entries(in: folder).map(\.name) }

    /// The names in a folder, sorted like `names`, with what each is: links are followed. The folder itself tells it of most, and asking for
    /// each would take 4 µs.
    private static func entries(in folder: String) throws(FileSystemError) -> [(name: String, kind: Kind?, isLink: Bool)] {
        guard let stream = opendir(folder) else { throw FileSystemError(path: folder, errno: errno, doing: Wording(zh: "打开文件夹", en: "open the folder")) }
        defer { closedir(stream) }
        var entries: [(name: String, kind: Kind?, isLink: Bool)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_REG): entries.append((name, .file, false))
            case Int32(DT_DIR): entries.append((name, .folder, false))
            case Int32(DT_LNK): entries.append((name, kind(of: folder + "/" + name), true))
            default:
                var status = stat()
                let isLink = lstat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
                entries.append((name, kind(of: folder + "/" + name), isLink))
            }
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The files below a folder as paths relative to it, sorted; hidden ones and what office programs leave behind are passed over.
    static func files(below folder: String) throws(FileSystemError) -> [String] {
        var result: [String] = []
        for (name, kind, _) in try entries(in: folder) where !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix("~") {
            switch kind {
            case .folder: result += try files(below: folder + "/" + name).map { name + "/" + $0 }
            case .file: result.append(name)
            case nil: continue
            }
        }
        return result
    }

    static func createFolder(_ path: String) throws(FileSystemError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try createFolder(String(path[..<slash]))
            if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        }
        throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "新建文件夹", en: "create the folder"))
    }

    /// Removes a file, or a folder with all that is in it. Links are removed, not followed.
    static func remove(_ path: String) throws(FileSystemError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR { try removeFolder(path) } else { try removeFile(path) }
    }

    private static func removeFolder(_ path: String) throws(FileSystemError) {
        for (name, kind, isLink) in try entries(in: path) {
            if kind == .folder, !isLink { try removeFolder(path + "/" + name) } else { try removeFile(path + "/" + name) }
        }
        guard rmdir(path) == 0 else { throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "删除文件夹", en: "remove the folder")) }
    }

    private static func removeFile(_ path: String) throws(FileSystemError) {
        guard unlink(path) == 0 else { throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "删除", en: "remove")) }
    }
}
