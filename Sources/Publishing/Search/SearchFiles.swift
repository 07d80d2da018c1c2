import Diagnostics
import Files
import Pages
import SearchIndex
import Synchronization
import Text

/// The files of the search index within the site.
struct SearchFiles: Sendable {
    static let folder = "search"
    /// The folders of the files. They must exist before the first file is written.
    static let folders: Set<String> = [folder, folder + "/grams", folder + "/pages"]

    private let index: SearchIndex<StoredText>

    /// - Parameter documents: what all pages offered, in any order.
    init(_ documents: [SearchDocument<StoredText>]) {
        index = SearchIndex(documents, kinds: SearchKind.allCases.map(\.title))
    }

    /// Writes each file as soon as it is made: together they are as large as all text.
    func write(to staged: StagedSite, _ pool: Pool) throws(FileSystemError) {
        let failure = Mutex<FileSystemError?>(nil)
        try index.make(threads: pool.threads) { file in
            do throws(FileSystemError) {
                try staged.write(file.bytes, to: Route(Self.folder + "/" + file.path))
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}

extension PrivacyScan {
    /// What identifies persons in the names that only the index holds. All other text of the index stands on pages,
    /// which are looked through themselves.
    func inspectNames(_ documents: [SearchDocument<SearchText>]) -> [Sighting] {
        let names = documents.flatMap(\.names)
        return names.isEmpty
            ? [] : inspect(Array(names.joined(separator: "\n").utf8), at: Route(SearchFiles.folder + "/index.js"))
    }
}
