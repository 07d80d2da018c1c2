import Diagnostics
import Glibc
import SearchIndex

/// A text that searches find, in a file: all together are as large as all reports, and an index reads each of them two
/// or three times.
struct StoredText: SearchTextSource {
    let file: OpenFile
    let range: Range<Int>
    /// Of its bytes.
    let digest: Digest

    init(in file: OpenFile, at range: Range<Int>, digest: Digest) {
        self.file = file
        self.range = range
        self.digest = digest
    }

    /// Puts `text` at the end of `file`.
    init(_ text: SearchText, in file: OpenFile) throws(FileSystemError) {
        let written = text.units.withUnsafeBytes { bytes in
            (digest: Digest(of: bytes), range: Result { () throws(FileSystemError) in try file.append(bytes) })
        }
        self.init(in: file, at: try written.range.get(), digest: written.digest)
    }

    func read() throws(FileSystemError) -> SearchText {
        let units = try file.read(range, as: UInt16.self)
        guard units.count == range.count / 2 else {
            throw FileSystemError(path: file.path, errno: EIO, doing: Wording(zh: "读取", en: "read"))
        }
        return SearchText(units: units)
    }

    /// The same text in `other`; nil when it cannot be read, or is not the one that was written.
    func copied(to other: OpenFile) throws(FileSystemError) -> StoredText? {
        guard let text = try? read(), text.units.withUnsafeBytes({ Digest(of: $0) }) == digest else { return nil }
        return try StoredText(text, in: other)
    }
}

extension OpenFile {
    /// `documents` with their texts in this file.
    func store(_ documents: [SearchDocument<SearchText>]) throws(FileSystemError) -> [SearchDocument<StoredText>] {
        var stored: [SearchDocument<StoredText>] = []
        for document in documents { stored.append(document.with(text: try StoredText(document.text, in: self))) }
        return stored
    }

    /// `documents` with their texts, which are in another file, in this one too; nil when one of them is damaged.
    func adopt(_ documents: [SearchDocument<StoredText>]) throws(FileSystemError) -> [SearchDocument<StoredText>]? {
        var adopted: [SearchDocument<StoredText>] = []
        for document in documents {
            guard let text = try document.text.copied(to: self) else { return nil }
            adopted.append(document.with(text: text))
        }
        return adopted
    }
}
