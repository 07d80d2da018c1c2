import Diagnostics
import Glibc

/// What a folder lists.
struct FolderEntry {
    let name: String
    /// What the name leads to, following links; nil when there is nothing.
    let kind: FileSystem.Kind?

    /// Whether the file is hidden, or one that office programs leave behind.
    var isPassedOver: Bool {
        let name = name.utf8
        return name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") || name.starts(with: "~$".utf8)
    }

    /// The entries of the folder at `path`, sorted by the bytes of their names.
    static func all(in path: String) throws(FileSystemError) -> [FolderEntry] {
        guard let stream = opendir(path) else { throw .cannotOpenFolder(path) }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        forEachEntry(of: stream) { name, type in
            let kind: FileSystem.Kind? =
                switch type {
                case DT_REG: .file
                case DT_DIR: .folder
                default: FileSystem.kind(of: path + "/" + name)
                }
            entries.append(FolderEntry(name: name, kind: kind))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Calls `body` with each name in a folder and the type that the system gives it, but for `.` and `..`.
    static func forEachEntry(of stream: OpaquePointer, _ body: (_ name: String, _ type: Int) -> Void) {
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
            }
            if name != ".", name != ".." { body(name, Int(entry.pointee.d_type)) }
        }
    }
}

extension FileSystemError {
    /// Takes the reason from `errno`, so it must follow the failed call at once.
    static func cannotOpenFolder(_ path: String) -> Self {
        Self(path: path, errno: errno, doing: Wording(zh: "打开文件夹", en: "open the folder"))
    }
}
