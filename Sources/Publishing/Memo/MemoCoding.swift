import Diagnostics

/// Writes values one behind the other, without names: who reads them knows their order.
struct MemoWriter {
    private(set) var bytes: [UInt8] = []

    /// Makes room for so many bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func write(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }
    mutating func write(_ range: Range<Int>) {
        write(range.lowerBound)
        write(range.upperBound)
    }

    mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ raw: some Collection<UInt8>) {
        write(raw.count)
        bytes.append(contentsOf: raw)
    }

    /// Writes how many bytes `body` writes, and these.
    mutating func writeMeasured(_ body: (inout Self) -> Void) {
        let start = bytes.count
        write(0)
        body(&self)
        withUnsafeBytes(of: UInt64(bytes.count - start - 8).littleEndian) {
            bytes.replaceSubrange(start..<start + 8, with: $0)
        }
    }

    mutating func write(_ digest: Digest) {
        write(digest.high)
        write(digest.low)
    }

    mutating func write<Value>(_ value: Value?, _ body: (inout Self, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    mutating func write<Element>(_ elements: some Collection<Element>, _ body: (inout Self, Element) -> Void) {
        write(elements.count)
        for element in elements { body(&self, element) }
    }

    /// What `write` writes of a list, in pieces that are made on several threads: of 10,000 reports and their pages it
    /// takes some hundredths of a second.
    static func pieces<Element: Sendable>(
        of elements: [Element], threads: Int, _ body: @Sendable (inout Self, Element) -> Void
    ) -> [[UInt8]] {
        var count = Self()
        count.write(elements.count)
        let size = 256
        return [count.bytes]
            + parallelMap(Array(stride(from: 0, to: elements.count, by: size)), threads: threads) { start in
                var writer = Self()
                writer.reserve(size * 512)
                for element in elements[start..<min(start + size, elements.count)] { body(&writer, element) }
                return writer.bytes
            }
    }
}

/// The bytes are not what `MemoWriter` wrote.
struct MemoDamage: Error {}

/// Reads what `MemoWriter` wrote.
struct MemoReader {
    private let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int

    /// Reads `range` of `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        (position, end) = (range.lowerBound, min(range.upperBound, bytes.count))
    }

    var isAtEnd: Bool { position >= end }

    private mutating func take(_ count: Int) throws(MemoDamage) -> Range<Int> {
        guard count >= 0, count <= end - position else { throw MemoDamage() }
        defer { position += count }
        return position..<position + count
    }

    mutating func word() throws(MemoDamage) -> UInt64 {
        let place = try take(8).lowerBound
        return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
    }

    mutating func number() throws(MemoDamage) -> Int { Int(truncatingIfNeeded: try word()) }
    mutating func range() throws(MemoDamage) -> Range<Int> {
        let (lower, upper) = (try number(), try number())
        guard 0 <= lower, lower <= upper else { throw MemoDamage() }
        return lower..<upper
    }

    mutating func flag() throws(MemoDamage) -> Bool { bytes[try take(1).lowerBound] == 1 }
    /// Where bytes stand that were written with their number.
    mutating func place() throws(MemoDamage) -> Range<Int> { try take(number()) }
    mutating func raw() throws(MemoDamage) -> ArraySlice<UInt8> { bytes[try place()] }
    mutating func digest() throws(MemoDamage) -> Digest { Digest(high: try word(), low: try word()) }

    mutating func text() throws(MemoDamage) -> String {
        let place = try place()
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[place]), as: UTF8.self)
        }
    }

    mutating func optional<Value>(_ body: (inout Self) throws(MemoDamage) -> Value) throws(MemoDamage) -> Value? {
        try flag() ? try body(&self) : nil
    }

    mutating func list<Element>(_ body: (inout Self) throws(MemoDamage) -> Element) throws(MemoDamage) -> [Element] {
        let count = try number()
        guard count >= 0, count <= end - position else { throw MemoDamage() }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try body(&self)) }
        return elements
    }
}

// MARK: - Diagnostics

extension MemoWriter {
    mutating func write(_ wording: Wording) {
        write(wording.zh)
        write(wording.en)
    }

    mutating func write(_ location: SourceLocation) {
        write(location.path)
        write(location.line)
        write(location.column)
        write(location.cell) { $0.write($1) }
        write(location.excerpt) { writer, excerpt in
            writer.write(excerpt.text)
            writer.write(excerpt.marked)
        }
    }

    mutating func write(_ diagnostic: Diagnostic) {
        write(diagnostic.severity.rawValue)
        write(diagnostic.code)
        write(diagnostic.location)
        write(diagnostic.message)
        write(diagnostic.fix) { $0.write($1) }
        write(diagnostic.related) { writer, related in
            writer.write(related.location)
            writer.write(related.message)
        }
    }
}

extension MemoReader {
    mutating func wording() throws(MemoDamage) -> Wording { Wording(zh: try text(), en: try text()) }

    mutating func location() throws(MemoDamage) -> SourceLocation {
        SourceLocation(
            path: try text(), line: try number(), column: try number(),
            cell: try optional { (reader: inout MemoReader) throws(MemoDamage) in try reader.text() },
            excerpt: try optional { (reader: inout MemoReader) throws(MemoDamage) in
                Excerpt(line: try reader.text(), marked: try reader.range(), limit: .max)
            })
    }

    mutating func diagnostic() throws(MemoDamage) -> Diagnostic {
        guard let severity = Diagnostic.Severity(rawValue: try text()) else { throw MemoDamage() }
        return Diagnostic(
            severity, try text(), at: try location(), try wording(),
            fix: try optional { (reader: inout MemoReader) throws(MemoDamage) in try reader.wording() },
            related: try list { (reader: inout MemoReader) throws(MemoDamage) in
                Diagnostic.Related(try reader.location(), try reader.wording())
            })
    }
}
