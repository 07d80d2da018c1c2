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
        let used = Set(found.flatMap(\.window.groups))
        let others = chain.groups.indices.filter { !used.contains($0) }
        let isRow = others.count >= 3 && !others.allSatisfy { isYear(chain, $0) }
        return found.filter { !(isRow && isLikeARow($0)) }.map(\.identifier)
    }

    private static func isYear(_ chain: DigitChain, _ group: Int) -> Bool {
        let digits = chain.characters[chain.groups[group].range].map(\.ascii)
        return digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }

    /// Numbers that stand in a row, a space apart, may happen to look like the groups of one number. Check character
    /// and birth date of a resident ID make that improbable, and so does a group that begins with a zero; the rest needs
    /// to stand alone.
    private static func isLikeARow(_ match: (window: NumberWindow, identifier: PersonalIdentifier)) -> Bool {
        match.window.isSpaced && match.identifier.kind != .residentID18 && !match.window.hasLeadingZero
    }

    private static func identifier(in chain: DigitChain, from first: Int) -> (
        window: NumberWindow, identifier: PersonalIdentifier
    )? {
        for last in first..<chain.groups.count {
            guard let window = NumberWindow(chain, groups: first..<last + 1), window.count <= mostDigits else {
                return nil
            }
            guard window.count >= fewestDigits, window.isWhole else { continue }
            if let identifier = identifier(window) { return (window, identifier) }
        }
        return nil
    }

    private static func identifier(_ window: NumberWindow) -> PersonalIdentifier? {
        let (digits, pieces) = (window.digits, window.pieces)
        if let kind = ResidentID.kind(of: digits, pieces: pieces) {
            guard !SocialCreditCode.isValid(digits) else { return nil }
            // Its check character makes a resident ID of 18 certain, whatever stands around it.
            return kind == .residentID18 || isCredible(window) ? window.identifier(kind) : nil
        }
        if BankCard.isPossible(digits, pieces: pieces) {
            return isCredible(window) ? window.identifier(.bankCard) : nil
        }
        guard let prefix = MobileNumber.prefixLength(of: digits, pieces: pieces), isCredible(window) else { return nil }
        let surroundings = Surroundings(window)
        guard !surroundings.isMoney, !(surroundings.goesOnWithX && ResidentID.isTail(digits)),
            !MobileNumber.mayBeInvoiceCode(digits) || surroundings.namesAnIdentifier
        else { return nil }
        return window.identifier(.mobileNumber, droppingFirst: prefix)
    }

    /// Whether a number that has no certain check may be an identifier where it stands.
    private static func isCredible(_ window: NumberWindow) -> Bool {
        let surroundings = Surroundings(window)
        guard surroundings.isNoPartOfCode else { return false }
        let isNamed = surroundings.namesAnIdentifier
        if !isNamed, surroundings.namesAThing || surroundings.isInAddress { return false }
        guard let mark = window.mark else { return true }
        // 1380013.8000 is a decimal.
        if mark == ".", window.pieces.count == 2 { return false }
        return !partsLists.contains(mark) || isNamed || window.hasLeadingZero
    }

    /// What parts the groups of one number less often than the numbers of a list: `分别为138、1234、5678人`.
    private static let partsLists: Set<Unicode.Scalar> = [",", "、", "/", "|", ":", "~"]
}
