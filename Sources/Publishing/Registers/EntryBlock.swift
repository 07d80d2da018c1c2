import Diagnostics

/// A marked block of a report as it is written, before its words are taken for what they mean.
struct EntryBlock: Sendable {
    struct Field: Sendable {
        let key: EntryKey
        let name: SourceSlice
        /// One part for each line; at least one, none of them empty.
        let value: [SourceSlice]
    }

    let kind: EntryKind
    let id: EntryID
    /// Where the identifier stands.
    let idPlace: SourceSlice
    let title: String
    let fields: [Field]
    /// The quotation that it is.
    let range: Range<Int>
    /// Where its text begins, behind the heading and the fields.
    let textStart: Int

    subscript(key: EntryKey) -> [SourceSlice] { fields.first { $0.key == key }?.value ?? [] }

    /// The items that the lines of `key` list.
    func items(_ key: EntryKey) -> [SourceSlice] { self[key].flatMap { $0.split(SourceSlice.isListSeparator) } }
}

/// The marked blocks of one report.
struct EntryBlocks: Sendable {
    var sound: [EntryBlock] = []
    /// What stands in place of identifiers that cannot be read: whoever refers to these entries is not the one who is
    /// wrong.
    var unreadableIDs: [String] = []

    var isEmpty: Bool { sound.isEmpty && unreadableIDs.isEmpty }
}
