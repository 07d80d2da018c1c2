import Diagnostics
import Statistics

// What the memo keeps of the input: stamps of files, and the parts of reports.

extension MemoWriter {
    mutating func write(_ stamp: FileStamp) {
        write(stamp.inode)
        write(stamp.size)
        write(stamp.seconds)
        write(stamp.nanoseconds)
    }

    mutating func write(_ stamp: InputStamp) {
        write(stamp.file)
        write(stamp.changeSeconds)
        write(stamp.changeNanoseconds)
    }

    mutating func write(_ parts: ReportParts) {
        write(parts.digest)
        write(parts.head.bytes)
        write(parts.frontMatter) { $0.write($1) }
        write(parts.body)
        write(parts.signature) { writer, signature in
            writer.write(signature.issuers) { $0.write($1) }
            writer.write(signature.date.iso)
            writer.write(signature.dateLocation)
            writer.write(signature.ranges) { $0.write($1) }
        }
    }
}

extension MemoReader {
    mutating func fileStamp() throws(MemoDamage) -> FileStamp {
        FileStamp(inode: try word(), size: try word(), seconds: try number(), nanoseconds: try number())
    }

    mutating func inputStamp() throws(MemoDamage) -> InputStamp {
        InputStamp(file: try fileStamp(), changeSeconds: try number(), changeNanoseconds: try number())
    }

    mutating func reportParts(at path: String) throws(MemoDamage) -> ReportParts {
        ReportParts(
            digest: try digest(), head: SourceText(path: path, bytes: Array(try raw())),
            frontMatter: try optional { (reader: inout MemoReader) throws(MemoDamage) in try reader.range() },
            body: try range(),
            signature: try optional { (reader: inout MemoReader) throws(MemoDamage) in try reader.signature() })
    }

    private mutating func signature() throws(MemoDamage) -> Signature {
        let issuers = try list { (reader: inout MemoReader) throws(MemoDamage) in try reader.text() }
        guard let date = try? CalendarDate(text()) else { throw MemoDamage() }
        return Signature(
            issuers: issuers, date: date, dateLocation: try location(),
            ranges: try list { (reader: inout MemoReader) throws(MemoDamage) in try reader.range() })
    }
}
