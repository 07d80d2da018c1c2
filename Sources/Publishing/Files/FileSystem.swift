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
            zh: "\(path)：\(action.zh)失败（\(Self.chineseReasons[code] ?? reason)）",
            en: "\(path): cannot \(action.en) (\(reason))")
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
    static func read(_ path: String) throws(FileSystemError) -> [UInt8] { try readStamped(path).bytes }

    /// Reads a file, with the stamp by which it will be known to have these bytes still; nil when it was changed a
    /// moment ago.
    ///
    /// - Throws: `FileSystemError` when the file is not there or cannot be read.
    static func readStamped(_ path: String) throws(FileSystemError) -> (bytes: [UInt8], stamp: InputStamp?) {
        try readStamped(OpenFile(reading: path))
    }

    /// The same for a file `name` in a folder that is open.
    static func readStamped(_ name: String, in folder: OpenFolder) throws(FileSystemError) -> (
        bytes: [UInt8], stamp: InputStamp?
    ) {
        try readStamped(OpenFile(reading: name, in: folder))
    }

    private static func readStamped(_ file: OpenFile) throws(FileSystemError) -> (bytes: [UInt8], stamp: InputStamp?) {
        let stamp = InputStamp(try file.status())
        let size = Int(stamp.file.size)
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let bytes = try file.read(0..<size)
        return (bytes, bytes.count == size && stamp.isSettled(at: now) ? stamp : nil)
    }

    /// Creates or replaces a file; the folder must exist.
    ///
    /// - Returns: by what the file can be known again.
    @discardableResult
    static func write(_ bytes: some Collection<UInt8>, to path: String) throws(FileSystemError) -> FileStamp {
        try write(bytes, to: OpenFile(creating: path))
    }

    /// The same for a file `name` in a folder that is open.
    static func write(_ bytes: some Collection<UInt8>, to name: String, in folder: OpenFolder) throws(FileSystemError)
        -> FileStamp
    {
        try write(bytes, to: OpenFile(creating: name, in: folder))
    }

    private static func write(_ bytes: some Collection<UInt8>, to file: OpenFile) throws(FileSystemError) -> FileStamp {
        let written = bytes.withContiguousStorageIfAvailable { bytes in
            Result { () throws(FileSystemError) in try file.append(UnsafeRawBufferPointer(bytes)) }
        }
        guard let written else { return try write(Array(bytes), to: file) }
        _ = try written.get()
        return FileStamp(try file.status())
    }

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

    private struct Entry {
        let name: String
        /// Following links; nil when there is nothing.
        let kind: Kind?

        /// Hidden, or what office programs leave behind.
        var isPassedOver: Bool {
            let name = name.utf8
            return name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") || name.starts(with: "~$".utf8)
        }
    }

    /// The entries of a folder, sorted like `names`. The folder itself tells what most of them are, and asking for each
    /// would take 4 µs.
    private static func entries(in folder: String) throws(FileSystemError) -> [Entry] {
        guard let stream = opendir(folder) else {
            throw FileSystemError(path: folder, errno: errno, doing: Wording(zh: "打开文件夹", en: "open the folder"))
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        // The first eight bytes of each name put most names in order.
        var order: [(start: UInt64, index: Int)] = []
        while let entry = readdir(stream) {
            let (name, start) = withName(of: entry) { name in
                (
                    String(cString: name),
                    (0..<8).reduce((key: UInt64(0), isOver: false)) { start, index in
                        let byte = start.isOver ? 0 : UInt8(bitPattern: name[index])
                        return (start.key << 8 | UInt64(byte), byte == 0)
                    }.key
                )
            }
            guard name != ".", name != ".." else { continue }
            let known: Kind? =
                switch Int32(entry.pointee.d_type) {
                case Int32(DT_REG): .file
                case Int32(DT_DIR): .folder
                default: kind(of: folder + "/" + name)
                }
            order.append((start, entries.count))
            entries.append(Entry(name: name, kind: known))
        }
        order.sort { a, b in
            a.start == b.start
                ? entries[a.index].name.utf8.lexicographicallyPrecedes(entries[b.index].name.utf8) : a.start < b.start
        }
        return order.map { entries[$0.index] }
    }

    private static func withName<Result>(
        of entry: UnsafeMutablePointer<dirent>, _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen), body)
        }
    }

    /// The files below a folder as paths relative to it, sorted; hidden ones and what office programs leave behind are
    /// passed over.
    static func files(below folder: String) throws(FileSystemError) -> [String] {
        var files: [String] = []
        try collectFiles(below: folder, as: "", into: &files)
        return files
    }

    private static func collectFiles(below folder: String, as prefix: String, into files: inout [String])
        throws(FileSystemError)
    {
        for entry in try entries(in: folder) where !entry.isPassedOver {
            switch entry.kind {
            case .folder:
                try collectFiles(below: folder + "/" + entry.name, as: prefix + entry.name + "/", into: &files)
            case .file: files.append(prefix + entry.name)
            case nil: continue
            }
        }
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
    static func remove(_ path: String) throws(FileSystemError) { try remove(path, in: AT_FDCWD, shownAs: path) }

    /// Removes `name` in the folder that is open as `parent`: from one to the next the system need not go through the
    /// whole path again.
    private static func remove(_ name: String, in parent: Int32, shownAs path: String) throws(FileSystemError) {
        if unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
        let refusal = errno
        let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        // A file that cannot be removed.
        if descriptor < 0, errno == ENOTDIR || errno == ELOOP {
            throw FileSystemError(path: path, errno: refusal, doing: Wording(zh: "删除", en: "remove"))
        }
        guard descriptor >= 0, let stream = fdopendir(descriptor) else {
            throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "打开文件夹", en: "open the folder"))
        }
        defer { closedir(stream) }
        // All names before the first is removed, because a folder that changes may pass over some; one behind the
        // other, each with its NUL.
        var names: [CChar] = []
        while let entry = readdir(stream) {
            withName(of: entry) { name in
                if strcmp(name, ".") != 0, strcmp(name, "..") != 0 {
                    names.append(contentsOf: UnsafeBufferPointer(start: name, count: strlen(name) + 1))
                }
            }
        }
        try removeAll(names, in: descriptor, shownAs: path)
        guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else {
            throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "删除文件夹", en: "remove the folder"))
        }
    }

    private static func removeAll(_ names: [CChar], in folder: Int32, shownAs path: String) throws(FileSystemError) {
        var start = 0
        while start < names.count {
            let (isRemoved, name) = names.withUnsafeBufferPointer { names in
                let name = names.baseAddress! + start
                start += strlen(name) + 1
                return unlinkat(folder, name, 0) == 0 ? (true, "") : (false, String(cString: name))
            }
            if !isRemoved { try remove(name, in: folder, shownAs: path + "/" + name) }
        }
    }
}
