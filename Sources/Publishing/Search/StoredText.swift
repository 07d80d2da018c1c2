import Diagnostics
import Files
import Glibc
import SearchIndex

/// A text of the search index in a temporary file: all texts together are as large as all reports, and an index reads
/// each of them two or three times.
struct StoredText: SearchTextSource {
    private let file: OpenFile
    private let range: Range<Int>

    /// Puts `text` at the end of `file`.
    init(_ text: SearchText, in file: OpenFile) throws(FileSystemError) {
        self.file = file
        range = try file.append(text.units)
    }

    /// - Throws: `FileSystemError` when the file cannot be read.
    func read() throws(FileSystemError) -> SearchText {
        let units = try file.read(range, as: UInt16.self)
        guard units.count == range.count / 2 else {
            throw FileSystemError(path: file.path, errno: EIO, doing: Wording(zh: "读取", en: "read"))
        }
        return SearchText(units: units)
    }
}
