import Diagnostics
import SearchIndex

/// The files of the search index within the site.
struct SearchFiles: Sendable {
    static let folder = "search"
    /// To be made before the files are written.
    static let folders: Set<String> = [folder, folder + "/grams", folder + "/pages"]

    private let index: SearchIndex

    /// The index of what all pages offered, in whatever order; the same for any number of threads.
    init(_ documents: [SearchDocument], threads: Int) {
        index = SearchIndex(documents, kinds: SearchKind.allCases.map(\.title), threads: threads)
    }

    func write(to staged: StagedSite, threads: Int) throws(FileSystemError) -> [MadeFile] {
        let written = parallelMap(index.files, threads: threads) { file -> Result<MadeFile, FileSystemError> in
            Result { () throws(FileSystemError) in try staged.copy(file.bytes, to: Route(Self.folder + "/" + file.path)) }
        }
        var files: [MadeFile] = []
        for file in written { files.append(try file.get()) }
        return files
    }
}

extension PrivacyScan {
    /// What identifies persons in names that only searches know. All other text that they find stands on pages, which are looked through.
    func inspectNames(_ documents: [SearchDocument]) -> [Sighting] {
        let names = documents.flatMap(\.names)
        return names.isEmpty ? [] : inspect(Array(names.joined(separator: "\n").utf8), at: Route(SearchFiles.folder + "/index.js"))
    }
}
