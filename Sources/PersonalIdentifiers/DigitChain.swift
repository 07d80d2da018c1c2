/// Digits that follow each other with at most one separator between two of them, as in `138-0013-8000`.
struct DigitChain {
    struct Character {
        /// ASCII: a digit, or `X` at the end of the chain.
        let ascii: UInt8
        let range: Range<Int>
    }

    /// What parts two groups of digits.
    enum Link: Equatable {
        /// The chain's start.
        case none
        /// Only what a reader does not see: the groups may be one number, or two.
        case invisible
        case hyphen, space
        /// A sign that also parts numbers of a list, or the digits of a decimal.
        case mark(Unicode.Scalar)
    }

    struct Group {
        let link: Link
        /// Of the chain's characters.
        var range: Range<Int>
    }

    let text: TextUnits
    private(set) var characters: [Character] = []
    private(set) var groups: [Group] = []

    /// Reads the chain that begins with the digit at `start`.
    init(_ text: TextUnits, from start: Int) {
        self.text = text
        var index = start
        var gap = DigitGap()
        while true {
            let (unit, end) = text.unit(at: index)
            switch unit {
            case .digit(let value):
                append(value + 0x30, index..<end, behind: gap.link)
                gap = DigitGap()
            case .checkLetter where !characters.isEmpty:
                // The number may end before it: in 13800138000xy the letter begins a word.
                append(UInt8(ascii: "X"), index..<end, behind: gap.link ?? .invisible)
                return
            default: guard gap.take(unit, in: text.syntax) else { return }
            }
            index = end
        }
    }

    private mutating func append(_ ascii: UInt8, _ range: Range<Int>, behind link: Link?) {
        if groups.isEmpty {
            groups.append(Group(link: .none, range: 0..<1))
        } else if let link {
            groups.append(Group(link: link, range: characters.count..<characters.count + 1))
        } else {
            groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<characters.count + 1
        }
        characters.append(Character(ascii: ascii, range: range))
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
        var gap = DigitGap()
        for _ in 0..<reach {
            let (unit, begin) = unit(before: position)
            guard begin < position else { return start }
            if case .digit = unit {
                start = begin
                gap = DigitGap()
            } else if !gap.take(unit, in: syntax) {
                return start
            }
            position = begin
        }
        return start
    }

    /// Where the chain that begins at `start` ends, behind its last digit, and how many digits it has.
    func extentOfChain(from start: Int) -> (end: Int, digits: Int) {
        var (end, digits) = (start, 0)
        var index = start
        var gap = DigitGap()
        while true {
            let (unit, next) = unit(at: index)
            switch unit {
            case .digit:
                digits += 1
                end = next
                gap = DigitGap()
            case .checkLetter: return (end, digits + 1)
            default: guard gap.take(unit, in: syntax) else { return (end, digits) }
            }
            index = next
        }
    }

    func isHexLetter(_ index: Int) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte(index) | 0x20 }
    func isLetter(_ index: Int) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte(index) | 0x20 }
    func isDigit(_ index: Int) -> Bool { 0x30...0x39 ~= byte(index) }
}
