import Text

/// Finds personal identifiers in text, fast enough to look at every byte that is published.
///
/// Nearly all text has no long numbers. Every identifier has four digits in one piece somewhere (or, as `1.1E+17`,
/// seven bytes any of which give it away), so that it is enough to look at every fourth byte; only where that byte may
/// belong to a number is the number read, to the left and to the right.
public struct IdentifierScanner: Sendable {
    /// What may stand between two digits that a reader sees side by side.
    public enum Syntax: Sendable {
        /// Only what is seen.
        case plain
        /// Also inline tags, comments and character references: HTML, SVG, XML.
        case markup
    }

    /// What may stand between two digits of one number.
    public let syntax: Syntax

    /// A scanner for texts of this syntax.
    public init(_ syntax: Syntax) {
        self.syntax = syntax
    }

    /// The identifiers in UTF-8 text, in the order of their places. Bytes that are not UTF-8 are passed over.
    public func identifiers(in bytes: [UInt8]) -> [PersonalIdentifier] {
        bytes.withUnsafeBufferPointer(identifiers)
    }

    /// The same for a buffer. Ranges count from the buffer's start.
    public func identifiers(in bytes: UnsafeBufferPointer<UInt8>) -> [PersonalIdentifier] {
        let text = TextUnits(bytes: bytes, syntax: syntax)
        var found: [PersonalIdentifier] = []
        var probe = 3
        while true {
            probe = text.placeInNumber(from: probe)
            guard probe < bytes.count else { return found }
            if let end = text.endOfHarmlessNumber(around: probe) {
                probe = end + 3
                continue
            }
            guard let (identifiers, end) = text.readNumber(around: probe) else {
                probe += 4
                continue
            }
            let free = found.last?.range.upperBound ?? 0
            found += identifiers.filter { $0.range.lowerBound >= free }
            probe = max(end, probe + 1) + 3
        }
    }
}

extension TextUnits {
    /// The first place that may belong to a number, among every fourth from `probe` on; the end or more when there is
    /// none.
    fileprivate func placeInNumber(from probe: Int) -> Int {
        var probe = probe
        while true {
            probe = Self.numberBytes.firstIndexOfEveryFourth(in: bytes, from: probe)
            guard probe < bytes.count, bytes[probe] == 0xEF, !isWideDigit(probe) else { return probe }
            probe += 4
        }
    }

