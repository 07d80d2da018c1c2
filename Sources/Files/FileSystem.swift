import Diagnostics
import Glibc

/// What the product does with files and folders by their paths.
package enum FileSystem {
    /// The bytes of a file.
    ///
    /// - Throws: `FileSystemError` when the file is not there or cannot be read.
    package static func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        let file = try OpenFile(reading: path)
        return try file.read(0..<Int(try file.status().st_size))
    }

    /// Creates or replaces a file; the folder must exist.
    ///
    /// - Throws: `FileSystemError` when the file cannot be written.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileSystemError) {
        try OpenFile(creating: path).append(bytes)
    }

    /// What a path may lead to.
    package enum Kind {
        case file, folder
    }

    /// What `path` is, following links; nil when there is nothing.
    package static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    /// Creates a folder, with the folders that it is in; one that exists stays as it is.
    ///
    /// - Throws: `FileSystemError` when one of them cannot be created.
    package static func createFolder(_ path: String) throws(FileSystemError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try createFolder(String(path[..<slash]))
            if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        }
        throw FileSystemError(path: path, errno: errno, doing: Wording(zh: "新建文件夹", en: "create the folder"))
    }

    /// The names in a folder, sorted by their bytes so that every machine sees the same order.
    ///
    /// - Throws: `FileSystemError` when the folder cannot be read.
    package static func names(in folder: String) throws(FileSystemError) -> [String] {
        try FolderEntry.all(in: folder).map(\.name)
    }

    /// The files below a folder as paths relative to it, sorted; hidden ones and what office programs leave behind are
    /// passed over.
    ///
    /// - Throws: `FileSystemError` when a folder cannot be read.
    package static func files(below folder: String) throws(FileSystemError) -> [String] {
        var files: [String] = []
        try collectFiles(below: folder, as: "", into: &files)
        return files
    }

    private static func collectFiles(below folder: String, as prefix: String, into files: inout [String])
        throws(FileSystemError)
    {
        for entry in try FolderEntry.all(in: folder) where !entry.isPassedOver {
            switch entry.kind {
            case .folder:
                try collectFiles(below: folder + "/" + entry.name, as: prefix + entry.name + "/", into: &files)
            case .file: files.append(prefix + entry.name)
            case nil: continue
            }
        }
    }
}
