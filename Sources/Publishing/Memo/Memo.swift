import SearchIndex
import Text

/// What an earlier build read and made, so that a later one need not do it again.
///
/// A report is not read again while the system says that its file is the same. A page is taken over when it would be
/// made of the same ingredients by the same program, and when its file still has the bytes that it was given. Nothing
/// is ever taken from here in place of the input: whoever deletes the memo loses time and nothing else.
final class Memo: Sendable {
    /// What is remembered of a page.
    struct Entry: Sendable {
        /// Of the bytes of the file.
        let content: Digest
        let stamp: FileStamp
        /// What searches find on it.
        let found: [SearchDocument<StoredText>]
    }

    /// The folder whose files it tells about.
    let folder: OpenFolder
    /// Whether the folder holds a whole site, whose links have all been checked.
    let isWhole: Bool
    /// Which routes and articles there were: while they are the same, every link means the same.
    let addresses: Digest
    private let file: OpenFile
    /// Of the file, all but the texts that searches find.
    private let bytes: [UInt8]
    private let reports: Index
    private let pages: Index

    // MARK: - What it knows

    /// The report that is `name` in `folder`, shown as `path`, when its file is the one that was read.
    func report(_ name: String, in folder: OpenFolder, shownAs path: String) -> (parts: ReportParts, stamp: InputStamp)?
    {
        guard var reader = reports.reader(at: path, in: bytes) else { return nil }
        guard let stamp = try? reader.inputStamp(), folder.inputStamp(of: name) == stamp,
            let parts = try? reader.reportParts(at: path)
        else { return nil }
        return (parts, stamp)
    }

    subscript(route: Route) -> Entry? {
        guard var reader = pages.reader(at: route.path, in: bytes) else { return nil }
        return try? reader.entry(in: file)
    }

    // MARK: - The file

    /// The memo at `path` about `folder`; nil when one of them is not there, when it is damaged, or when another
    /// program wrote it.
    static func read(_ path: String, about folder: String, isWhole: Bool) -> Memo? {
        guard let folder = try? OpenFolder(folder), let file = try? OpenFile(reading: path),
            let bytes = try? body(of: file)
        else { return nil }
        var reader = MemoReader(bytes, 0..<bytes.count)
        guard (try? reader.digest()) == .program else { return nil }
        return try? Memo(&reader, file, bytes, about: folder, isWhole: isWhole)
    }

    /// All but the texts: the last 24 bytes of the file say where it begins, and seal it.
    ///
    /// - Throws: when a build was killed while it wrote, or when a disk has lost something.
    private static func body(of file: OpenFile) throws -> [UInt8] {
        let count = Int(try file.status().st_size)
        guard count > 24 else { throw MemoDamage() }
        let ending = try file.read(count - 24..<count)
        var reader = MemoReader(ending, 0..<ending.count)
        let (start, seal) = (try reader.number(), try reader.digest())
        guard 0..<count - 24 ~= start else { throw MemoDamage() }
        let body = try file.read(start..<count - 16)
        guard Digest(of: body) == seal else { throw MemoDamage() }
        return body
    }

    private init(
        _ reader: inout MemoReader, _ file: OpenFile, _ bytes: [UInt8], about folder: OpenFolder, isWhole: Bool
    ) throws(MemoDamage) {
        self.folder = folder
        self.isWhole = isWhole
        self.file = file
        self.bytes = bytes
        addresses = try reader.digest()
        reports = try Index(&reader, bytes)
        pages = try Index(&reader, bytes)
    }

    /// Writes what this build read and made, for the next one, behind the texts that searches find, which are in `file`
    /// already.
    static func write(
        _ reports: [Report], _ files: [MadeFile], addresses: Digest, to file: OpenFile, threads: Int
    ) throws(FileSystemError) {
        var (head, place, seal) = (MemoWriter(), MemoWriter(), MemoWriter())
        head.write(.program)
        head.write(addresses)
        let reports = MemoWriter.pieces(of: reports.filter { $0.remembered != nil }, threads: threads) {
            writer, report in
            guard let (parts, stamp) = report.remembered else { return }
            writer.write(parts.head.path)
            writer.writeMeasured {
                $0.write(stamp)
                $0.write(parts)
            }
        }
        let files = MemoWriter.pieces(of: files, threads: threads) { writer, file in
            writer.write(file.route.path)
            writer.writeMeasured { $0.write(file) }
        }
        place.write(file.count)
        let body = [head.bytes] + reports + files + [place.bytes]
        seal.write(Digest(of: body))
        try file.append(body + [seal.bytes], threads: threads)
    }

    /// Where things stand in the memo, by the hash of their paths: 20,000 texts need not be made of which few are asked
    /// for.
    private struct Index: Sendable {
        private let places: [UInt64: Int]

        /// Goes through a list of paths, each with something that was written measured.
        init(_ reader: inout MemoReader, _ bytes: [UInt8]) throws(MemoDamage) {
            let count = try reader.number()
            guard count >= 0, count <= bytes.count else { throw MemoDamage() }
            var places: [UInt64: Int] = Dictionary(minimumCapacity: count)
            for _ in 0..<count {
                let start = reader.position
                let path = try reader.place()
                places[bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[path]).hash64 }] = start
                _ = try reader.place()
            }
            self.places = places
        }

        /// Reads what stands at `path`.
        func reader(at path: String, in bytes: [UInt8]) -> MemoReader? {
            var path = path
            guard let place = places[path.withUTF8(\.hash64)] else { return nil }
            var reader = MemoReader(bytes, place..<bytes.count)
            guard let name = try? reader.raw(), name.elementsEqual(path.utf8), let body = try? reader.place() else {
                return nil
            }
            return MemoReader(bytes, body)
        }
    }
}

extension [Memo] {
    /// The report that is `name` in `folder`, from the first memo that knows its file as it is.
    func firstReport(_ name: String, in folder: OpenFolder, shownAs path: String) -> (
        parts: ReportParts, stamp: InputStamp
    )? {
        for memo in self { if let report = memo.report(name, in: folder, shownAs: path) { return report } }
        return nil
    }
}

/// A file of the new site, to be remembered. A class, because lists of all of them are made and handed on.
final class MadeFile: Sendable {
    let route: Route
    let content: Digest
    let stamp: FileStamp
    let found: [SearchDocument<StoredText>]

    init(
        route: Route, content: Digest, stamp: FileStamp, found: [SearchDocument<StoredText>] = []
    ) {
        self.route = route
        self.content = content
        self.stamp = stamp
        self.found = found
    }
}

extension MemoWriter {
    fileprivate mutating func write(_ file: MadeFile) {
        write(file.content)
        write(file.stamp)
        write(file.found) { $0.write($1) }
    }
}

extension MemoReader {
    fileprivate mutating func entry(in file: OpenFile) throws(MemoDamage) -> Memo.Entry {
        Memo.Entry(
            content: try digest(), stamp: try fileStamp(),
            found: try list { (reader: inout MemoReader) throws(MemoDamage) in try reader.document(in: file) })
    }
}
