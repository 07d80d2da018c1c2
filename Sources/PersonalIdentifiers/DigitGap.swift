/// What stands between two digits of a chain, as far as they may belong to one number: spaces, and at most one sign.
struct DigitGap {
    private var spaces = 0
    private var sign: TextUnits.Unit?
    private var isSeen = false

    /// A reader sees spaces of a page as one, and a few that are kept as a gap. In plain text two are the end of a column.
    private static func mostSpaces(_ syntax: IdentifierScanner.Syntax) -> Int { syntax == .markup ? 8 : 1 }

    /// Takes the next unit, from either side.
    ///
    /// - Returns: whether it may stand between the digits of one number.
    mutating func take(_ unit: TextUnits.Unit, in syntax: IdentifierScanner.Syntax) -> Bool {
        switch unit {
        case .invisible: isSeen = true
        case .space: spaces += 1
        case .hyphen, .mark:
            guard sign == nil else { return false }
            sign = unit
            // A sign may have spaces on both sides.
            spaces = 0
        case .digit, .checkLetter, .other: return false
        }
        return spaces <= Self.mostSpaces(syntax)
    }

    /// What it is between two groups of digits; nil where nothing stands.
    var link: DigitChain.Link? {
        switch sign {
        case .mark(let mark)?: .mark(mark)
        case .hyphen?: .hyphen
        default: spaces > 0 ? .space : isSeen ? .invisible : nil
        }
    }
}
