import Diagnostics
import SearchIndex
import Synchronization
import Text

/// The files of the search index within the site.
struct SearchFiles: Sendable {
    static let folder = "search"
    /// To be made before the files are written.
    static let folders: Set<String> = [folder, folder + "/grams", folder + "/pages"]

    private let index: SearchIndex<StoredText>

    /// The index of what all pages offered, in whatever order.
    init(_ documents: [SearchDocument<StoredText>]) {
        index = SearchIndex(documents, kinds: SearchKind.allCases.map(\.title))
    }

    /// Writes each file as soon as it is made: together they are as large as all text.
    func write(to staged: StagedSite, threads: Int) throws(FileSystemError) -> [MadeFile] {
        let written = Mutex<(files: [MadeFile], failure: FileSystemError?)>(([], nil))
        try index.make(threads: threads) { file in
            do throws(FileSystemError) {
                let made = try staged.copy(file.bytes, to: Route(Self.folder + "/" + file.path))
                written.withLock { $0.files.append(made) }
            } catch {
                written.withLock { $0.failure = $0.failure ?? error }
            }
        }
        let (files, failure) = written.withLock { $0 }
        if let failure { throw failure }
        return files
    }
}

extension PrivacyScan {
    /// What identifies persons in names that only searches know. All other text that they find stands on pages, which
    /// are looked through.
    func inspectNames(_ documents: [SearchDocument<SearchText>]) -> [Sighting] {
        let names = documents.flatMap(\.names)
        return names.isEmpty
            ? [] : inspect(Array(names.joined(separator: "\n").utf8), at: Route(SearchFiles.folder + "/index.js"))
    }
}
