import CSV
import Diagnostics
import Files
import Text

/// A download as it was published.
struct PublishedTable {
    /// The titles of its columns.
    let header: [String]
    /// The texts of its rows, in their order.
    let rows: [[String]]

    /// The bytes of a download; nil where the site has none of that name.
    ///
    /// - Parameters:
    ///   - id: the name of its file, without the ending.
    ///   - output: the folder of the site.
    /// - Throws: `FileSystemError` when it is there and cannot be read.
    static func bytes(of id: String, in output: String) throws(FileSystemError) -> [UInt8]? {
        let path = "\(output)/data/\(id).csv"
        return FileSystem.kind(of: path) == nil ? nil : try FileSystem.read(path)
    }

    init(path: String, bytes: [UInt8]) {
        var ignored: [Diagnostic] = []
        let grid = CSVReader.read(path: path, bytes: bytes, into: &ignored)
        let texts = (0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.text) }
        header = texts.first ?? []
        let width = header.count
        rows = texts.dropFirst().filter { $0.count == width }
    }

    /// By the texts of some columns, the row that has them; of rows with the same texts none, because nobody knows which is
    /// meant.
    func rows(by columns: [Int]) -> [[String]: Int] {
        var found: [[String]: Int] = [:]
        var twice: Set<[String]> = []
        for (index, row) in rows.enumerated() {
            let key = columns.map { row[$0] }
            if found.updateValue(index, forKey: key) != nil { twice.insert(key) }
        }
        return found.filter { !twice.contains($0.key) }
    }
}
