/// Digits that follow each other with at most one separator between two of them, as in `138-0013-8000`.
struct DigitChain {
    struct Character {
        /// ASCII: a digit, or `X` at the end of the chain.
        let ascii: UInt8
        let range: Range<Int>
    }

    /// What parts two groups of digits.
    enum Link {
        /// The chain's start.
        case none
        /// Only what a reader does not see: the groups may be one number, or two.
        case invisible
        case hyphen, space
    }

    struct Group {
        let link: Link
        /// Of the chain's characters.
        var range: Range<Int>
    }

    let text: TextUnits
    private(set) var characters: [Character] = []
    private(set) var groups: [Group] = []
    /// Whether what precedes the chain was taken off it: a percent escape of an address.
    private(set) var followsEscape = false

    /// Reads the chain that begins with the digit at `start`.
    init(_ text: TextUnits, from start: Int) {
        self.text = text
        var index = start
        var link = Link.none
        while true {
            let (unit, end) = text.unit(at: index)
            switch unit {
            case .digit(let value): append(value + 0x30, index..<end, behind: &link)
            case .checkLetter where link != .none || !characters.isEmpty:
                append(UInt8(ascii: "X"), index..<end, behind: &link)
                dropEscape()
                return
            case .space where link == .none || link == .invisible: link = .space
            case .hyphen where link == .none || link == .invisible: link = .hyphen
            case .invisible: if link == .none { link = .invisible }
            default:
                dropEscape()
                return
            }
            index = end
        }
    }

    private mutating func append(_ ascii: UInt8, _ range: Range<Int>, behind link: inout Link) {
        if groups.isEmpty || link != .none {
            groups.append(Group(link: link, range: characters.count..<characters.count + 1))
        } else {
            groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<characters.count + 1
        }
        characters.append(Character(ascii: ascii, range: range))
        link = .none
    }

    /// In `%E4%B8%8913800138000` the first two digits end the escape of a Han character.
    private mutating func dropEscape() {
        guard let start = characters.first?.range.lowerBound else { return }
        let percent = UInt8(ascii: "%")
        let count =
            if text.byte(start - 1) == percent {
                2
            } else if text.byte(start - 2) == percent, text.isHexLetter(start - 1) { 1 } else { 0 }
        guard count > 0, groups[0].range.count > count else { return }
        groups[0].range = count..<groups[0].range.upperBound
        followsEscape = true
    }
}

extension TextUnits {
    /// Where the chain around the digit at `index` begins.
    ///
    /// It looks back over at most `reach` units, so that a long text of nothing but digits is not read again from each
    /// of them. A chain is noticed near its start, and read from there to its end.
    func startOfChain(containing index: Int, reach: Int = 64) -> Int {
        var start = index
        var position = index
        var isParted = false
        for _ in 0..<reach {
            let (unit, begin) = unit(before: position)
            guard begin < position else { return start }
            switch unit {
            case .digit:
                start = begin
                isParted = false
            case .space, .hyphen:
                if isParted { return start }
                isParted = true
            case .invisible: break
            case .checkLetter, .other: return start
            }
            position = begin
        }
        return start
    }

    /// Where the chain that begins at `start` ends, behind its last digit, and how many digits it has.
    func extentOfChain(from start: Int) -> (end: Int, digits: Int) {
        var (end, digits) = (start, 0)
        var index = start
        var isParted = false
        while true {
            let (unit, next) = unit(at: index)
            switch unit {
            case .digit:
                digits += 1
                end = next
                isParted = false
            case .space, .hyphen:
                if isParted { return (end, digits) }
                isParted = true
            case .checkLetter: return (end, digits + 1)
            case .invisible: break
            case .other: return (end, digits)
            }
            index = next
        }
    }

    func isHexLetter(_ index: Int) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte(index) | 0x20 }
    func isLetter(_ index: Int) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte(index) | 0x20 }
    func isDigit(_ index: Int) -> Bool { 0x30...0x39 ~= byte(index) }
}
