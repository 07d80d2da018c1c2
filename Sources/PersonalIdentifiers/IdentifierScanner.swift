/// Finds personal identifiers in text, fast enough to look at every byte that is published.
///
/// Nearly all text has no long numbers. Every identifier has four digits in one piece somewhere (or, as `1.1E+17`, seven bytes any of
/// which give it away), so that it is enough to look at every fourth byte; only where that byte may belong to a number is the number read,
/// to the left and to the right.
public struct IdentifierScanner: Sendable {
    /// What may stand between two digits that a reader sees side by side.
    public enum Syntax: Sendable {
        /// Only what is seen.
        case plain
        /// Also inline tags, comments and character references: HTML, SVG, XML.
        case markup
    }

    public let syntax: Syntax

    public init(_ syntax: Syntax) {
        self.syntax = syntax
    }

    /// The identifiers in UTF-8 text, in the order of their places. Bytes that are not UTF-8 are passed over.
    public func identifiers(in bytes: [UInt8]) -> [PersonalIdentifier] {
        bytes.withUnsafeBufferPointer(identifiers)
    }

    /// As for an array; ranges count from the buffer's start.
    public func identifiers(in bytes: UnsafeBufferPointer<UInt8>) -> [PersonalIdentifier] {
        let text = TextUnits(bytes: bytes, syntax: syntax)
        var found: [PersonalIdentifier] = []
        /// Reads the number around `probe`, and says where to look next.
        func look(at probe: Int) -> Int {
            guard text.mayBelongToNumber(probe), let (identifiers, end) = text.readNumber(around: probe) else { return probe + 4 }
            let free = found.last?.range.upperBound ?? 0
            found += identifiers.filter { $0.range.lowerBound >= free }
            return max(end, probe + 1) + 3
        }
        var probe = 3
        while probe < bytes.count { probe = look(at: probe) }
        return found
    }
}

extension TextUnits {
    @inline(__always)
    fileprivate func mayBelongToNumber(_ index: Int) -> Bool {
        let byte = bytes[index]
        return byte &- 0x30 < 10 || byte == 0xEF || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "E")
    }

    /// The identifiers of the chain that the byte at `probe` belongs to, and where the chain ends; nil when it belongs to none.
    fileprivate func readNumber(around probe: Int) -> (identifiers: [PersonalIdentifier], end: Int)? {
        if let damaged = ScientificNotation.residentID(in: self, around: probe) { return ([damaged], damaged.range.upperBound) }
        guard case .digit = unit(at: probe).unit else { return nil }
        let start = startOfChain(containing: probe)
        let (end, digits) = extentOfChain(from: start)
        guard digits >= IdentifierRules.fewestDigits else { return ([], end) }
        return (IdentifierRules.identifiers(in: DigitChain(self, from: start)), end)
    }
}
