import Content
import Files
import Statistics
import UnionData

/// What the site that is about to be replaced hid. A cover that moves from edition to edition covers nothing: what one
/// hides the other shows.
struct PublishedCovers {
    /// The folder of the site.
    let output: String

    /// By the id of a dataset, of those that hide figures.
    ///
    /// - Throws: `FileSystemError` when a download is there and cannot be read.
    func read() throws(FileSystemError) -> [String: PublishedCover] {
        var covers: [String: PublishedCover] = [:]
        for definition in allDatasets where definition.disclosure?.hidesFigures == true {
            guard let rows = try lines(definition.id) else { continue }
            covers[definition.id] = PublishedCover(rows: rows, totals: try lines(definition.id + "-totals"))
        }
        return covers
    }

    private func lines(_ id: String) throws(FileSystemError) -> PublishedCover.Lines? {
        guard let bytes = try PublishedTable.bytes(of: id, in: output) else { return nil }
        let table = PublishedTable(path: id, bytes: bytes)
        return PublishedCover.Lines(header: table.header, rows: table.rows)
    }
}
