/// The text of a page as readers see it, in UTF-16 because browsers search in that. Each paragraph, list item and cell is
/// a line.
public struct SearchText: Sendable {
    /// The lines, each ended by a line feed.
    public internal(set) var units: [UInt16] = []

    /// A text without any line.
    public init() {}

    /// A text that was read before.
    public init(units: [UInt16]) { self.units = units }

    /// What readers see of `html`.
    public init(html: some Collection<UInt8>) { append(html: html) }

    /// Appends `text` as a line of its own.
    public mutating func append(line text: String) {
        endLine()
        units += text.utf16.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        endLine()
    }

    /// Appends what is to be read in `html`: no tags, no drawings, no menus, nothing that is marked
    /// `data-search="skip"`.
    public mutating func append(html: some Collection<UInt8>) {
        endLine()
        units +=
            html.withContiguousStorageIfAvailable(MarkupReader.text)
            ?? Array(html).withUnsafeBufferPointer(MarkupReader.text)
        endLine()
    }

    private mutating func endLine() {
        while units.last == 0x20 { units.removeLast() }
        if let last = units.last, last != 0x0A { units.append(0x0A) }
    }
}
