/// Neighbouring groups of a chain, taken as one number.
struct NumberWindow {
    let chain: DigitChain
    let groups: Range<Int>
    /// Of the chain's characters.
    let characters: Range<Int>

    init(_ chain: DigitChain, groups: Range<Int>) {
        self.chain = chain
        self.groups = groups
        characters =
            chain.groups[groups.lowerBound].range.lowerBound..<chain.groups[groups.upperBound - 1].range.upperBound
    }

    var count: Int { characters.count }
    /// ASCII digits, and perhaps an `X` at the end.
    var digits: [UInt8] { chain.characters[characters].map(\.ascii) }
    var isSpaced: Bool { groups.dropFirst().contains { chain.groups[$0].link == .space } }

    /// How many characters a reader sees in each piece: 3, 4 and 4 in `138-0013-8000`, 11 in `138<b>0013</b>8000`.
    var pieces: [Int] {
        var pieces: [Int] = []
        for index in groups {
            let group = chain.groups[index]
            if group.link == .invisible, !pieces.isEmpty {
                pieces[pieces.count - 1] += group.range.count
            } else {
                pieces.append(group.range.count)
            }
        }
        return pieces
    }

    /// Whether the number stands on its own: no part of a longer number, of a decimal, of a word or a hash.
    var isWhole: Bool { isFreeBefore && isFreeBehind }

    private var text: TextUnits { chain.text }
    private var start: Int { chain.characters[characters.lowerBound].range.lowerBound }
    private var end: Int { chain.characters[characters.upperBound - 1].range.upperBound }

    private var isFreeBefore: Bool {
        guard groups.lowerBound == 0, !chain.followsEscape else { return true }
        let before = start - 1
        if text.byte(before) == UInt8(ascii: ".") { return text.isLetter(before - 1) || text.byte(before - 1) >= 0x80 }
        return !text.isLetter(before) || followsWord
    }

    /// `Tel13800138000` is a word and a number; `a13800138000` and `4e13800138000` are hashes or codes.
    private var followsWord: Bool {
        var first = start
        var isHexadecimal = true
        while text.isLetter(first - 1) {
            first -= 1
            if !text.isHexLetter(first) { isHexadecimal = false }
        }
        return start - first >= 2 && !isHexadecimal && !text.isDigit(first - 1)
    }

    private var isFreeBehind: Bool {
        if text.byte(end) == UInt8(ascii: ".") { return !text.isDigit(end + 1) }
        return !text.isLetter(end) && !text.isDigit(end)
    }

    /// Whether `元` follows: the number is a sum. `元旦`, `元月` and `元宵` are days.
    var isMoney: Bool {
        func follows(_ character: StaticString, at index: Int) -> Bool {
            (0..<3).allSatisfy { text.byte(index + $0) == character.utf8Start[$0] }
        }
        guard follows("元", at: end) else { return false }
        return !["旦", "月", "宵"].contains { follows($0, at: end + 3) }
    }

    func identifier(_ kind: PersonalIdentifier.Kind, droppingFirst dropped: Int = 0) -> PersonalIdentifier {
        let shown = Array(chain.characters[characters].dropFirst(dropped))
        let hidden = PersonalIdentifier.hiddenPart(of: kind, length: shown.count).map { shown[$0].map(\.range) } ?? []
        return PersonalIdentifier(
            kind: kind, range: shown[0].range.lowerBound..<end,
            number: String(decoding: shown.map(\.ascii), as: UTF8.self), hiddenCharacters: hidden)
    }
}
