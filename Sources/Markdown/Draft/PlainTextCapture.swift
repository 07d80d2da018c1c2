import Text

/// The plain text of a heading or of the first paragraph, gathered while its HTML is written.
struct PlainTextCapture {
    private(set) var isOpen = false
    private var text = ByteBuffer(capacity: 1024)

    func free() { text.free() }

    mutating func begin() {
        isOpen = true
        text.removeAll()
    }

    mutating func append(_ piece: Bytes) {
        if isOpen { text.append(contentsOf: piece) }
    }

    mutating func append(_ words: String) {
        if isOpen { text.append(contentsOf: words) }
    }

    /// What was gathered, in one line. It stays in place until `begin` is called again.
    mutating func end() -> Bytes {
        isOpen = false
        text.becomeOneLine()
        return text.bytes
    }
}
