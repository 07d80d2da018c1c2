import Text

/// The parts of a workbook, as the directory at the end of its archive lists them.
///
/// The directory alone is believed: what stands in front of the parts may be anything. The sizes that it claims are not:
/// `Inflation` stops where a part becomes longer than its budget.
struct ZipArchive: Sendable {
    struct Entry: Sendable {
        /// How its bytes are stored: 0 as they are, 8 deflated.
        let method: UInt16
        let isEncrypted: Bool
        let checksum: UInt32
        /// In the archive.
        let compressedSize: Int
        /// As the directory claims.
        let size: Int
        let headerOffset: Int
    }

    let bytes: [UInt8]
    /// By name as `key(of:)` has it; nil where two parts have one name.
    private let entries: [String: Entry?]

    /// More parts than any workbook has.
    private static let mostEntries = 20_000

    /// - Throws: `WorkbookError` when the directory is missing, as in a file that is cut off, or makes no sense.
    init(_ bytes: [UInt8]) throws(WorkbookError) {
        self.bytes = bytes
        guard let end = Self.endRecord(in: bytes) else { throw .damagedArchive }
        let count = Int(bytes.number16(at: end + 10))
        guard count <= Self.mostEntries else { throw .tooManyParts(count) }
        var position = Int(bytes.number32(at: end + 16))
        var entries: [String: Entry?] = [:]
        for _ in 0..<count {
            guard position + 46 <= end, bytes.number32(at: position) == 0x0201_4B50 else { throw .damagedArchive }
            let lengths = (0..<3).map { Int(bytes.number16(at: position + 28 + 2 * $0)) }
            let next = position + 46 + lengths.reduce(0, +)
            guard next <= end else { throw .damagedArchive }
            let name = String(decoding: bytes[(position + 46)..<(position + 46 + lengths[0])], as: UTF8.self)
            let entry = Entry(
                method: bytes.number16(at: position + 10), isEncrypted: bytes.number16(at: position + 8) & 1 != 0,
                checksum: bytes.number32(at: position + 16), compressedSize: Int(bytes.number32(at: position + 20)),
                size: Int(bytes.number32(at: position + 24)), headerOffset: Int(bytes.number32(at: position + 42)))
            let key = Self.key(of: name)
            entries.updateValue(entries.keys.contains(key) ? .none : entry, forKey: key)
            position = next
        }
        self.entries = entries
    }

    /// Whether the bytes begin as an archive does.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
    }

    /// The part of that name; nil when there is none.
    ///
    /// - Throws: `WorkbookError` when two parts have the name, so that programs may read either.
    func entry(_ name: String) throws(WorkbookError) -> Entry? {
        guard let found = entries[Self.key(of: name)] else { return nil }
        guard let entry = found else { throw .partTwice(name) }
        return entry
    }

    func contains(_ name: String) -> Bool { entries.keys.contains(Self.key(of: name)) }

    /// Whether some part stands in a folder.
    func hasParts(in folder: String) -> Bool { entries.keys.contains { $0.hasPrefix(folder.lowercased()) } }

    /// The bytes of a part as the archive stores them.
    func storedBytes(_ entry: Entry) throws(WorkbookError) -> Range<Int> {
        let header = entry.headerOffset
        guard header + 30 <= bytes.count, bytes.number32(at: header) == 0x0403_4B50 else { throw .damagedArchive }
        let start = header + 30 + Int(bytes.number16(at: header + 26)) + Int(bytes.number16(at: header + 28))
        guard start + entry.compressedSize <= bytes.count else { throw .damagedArchive }
        return start..<start + entry.compressedSize
    }

    /// Names of parts do not differ by case, and some programs write them with backslashes.
    private static func key(of name: String) -> String {
        let key = name.lowercased().replacing("\\", with: "/")
        return key.hasPrefix("/") ? String(key.dropFirst()) : key
    }

    /// The place of the record that ends the directory. A comment of up to 64 KiB may stand behind it.
    private static func endRecord(in bytes: [UInt8]) -> Int? {
        var position = bytes.count - 22
        while position >= 0, position >= bytes.count - 22 - 0xFFFF {
            if bytes[position] == 0x50, bytes.number32(at: position) == 0x0605_4B50 { return position }
            position -= 1
        }
        return nil
    }
}

extension [UInt8] {
    /// The number of two bytes at `index`, the lower first. The bytes must be there.
    fileprivate func number16(at index: Int) -> UInt16 { UInt16(self[index]) | UInt16(self[index + 1]) << 8 }

    fileprivate func number32(at index: Int) -> UInt32 {
        UInt32(number16(at: index)) | UInt32(number16(at: index + 2)) << 16
    }
}
