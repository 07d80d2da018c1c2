/// What an earlier build read and made, so that a later one need not do it again.
///
/// A report is not read again while the system says that its file is the same. A page is taken over when it would be made of the same
/// ingredients by the same program, and when its file still has the bytes that it was given. Nothing is ever taken from here in place of
/// the input: whoever deletes the memo loses time and nothing else.
struct Memo: Sendable {
    struct Entry: Sendable {
        /// The digest of everything that the page is made of; nil for files that are always made anew.
        let ingredients: Digest?
        /// Of the bytes of the file.
        let content: Digest
        let stamp: FileStamp
        /// Where in the memo the page's by-products stand.
        fileprivate let byproducts: Range<Int>
    }

    /// The folder whose files it tells about.
    let folder: String
    /// Whether the folder holds a whole site, whose links have all been checked.
    let isWhole: Bool
    /// Which routes and articles there were: while they are the same, every link means the same.
    let addresses: Digest
    private let entries: [String: Entry]
    /// Where in the memo each report stands, by its path as messages name it.
    private let reports: [String: Range<Int>]
    private let bytes: [UInt8]

    /// The report at `path`, when its file is the one that was read.
    func report(at path: String) -> (parts: ReportParts, stamp: InputStamp)? {
        guard let place = reports[path] else { return nil }
        var reader = MemoReader(bytes[place])
        guard let stamp = try? reader.inputStamp(), InputStamp(ofFileAt: path) == stamp, let parts = try? reader.reportParts(at: path) else { return nil }
        return (parts, stamp)
    }

    subscript(route: Route) -> Entry? { entries[route.path] }

    /// What the page yielded besides its bytes; nil when it cannot be read, and then the page is made again.
    func byproducts(of entry: Entry) -> PageByproducts? {
        var reader = MemoReader(bytes[entry.byproducts])
        return try? reader.byproducts()
    }

    func encodedByproducts(of entry: Entry) -> [UInt8] { Array(bytes[entry.byproducts]) }

    // MARK: - The file

    /// The memo at `path` about `folder`; nil when there is none, when it is damaged, or when another program wrote it.
    static func read(_ path: String, about folder: String, isWhole: Bool) -> Memo? {
        guard let bytes = try? FileSystem.read(path), bytes.count > 16 else { return nil }
        let end = bytes.count - 16
        var (reader, seal) = (MemoReader(bytes[..<end]), MemoReader(bytes[end...]))
        // A build that was killed while it wrote, or a disk that lost something.
        guard (try? seal.digest()) == Digest(of: bytes[..<end]), (try? reader.digest()) == .program else { return nil }
        return try? Memo(&reader, bytes, about: folder, isWhole: isWhole)
    }

    private init(_ reader: inout MemoReader, _ bytes: [UInt8], about folder: String, isWhole: Bool) throws(MemoDamage) {
        self.folder = folder
        self.isWhole = isWhole
        self.bytes = bytes
        addresses = try reader.digest()
        let reportCount = try reader.number()
        var reports: [String: Range<Int>] = Dictionary(minimumCapacity: max(0, min(reportCount, bytes.count)))
        for _ in 0..<max(0, reportCount) { reports[try reader.text()] = try reader.raw().indices }
        self.reports = reports
        let count = try reader.number()
        var entries: [String: Entry] = Dictionary(minimumCapacity: max(0, min(count, bytes.count)))
        while !reader.isAtEnd {
            let route = try reader.text()
            let ingredients = try reader.optional { (reader: inout MemoReader) throws(MemoDamage) in try reader.digest() }
            let content = try reader.digest()
            let stamp = try reader.fileStamp()
            let byproducts = try reader.raw()
            entries[route] = Entry(ingredients: ingredients, content: content, stamp: stamp, byproducts: byproducts.indices)
        }
        self.entries = entries
    }

    /// Writes what this build read and made, for the next one.
    static func write(_ reports: [Report], _ files: [MadeFile], addresses: Digest, to path: String) throws(FileSystemError) {
        var writer = MemoWriter()
        let remembered = reports.compactMap(\.remembered)
        writer.reserve(
            files.reduce(256) { $0 + $1.byproducts.count + $1.route.path.utf8.count + 128 } + remembered.reduce(0) { $0 + $1.parts.head.bytes.count + 256 })
        writer.write(.program)
        writer.write(addresses)
        writer.write(remembered) { writer, report in
            writer.write(report.parts.head.path)
            writer.writeMeasured {
                $0.write(report.stamp)
                $0.write(report.parts)
            }
        }
        writer.write(files.count)
        for file in files {
            writer.write(file.route.path)
            writer.write(file.ingredients) { $0.write($1) }
            writer.write(file.content)
            writer.write(file.stamp)
            writer.write(file.byproducts)
        }
        writer.write(Digest(of: writer.bytes))
        try FileSystem.write(writer.bytes, to: path)
    }
}

extension [Memo] {
    /// The report at `path`, from the first memo that knows its file as it is.
    func firstReport(at path: String) -> (parts: ReportParts, stamp: InputStamp)? {
        for memo in self { if let report = memo.report(at: path) { return report } }
        return nil
    }
}

/// A file of the new site, to be remembered.
struct MadeFile: Sendable {
    let route: Route
    let ingredients: Digest?
    let content: Digest
    let stamp: FileStamp
    /// Encoded; empty for files that are always made anew.
    let byproducts: [UInt8]
}
