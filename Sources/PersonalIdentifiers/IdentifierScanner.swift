import Text

/// Finds personal identifiers in text, fast enough to look at every byte that is published.
///
/// Nearly all text has no long numbers. Every identifier has four digits in one piece somewhere, or digits at equal
/// distances (or, as `1.1E+17`, seven bytes any of which give it away), so that it is enough to look at two or three
/// bytes of every eleven; only where such a byte may belong to a number is the number read, to the left and to the
/// right.
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
        let search = NumberSearch(text: text)
        var found: [PersonalIdentifier] = []
        var probe = 3
        while true {
            probe = search.placeInNumber(from: probe)
            guard probe < bytes.count else { return found }
            if let end = search.endOfHarmlessNumber(around: probe) {
                probe = end + 3
                continue
            }
            let unit = text.startOfUnit(at: probe)
            guard let (identifiers, end) = search.readNumber(around: unit) else {
                probe = unit < probe ? max(text.unit(at: unit).end, probe + 1) : probe + 3
                continue
            }
            let free = found.last?.range.upperBound ?? 0
            found += identifiers.filter { $0.range.lowerBound >= free }
            probe = max(end, probe + 1) + 3
        }
    }
}

/// Looks for numbers in a text, and passes over those that can be no identifiers.
private struct NumberSearch {
    let text: TextUnits

    /// The first place that may belong to a number, of those looked at from `probe` on; the end or more when there is
    /// none.
    func placeInNumber(from probe: Int) -> Int {
        var index = probe
        while true {
            let start = index
            index = Self.numberBytes.firstIndexOfSome(in: text.bytes, from: start)
            guard index < text.bytes.count, text.bytes[index] == 0xEF, !isWideDigit(index) else { return index }
            // A digit, and what makes a key of it.
            if index > start, text.isDigit(index - 1) { return index - 1 }
            index += 3
        }
    }

    private static let numberBytes = ByteSet {
        0x30...0x39 ~= $0 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "E") || $0 == 0xEF || $0 == 0xF0
    }

    /// Whether a full-width digit begins at `index`. Other full-width characters, such as the comma of Chinese text,
    /// begin with the same byte.
    private func isWideDigit(_ index: Int) -> Bool { text.byte(index + 1) == 0xBC && text.byte(index + 2) &- 0x90 < 10 }

    /// Where the number around the digit at `probe` ends; nil when it may be an identifier, or is more than ASCII
    /// digits, and must be read unit by unit.
    ///
    /// Most numbers have too few digits for an identifier: years, counts, section numbers, codes of places, dates. The
    /// bytes on either side show that.
    @inline(__always)
    func endOfHarmlessNumber(around probe: Int) -> Int? {
        guard text.bytes[probe] &- 0x30 < 10, text.startOfUnit(at: probe) == probe else { return nil }
        var (start, end) = (startOfDigits(before: probe), endOfDigits(behind: probe + 1))
        var digits = end - start
        guard !IdentifierRules.mayIdentify(count: digits, first: text.bytes[start]) else { return nil }
        while digits < IdentifierRules.fewestDigits, isSeparator(end), text.isDigit(end + 1) {
            let piece = end + 1
            end = endOfDigits(behind: piece)
            digits += end - piece
        }
        while digits < IdentifierRules.fewestDigits, isSeparator(start - 1), text.isDigit(start - 2) {
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
        while start > 0, text.bytes[start - 1] &- 0x30 < 10 { start &-= 1 }
        return start
    }

    @inline(__always)
    private func endOfDigits(behind index: Int) -> Int {
        var end = index
        while end < text.bytes.count, text.bytes[end] &- 0x30 < 10 { end &+= 1 }
        return end
    }

    /// Whether a number may go on at `index`: with a digit, behind what may stand between digits, or with an exponent.
    private func mayGoOn(at index: Int) -> Bool {
        var (index, gap) = (index, DigitGap())
        if text.byte(index) | 0x20 == UInt8(ascii: "e") { return true }
        while !endsCell(at: index) {
            let (unit, end) = text.unit(at: index)
            switch unit {
            case .digit, .checkLetter: return true
            default: guard gap.take(unit, in: text.syntax) else { return false }
            }
            index = end
        }
        return false
    }

    /// The same to the left of `index`.
    private func mayGoOn(before index: Int) -> Bool {
        switch text.byte(index - 1) {
        case UInt8(ascii: "+"), UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "%"): return true
        // The second digit of a percent escape.
        case _ where text.byte(index - 2) == UInt8(ascii: "%"): return true
        default: break
        }
        var (index, gap) = (index, DigitGap())
        while !beginsCell(endingAt: index) {
            let (unit, start) = text.unit(before: index)
            if case .digit = unit { return true }
            guard start < index, gap.take(unit, in: text.syntax) else { return false }
            index = start
        }
        return false
    }

    /// Whether a `<td>`, perhaps with a class, ends at `index`. Most numbers of tables stand behind one, and it is told
    /// without reading the tag.
    private func beginsCell(endingAt index: Int) -> Bool {
        guard text.syntax == .markup, text.byte(index - 1) == UInt8(ascii: ">") else { return false }
        let first = max(0, index &- 40)
        var start = index &- 4
        while start >= first, text.bytes[start] != UInt8(ascii: "<") { start &-= 1 }
        guard start >= first else { return false }
        let next = text.bytes[start + 3]
        return text.bytes[start + 1] == UInt8(ascii: "t") && text.bytes[start + 2] == UInt8(ascii: "d")
            && (next == UInt8(ascii: ">") || next == UInt8(ascii: " "))
    }

    private func endsCell(at index: Int) -> Bool {
        guard text.syntax == .markup, index + 4 < text.bytes.count else { return false }
        return text.bytes[index] == UInt8(ascii: "<") && text.bytes[index + 1] == UInt8(ascii: "/")
            && text.bytes[index + 2] == UInt8(ascii: "t") && text.bytes[index + 3] == UInt8(ascii: "d")
            && text.bytes[index + 4] == UInt8(ascii: ">")
    }

    /// Whether a separator of one byte stands at `index`.
    private func isSeparator(_ index: Int) -> Bool {
        guard text.byte(index) < 0x80, text.byte(index) != 0 else { return false }
        var gap = DigitGap()
        return gap.take(text.unit(at: index).unit, in: text.syntax)
    }

    /// The identifiers of the chain that the byte at `probe` belongs to, and where the chain ends; nil when it belongs
    /// to none.
    func readNumber(around probe: Int) -> (identifiers: [PersonalIdentifier], end: Int)? {
        if let damaged = ScientificNotation.residentID(in: text, around: probe) {
            return ([damaged], damaged.range.upperBound)
        }
        guard case .digit = text.unit(at: probe).unit else { return nil }
        let start = text.startOfChain(containing: probe)
        let (end, digits) = text.extentOfChain(from: start)
        guard digits >= IdentifierRules.fewestDigits else {
            // The mantissa of 1.1E+17 is a chain, too.
            let damaged = ScientificNotation.residentID(in: text, around: end - 1)
            return (damaged.map { [$0] } ?? [], max(end, damaged?.range.upperBound ?? 0))
        }
        return (IdentifierRules.identifiers(in: DigitChain(text, from: start)), end)
    }
}
