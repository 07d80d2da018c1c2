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
    /// `regions.csv` or `regions.xlsx`
    package var regions: TableFile?
    /// The names of the reports. They are read one by one, because those of a whole country do not fit into memory.
    package var reports: [String] = []
    /// The `.md` files below `pages/`.
    package var pages: [File] = []
    /// The tables below `data/`: datasets and yearbook tables alike.
    package var tables: [TableFile] = []
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
        folder.leaveOneOfEachTable(into: &diagnostics)
        return folder
    }

    private enum Role: Sendable {
        case configuration, regions, report, page, table, metadata, attachment, unknown

        init(_ path: String) {
            let folder = path.split(separator: "/").first.map(String.init) ?? ""
            switch (folder, path.fileExtension) {
            case ("site.yaml", _), ("site.yml", _): self = .configuration
            case _ where path.withoutExtension == "regions" && TableFile.isTable(path): self = .regions
            case ("reports", "md"), ("reports", "markdown"): self = .report
            case ("pages", "md"), ("pages", "markdown"): self = .page
            case ("data", _) where TableFile.isTable(path): self = .table
            case ("data", "yaml"), ("data", "yml"): self = .metadata
            case ("files", _): self = .attachment
            default: self = .unknown
            }
        }
    }

    /// A file by what has become of it.
    private enum Loaded: Sendable {
        case text(File)
        case table(TableFile)
        /// Its bytes are not looked at.
        case name(String)
    }

    private func load(_ name: String, as role: Role, into diagnostics: inout [Diagnostic]) throws(FileSystemError)
        -> Loaded
    {
        switch role {
        case .attachment, .unknown: return .name(name)
        case .table, .regions:
            let path = shownPath(name)
            return .table(
                TableFile(name, shownPath: path, bytes: try FileSystem.read(path), into: &diagnostics))
        case .configuration, .metadata, .page, .report: return .text(try text(name, into: &diagnostics))
        }
    }

    private func text(_ name: String, into diagnostics: inout [Diagnostic]) throws(FileSystemError) -> File {
        let path = shownPath(name)
        return File(path: name, text: decodeText(path: path, bytes: try FileSystem.read(path), into: &diagnostics))
    }

    private mutating func add(_ loaded: Loaded, as role: Role, into diagnostics: inout [Diagnostic]) {
        switch (loaded, role) {
        case (.text(let file), .configuration): configuration = file
        case (.text(let file), .page): pages.append(file)
        case (.text(let file), _): metadata[file.path.withoutExtension] = file
        case (.table(let file), _): tables.append(file)
        case (.name(let name), .attachment): attachments.append(name)
        case (.name(let name), _): diagnostics.append(.unexpectedFile(shownPath(name)))
        }
    }

    /// Takes the list of places out of the tables. Of two files that are one table, such as a workbook and the CSV that
    /// was saved from it, nobody but staff knows which is right.
    private mutating func leaveOneOfEachTable(into diagnostics: inout [Diagnostic]) {
        var first: [String: TableFile] = [:]
        for table in tables {
            if let other = first[table.stem] {
                diagnostics.append(.tableTwice(at: table.whole, first: other.whole))
            } else {
                first[table.stem] = table
            }
        }
        regions = first["regions"]
        tables = tables.filter { $0.stem != "regions" && first[$0.stem]?.path == $0.path }
    }

    /// Reads one of `reports`.
    package func report(_ name: String, into diagnostics: inout [Diagnostic]) throws(FileSystemError) -> File {
        try text(name, into: &diagnostics)
    }

    /// A file of this folder as messages name it.
    func shownPath(_ name: String) -> String { path + "/" + name }
}
