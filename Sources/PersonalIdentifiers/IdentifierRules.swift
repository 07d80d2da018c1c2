/// Which groups of a chain of digits are an identifier.
enum IdentifierRules {
    /// A mobile number, the shortest identifier.
    static let fewestDigits = 11
    /// 19 digits of a bank card.
    private static let mostDigits = 19

    /// Whether a number in one piece may be an identifier, by no more than its length and its first digit.
    static func mayIdentify(count: Int, first: UInt8) -> Bool {
        switch count {
        case ..<fewestDigits, 14: false
        case 11: first == UInt8(ascii: "1")
        // A mobile number with 0 or 86 before it.
        case 12: first == UInt8(ascii: "0")
        case 13: first == UInt8(ascii: "8")
        default: count <= mostDigits
        }
    }

    /// The identifiers in `chain`, from left to right; no digit belongs to two of them.
    static func identifiers(in chain: DigitChain) -> [PersonalIdentifier] {
        var found: [(window: NumberWindow, identifier: PersonalIdentifier)] = []
        var first = 0
        while first < chain.groups.count {
            if let match = identifier(in: chain, from: first) {
                found.append(match)
                first = match.window.groups.upperBound
            } else {
                first += 1
            }
        }
        let used = found.reduce(0) { $0 + $1.window.groups.count }
        let isRow = chain.groups.count - used >= 3
        return found.filter { !(isRow && isLikeARow($0)) }.map(\.identifier)
    }

    /// Numbers that stand in a row, a space apart, may happen to look like the groups of one number. Check character
    /// and birth date of a resident ID make that improbable; the rest needs to stand alone.
    private static func isLikeARow(_ match: (window: NumberWindow, identifier: PersonalIdentifier)) -> Bool {
        match.window.isSpaced && match.identifier.kind != .residentID18
    }

    private static func identifier(in chain: DigitChain, from first: Int) -> (
        window: NumberWindow, identifier: PersonalIdentifier
    )? {
        for last in first..<chain.groups.count {
            let window = NumberWindow(chain, groups: first..<last + 1)
            guard window.count <= mostDigits else { return nil }
            guard window.count >= fewestDigits, window.isWhole else { continue }
            if let identifier = identifier(window) { return (window, identifier) }
        }
        return nil
    }

    private static func identifier(_ window: NumberWindow) -> PersonalIdentifier? {
        let digits = window.digits
        let pieces = window.pieces
        if let kind = ResidentID.kind(of: digits, pieces: pieces) {
            return SocialCreditCode.isValid(digits) ? nil : window.identifier(kind)
        }
        if BankCard.isPossible(digits, pieces: pieces) { return window.identifier(.bankCard) }
        if let prefix = MobileNumber.prefixLength(of: digits, pieces: pieces), !window.isMoney {
            return window.identifier(.mobileNumber, droppingFirst: prefix)
        }
        return nil
    }
}
