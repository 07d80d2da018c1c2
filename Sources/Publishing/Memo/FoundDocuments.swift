import SearchIndex

// What the memo keeps of what searches find. The texts stand before everything else in its file.

extension MemoWriter {
    mutating func write(_ document: SearchDocument<StoredText>) {
        write(document.title)
        write(document.kind)
        write(document.date) { $0.write($1) }
        write(document.url)
        write(document.names) { $0.write($1) }
        write(document.text.range)
        write(document.text.digest)
    }
}

extension MemoReader {
    /// - Parameter file: where the text is.
    mutating func document(in file: OpenFile) throws(MemoDamage) -> SearchDocument<StoredText> {
        SearchDocument(
            title: try text(), kind: try number(),
            date: try optional { (reader: inout MemoReader) throws(MemoDamage) in try reader.text() },
            url: try text(), names: try list { (reader: inout MemoReader) throws(MemoDamage) in try reader.text() },
            text: StoredText(in: file, at: try range(), digest: try digest()))
    }
}
