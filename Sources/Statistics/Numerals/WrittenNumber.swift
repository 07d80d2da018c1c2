/// A number as it stands in a text: 59944, 59,944, 3—5, 2024-06-30, 08:30, 二十五, 百分之四十五.
struct WrittenNumber {
    /// Digits without a break, or with one point or marks between thousands.
    struct Part {
        /// What stands before the first point; more than any year when it has many digits.
        var value = 0
        /// The number of digits before the first point.
        var digits = 0
        /// The number of points between digits: 1 for a decimal, 2 for 2024.6.30.
        var points = 0
        /// Whether marks stand between its thousands.
        var hasGroups = false

        /// Whether it is a whole number from `range`, without points or marks.
        func isWhole(in range: ClosedRange<Int>) -> Bool { points == 0 && !hasGroups && range.contains(value) }
    }

    /// What joins two parts to one number.
    enum Join {
        /// - — ～ 至 到
        case span
        /// /
        case slash
        /// :
        case colon
        /// ·
        case dot
    }

    /// How a number in Chinese words counts; nil for digits.
    var words: ChineseNumber.Size?
    /// Where its digits stand.
    var range: Range<Int>
    /// Behind the words that multiply it, as in 5.9万.
    var end: Int
    /// What the word behind it counts, spaces between them set aside. Many forms ask for it.
    var counter: Counters.Kind?
    /// Whether 十, 百, 千, 万 or 亿 stands behind its digits.
    var isMultiplied: Bool { end > range.upperBound }
    /// Its first, second and last part; the same where there is one.
    var first = Part()
    var second = Part()
    var last = Part()
    /// The number of its parts.
    var count = 1
    /// How its parts are joined; nil for a single part, or where they are joined in several ways.
    var join: Join?
}

/// Reads the numbers of a line.
struct WrittenNumberReader {
    let text: UnsafeBufferPointer<UInt8>
    /// Nothing is read beyond it.
    let limit: Int

    /// The first place from `index` on where a number may begin.
    func next(from index: Int) -> Int? { Self.beginnings.first(in: index..<limit, of: text) }

    /// The full-width digits are for texts of which no `ReadersLine` was made yet.
    private static let beginnings = CharacterSet(
        ("0123456789０１２３４５６７８９" + ChineseNumber.characters).unicodeScalars)

    /// The number that begins at `start`; nil where none does.
    func read(at start: Int) -> WrittenNumber? {
        let found = isDigit(start) ? western(at: start) : ChineseNumber.read(at: start, in: text, limit)
        guard var number = found else { return nil }
        var behind = number.end
        while behind < limit, text[behind] == 0x20 { behind += 1 }
        number.counter = Counters.word(at: behind..<limit, in: text)?.kind
        return number
    }

    func isDigit(_ index: Int) -> Bool { index < limit && 0x30...0x39 ~= text[index] }

    // MARK: - 59,944 and 3—5

    private func western(at start: Int) -> WrittenNumber {
        var (part, end) = part(at: start)
        var number = WrittenNumber(range: start..<end, end: end, first: part, second: part, last: part)
        var isOfOneKind = true
        while let (join, next) = join(at: end), isDigit(next) {
            (part, end) = self.part(at: next)
            number.count += 1
            if number.count == 2 { (number.second, number.join) = (part, join) }
            isOfOneKind = isOfOneKind && number.join == join
            number.last = part
        }
        number.range = start..<end
        if !isOfOneKind { number.join = nil }
        number.end = end
        while let length = Self.multipliers.prefix(of: number.end..<limit, in: text)?.length,
            ChineseNumber.shares.prefix(of: number.end..<limit, in: text) == nil
        {
            number.end += length
        }
        return number
    }

    private func part(at start: Int) -> (WrittenNumber.Part, end: Int) {
        var part = WrittenNumber.Part()
        var index = start
        while index < limit {
            if isDigit(index) {
                if part.points == 0 {
                    part.digits += 1
                    if part.value < 1_000_000_000_000 { part.value = part.value * 10 + Int(text[index] - 0x30) }
                }
                index += 1
            } else if text[index] == UInt8(ascii: "."), isDigit(index + 1) {
                part.points += 1
                index += 1
            } else if part.points == 0, part.hasGroups || part.digits <= 3,
                let length = Self.groupMarks.prefix(of: index..<limit, in: text)?.length, isGroup(index + length)
            {
                part.hasGroups = true
                index += length
            } else {
                break
            }
        }
        return (part, index)
    }

    /// Whether three digits stand there, and no fourth: what a mark between thousands stands before.
    private func isGroup(_ index: Int) -> Bool { (0..<3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 3) }

    private static let groupMarks = WordTable([(",", ()), ("，", ())])
    static let multipliers = WordTable("十百千万亿".map { (String($0), ()) })

    private func join(at index: Int) -> (WrittenNumber.Join, end: Int)? {
        guard let (join, length) = Self.joins.prefix(of: index..<limit, in: text) else { return nil }
        return (join, index + length)
    }

    private static let joins: WordTable<WrittenNumber.Join> = {
        let dashes = ["-", "–", "—", "――", "——", "~", "−", "‐", "‑", "至", "到"]
        return WordTable(
            dashes.flatMap { [($0, .span), (" \($0) ", .span)] } + [("/", .slash), (":", .colon), ("·", .dot)])
    }()
}
