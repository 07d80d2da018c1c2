import CBytes

/// Some bytes, which are found in a text 16 bytes at a time.
///
/// Held as two tables, for the low and the high half of a byte, with one bit for each high half that the set's bytes
/// have: a vector of bytes is looked up with two instructions. A set of ASCII always fits, and one more high half.
///
/// Made once and kept for as long as the program runs.
public struct ByteSet: @unchecked Sendable {
    // @unchecked: nobody writes through the pointer after `init`.
    fileprivate let tables: UnsafePointer<UInt8>

    /// - Precondition: the bytes have at most eight different high halves, or those that have the same low halves count
    ///   as one.
    public init(_ contains: (UInt8) -> Bool) {
        let tables = UnsafeMutablePointer<UInt8>.allocate(capacity: 32)
        tables.initialize(repeating: 0, count: 32)
        var rows: [[UInt8]] = []
        for high in UInt8(0)..<16 {
            let row = (0..<16).filter { contains(high << 4 | $0) }
            guard !row.isEmpty else { continue }
            let bit = rows.firstIndex(of: row) ?? rows.count
            precondition(bit < 8, "a set of too many different kinds of bytes")
            if bit == rows.count { rows.append(row) }
            tables[16 + Int(high)] |= 1 << bit
            for low in row { tables[Int(low)] |= 1 << bit }
        }
        self.tables = UnsafePointer(tables)
    }

    public init(_ bytes: String.UTF8View) { self.init { bytes.contains($0) } }

    public func contains(_ byte: UInt8) -> Bool { scan_holds(tables, byte) }

    /// The place of the first byte of the set from `start` on; the end when there is none.
    public func firstIndex(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        scan(tables, text.baseAddress, start, text.count)
    }

    /// The same among every fourth byte from `start` on.
    public func firstIndexOfEveryFourth(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        scan_fourths(tables, text.baseAddress, start, text.count)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether this is certainly UTF-8 as of RFC 3629 without control characters other than tab and line ends: known of
    /// nearly every Chinese text. False tells nothing.
    public var isSurelyPlainText: Bool { scan_is_plain(unusualBytes.tables, baseAddress, count) }
}

/// Control characters; C0 and C1, which are overlong; E0 and ED, which not every byte may follow; what begins
/// characters of four bytes.
private let unusualBytes = ByteSet {
    $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 & 0xFE == 0xC0 || $0 == 0xE0 || $0 == 0xED || $0 >= 0xF0
}
