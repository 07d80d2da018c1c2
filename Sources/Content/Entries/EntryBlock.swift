import Diagnostics

/// A marked block of a report as it is written, before its words are interpreted.
package struct EntryBlock: Sendable {
    /// A line `name：value`, with the lines that go on below it.
    package struct Field: Sendable {
        /// What the name means.
        package let key: EntryKey
        /// The name as the author wrote it.
        package let name: SourceSlice
        /// One part for each line; at least one, none of them empty.
        package let value: [SourceSlice]
    }

    /// A problem, a recommendation or a follow-up.
    package let kind: EntryKind
    /// Its own identifier; in a follow-up that of the recommendation.
    package let id: EntryID
    /// Where the identifier stands.
    let idPlace: SourceSlice
    /// What stands in bold behind the identifier, as plain text.
    package let title: String
    /// In the order of the lines. No key is there twice.
    package let fields: [Field]
    /// Where the quotation stands that is the block.
    package let range: Range<Int>
    /// Where its text begins, behind the heading and the fields.
    package let textStart: Int

    /// The parts of the value of `key`; none when the block does not have it.
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

    /// Whether no block was meant as an entry, sound or not.
    package var isEmpty: Bool { sound.isEmpty && unreadableIDs.isEmpty }
}
