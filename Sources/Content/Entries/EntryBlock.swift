import Diagnostics

/// A marked block of a report as it is written, before its words are interpreted.
package struct EntryBlock: Sendable {
    package struct Field: Sendable {
        package let key: EntryKey
        package let name: SourceSlice
        /// One part for each line; at least one, none of them empty.
        package let value: [SourceSlice]
    }

    package let kind: EntryKind
    package let id: EntryID
    /// Where the identifier stands.
    let idPlace: SourceSlice
    package let title: String
    package let fields: [Field]
    /// Where the quotation stands that is the block.
    package let range: Range<Int>
    /// Where its text begins, behind the heading and the fields.
    package let textStart: Int

    package subscript(key: EntryKey) -> [SourceSlice] { fields.first { $0.key == key }?.value ?? [] }

    /// The items that the lines of `key` list.
    package func items(_ key: EntryKey) -> [SourceSlice] { self[key].flatMap { $0.split(SourceSlice.isListSeparator) } }
}

/// The marked blocks of one report.
package struct EntryBlocks: Sendable {
    var sound: [EntryBlock] = []
    /// What stands in place of identifiers that cannot be read. A reference to one of them is not reported, because the
    /// mistake is not in the reference.
    var unreadableIDs: [String] = []

    package var isEmpty: Bool { sound.isEmpty && unreadableIDs.isEmpty }
}
