import Diagnostics
import Files
import Text

/// The files of a content folder, read and decoded to UTF-8, by what they are.
package struct ContentFolder: Sendable {
    /// A file that holds text.
    package struct File: Sendable {
        /// Relative to the content folder: `reports/2024-training.md`.
        package let path: String
        /// Its text, and where each part of it stood in the file.
        package let text: DecodedText
    }

    /// As the user named it.
    package let path: String
    /// `site.yaml`
    package var configuration: File?
    /// `regions.csv`
    package var regions: File?
    /// The names of the reports. They are read one by one, because those of a whole country do not fit into memory.
    package var reports: [String] = []
    /// The `.md` files below `pages/`.
    package var pages: [File] = []
    /// The tables below `data/`: datasets and yearbook tables alike.
    package var tables: [File] = []
    /// The `.yaml` beside a table, by the table's path without its ending.
    package var metadata: [String: File] = [:]
    /// Files published as they are, below `files/`.
    package var attachments: [String] = []

    /// Reads everything below `path` but the texts of reports.
    ///
    /// - Throws: `FileSystemError` when the folder or a file in it cannot be read.
    package static func read(_ path: String, _ pool: Pool, into diagnostics: inout [Diagnostic]) throws(FileSystemError)
        -> ContentFolder
    {
        var folder = ContentFolder(path: path)
        var others: [(name: String, role: Role)] = []
        for name in try FileSystem.files(below: path) {
            let role = Role(name)
            if role == .report { folder.reports.append(name) } else { others.append((name, role)) }
        }
        let files = try pool.map(others, into: &diagnostics) { [folder] other, diagnostics throws(FileSystemError) in
            try folder.load(other.name, as: other.role, into: &diagnostics)
        }
        for (file, other) in zip(files, others) { folder.add(file, as: other.role, into: &diagnostics) }
        return folder
    }

    private enum Role: Sendable {
        case configuration, regions, report, page, table, metadata, attachment, unknown

        init(_ path: String) {
            let folder = path.split(separator: "/").first.map(String.init) ?? ""
            switch (folder, path.fileExtension) {
            case ("site.yaml", _), ("site.yml", _): self = .configuration
            case ("regions.csv", _): self = .regions
            case ("reports", "md"), ("reports", "markdown"): self = .report
            case ("pages", "md"), ("pages", "markdown"): self = .page
            case ("data", "csv"), ("data", "txt"): self = .table
            case ("data", "yaml"), ("data", "yml"): self = .metadata
            case ("files", _): self = .attachment
            default: self = .unknown
            }
        }
    }

    private func load(_ name: String, as role: Role, into diagnostics: inout [Diagnostic]) throws(FileSystemError)
        -> File
    {
        let isText =
            switch role {
            case .attachment, .unknown: false
            default: true
            }
        let path = shownPath(name)
        let bytes = isText ? try FileSystem.read(path) : []
        // Problems with the bytes of a table are reported when its cells are known.
        let text =
            role == .table || role == .regions
            ? DecodedText(path: path, bytes: bytes) : decodeText(path: path, bytes: bytes, into: &diagnostics)
        return File(path: name, text: text)
    }

    private mutating func add(_ file: File, as role: Role, into diagnostics: inout [Diagnostic]) {
        switch role {
        case .configuration: configuration = file
        case .regions: regions = file
        case .report: break
        case .page: pages.append(file)
        case .table: tables.append(file)
        case .metadata: metadata[file.path.withoutExtension] = file
        case .attachment: attachments.append(file.path)
        case .unknown: diagnostics.append(.unexpectedFile(path + "/" + file.path))
        }
    }

    /// Reads one of `reports`.
    package func report(_ name: String, into diagnostics: inout [Diagnostic]) throws(FileSystemError) -> File {
        try load(name, as: .report, into: &diagnostics)
    }

    /// A file of this folder as messages name it.
    func shownPath(_ name: String) -> String { path + "/" + name }
}
