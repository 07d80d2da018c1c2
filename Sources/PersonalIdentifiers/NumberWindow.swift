/// Neighbouring groups of a chain, taken as one number.
struct NumberWindow {
    let chain: DigitChain
    let groups: Range<Int>
    /// Of the chain's characters.
    let characters: Range<Int>

    /// Nil when the groups are parted in ways that nobody mixes in one number, as in `138,0013 8000.12`.
    init?(_ chain: DigitChain, groups: Range<Int>) {
        self.chain = chain
        self.groups = groups
        characters =
            chain.groups[groups.lowerBound].range.lowerBound..<chain.groups[groups.upperBound - 1].range.upperBound
        let links = chain.groups[groups].dropFirst().map(\.link).filter { $0 != .invisible }
        if let mark = links.first(where: \.isMark), links.contains(where: { $0 != mark }) { return nil }
    }

    var count: Int { characters.count }
    /// ASCII digits, and perhaps an `X` at the end.
    var digits: [UInt8] { chain.characters[characters].map(\.ascii) }
    var isSpaced: Bool { links.contains(.space) }

    /// The sign between its groups, when it is no hyphen.
    var mark: Unicode.Scalar? {
        for case .mark(let mark) in links { return mark }
        return nil
    }

    private var links: some Sequence<DigitChain.Link> { groups.dropFirst().lazy.map { chain.groups[$0].link } }

    /// How many characters a reader sees in each piece: 3, 4 and 4 in `138-0013-8000`, 11 in `138<b>0013</b>8000`.
    var pieces: [Int] { pieceRanges.map(\.count) }

    /// Whether a piece behind the first begins with a zero, as no number of a list does: `138、0013、8000`.
    var hasLeadingZero: Bool {
        pieceRanges.dropFirst().contains { $0.count > 1 && chain.characters[$0.lowerBound].ascii == 0x30 }
    }

    /// The characters of each piece.
    private var pieceRanges: [Range<Int>] {
        var pieces: [Range<Int>] = []
        for index in groups {
            let group = chain.groups[index]
            if group.link == .invisible, let last = pieces.last {
                pieces[pieces.count - 1] = last.lowerBound..<group.range.upperBound
            } else {
                pieces.append(group.range)
            }
        }
        return pieces
    }

    var text: TextUnits { chain.text }
    var start: Int { chain.characters[characters.lowerBound].range.lowerBound }
    var end: Int { chain.characters[characters.upperBound - 1].range.upperBound }

    /// Whether the number is no part of a longer number or of a decimal.
    var isWhole: Bool {
        let (before, behind) = (
            groups.lowerBound > 0 ? chain.groups[groups.lowerBound].link : .none,
            groups.upperBound < chain.groups.count ? chain.groups[groups.upperBound].link : .none
        )
        if before == .mark("."), text.isDigit(start - 2) { return false }
        if behind == .mark("."), text.isDigit(end + 1) { return false }
        if text.isDigit(end) { return false }
        // What the same sign parts goes together.
        if let mark, before == .mark(mark) || behind == .mark(mark) { return false }
        return !isDigitByDigit || !goesOnDigitByDigit
    }

    /// `1 3 8 0 0 1 3 8 0 0 0`
    var isDigitByDigit: Bool { groups.count > 2 && pieces.allSatisfy { $0 == 1 } }

    private var goesOnDigitByDigit: Bool {
        [groups.lowerBound - 1, groups.upperBound].contains {
            chain.groups.indices.contains($0) && chain.groups[$0].range.count == 1
        }
    }

    func identifier(_ kind: PersonalIdentifier.Kind, droppingFirst dropped: Int = 0) -> PersonalIdentifier {
        let shown = Array(chain.characters[characters].dropFirst(dropped))
        let hidden = PersonalIdentifier.hiddenPart(of: kind, length: shown.count).map { shown[$0].map(\.range) } ?? []
        return PersonalIdentifier(
            kind: kind, range: shown[0].range.lowerBound..<end,
            number: String(decoding: shown.map(\.ascii), as: UTF8.self), hiddenCharacters: hidden)
    }
}

extension DigitChain.Link {
    fileprivate var isMark: Bool { if case .mark = self { true } else { false } }
}