    private static let numberBytes = ByteSet {
        0x30...0x39 ~= $0 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "E") || $0 == 0xEF
    }

    /// Whether a full-width digit begins at `index`. Other full-width characters, such as the comma of Chinese text,
    /// begin with the same byte.
    private func isWideDigit(_ index: Int) -> Bool { byte(index + 1) == 0xBC && byte(index + 2) &- 0x90 < 10 }

    /// Where the number around the digit at `probe` ends; nil when it may be an identifier, or is more than ASCII
    /// digits, and must be read unit by unit.
    ///
    /// Most numbers have too few digits for an identifier: years, counts, section numbers, codes of places, dates. The
    /// bytes on either side show that.
    @inline(__always)
    fileprivate func endOfHarmlessNumber(around probe: Int) -> Int? {
        guard bytes[probe] &- 0x30 < 10 else { return nil }
        var (start, end) = (startOfDigits(before: probe), endOfDigits(behind: probe + 1))
        var digits = end - start
        guard !IdentifierRules.mayIdentify(count: digits, first: bytes[start]) else { return nil }
        while digits < IdentifierRules.fewestDigits, isSeparator(end), isDigit(end + 1) {
            let piece = end + 1
            end = endOfDigits(behind: piece)
            digits += end - piece
        }
        while digits < IdentifierRules.fewestDigits, isSeparator(start - 1), isDigit(start - 2) {
            let piece = start - 1
            start = startOfDigits(before: piece)
            digits += piece - start
        }
        // Several pieces with enough digits may be an identifier. Of one piece it was already found that it is none.
        guard digits < IdentifierRules.fewestDigits || endOfDigits(behind: start) == end else { return nil }
        return mayGoOn(at: end) || mayGoOn(before: start) ? nil : end
    }

    @inline(__always)
    private func startOfDigits(before index: Int) -> Int {
        var start = index
        while start > 0, bytes[start - 1] &- 0x30 < 10 { start &-= 1 }
        return start
    }

    @inline(__always)
    private func endOfDigits(behind index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end &+= 1 }
        return end
    }

    /// Whether a number may go on at `index`: with a digit, behind what may stand between digits, or with an exponent.
    private func mayGoOn(at index: Int) -> Bool {
        switch byte(index) {
        case UInt8(ascii: " "), UInt8(ascii: "-"):
            isDigit(index + 1) || !isSeparator(index + 1) && mayGoOn(at: index + 1)
        case UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: "E"), UInt8(ascii: "e"): true
        case UInt8(ascii: "<") where endsCell(at: index): false
        case UInt8(ascii: "<"), UInt8(ascii: "&"), 0xC2, 0xE2, 0xE3, 0xEF: unit(at: index).unit != .other
        default: false
        }
    }

    /// The same to the left of `index`.
    private func mayGoOn(before index: Int) -> Bool {
        switch byte(index - 1) {
        case UInt8(ascii: ">") where beginsCell(endingAt: index): false
        case 0x80...0xBF where isChinese(endingAt: index): false
        case UInt8(ascii: " "), UInt8(ascii: "-"):
            isDigit(index - 2) || !isSeparator(index - 2) && mayGoOn(before: index - 1)
        case UInt8(ascii: "+"), UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "%"): true
        // The second digit of a percent escape.
        case _ where byte(index - 2) == UInt8(ascii: "%"): true
        case UInt8(ascii: ">"), UInt8(ascii: ";"), 0x80...0xBF: unit(before: index).unit != .other
        default: false
        }
    }

    /// Whether a Chinese character ends at `index`, or another of three bytes that is no space, hyphen, digit or
    /// letter.
    private func isChinese(endingAt index: Int) -> Bool {
        byte(index - 2) & 0xC0 == 0x80 && 0xE4...0xED ~= byte(index - 3)
    }

    /// Whether a `<td>`, perhaps with a class, ends at `index`. Most numbers of tables stand behind one, and it is told
    /// without reading the tag.
    private func beginsCell(endingAt index: Int) -> Bool {
        guard syntax == .markup else { return false }
        let first = max(0, index &- 40)
        var start = index &- 4
        while start >= first, bytes[start] != UInt8(ascii: "<") { start &-= 1 }
        guard start >= first else { return false }
        let next = bytes[start + 3]
        return bytes[start + 1] == UInt8(ascii: "t") && bytes[start + 2] == UInt8(ascii: "d")
            && (next == UInt8(ascii: ">") || next == UInt8(ascii: " "))
    }

    private func endsCell(at index: Int) -> Bool {
        guard syntax == .markup, index + 4 < bytes.count else { return false }
        return bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "t")
            && bytes[index + 3] == UInt8(ascii: "d")
            && bytes[index + 4] == UInt8(ascii: ">")
    }

    private func isSeparator(_ index: Int) -> Bool {
        byte(index) == UInt8(ascii: " ") || byte(index) == UInt8(ascii: "-")
    }

    /// The identifiers of the chain that the byte at `probe` belongs to, and where the chain ends; nil when it belongs
    /// to none.
    fileprivate func readNumber(around probe: Int) -> (identifiers: [PersonalIdentifier], end: Int)? {
        if let damaged = ScientificNotation.residentID(in: self, around: probe) {
            return ([damaged], damaged.range.upperBound)
        }
        guard case .digit = unit(at: probe).unit else { return nil }
        let start = startOfChain(containing: probe)
        let (end, digits) = extentOfChain(from: start)
        guard digits >= IdentifierRules.fewestDigits else { return ([], end) }
        return (IdentifierRules.identifiers(in: DigitChain(self, from: start)), end)
    }
}
