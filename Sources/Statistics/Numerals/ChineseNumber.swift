/// Numbers in Chinese words: 二十五, 三千六, 百分之四十五, 三分之一. Only their size and their end matter here.
enum ChineseNumber {
    /// What tells a figure from a turn of speech.
    enum Size {
        /// 一 to 十
        case upToTen
        /// 十一 and above, and digits that stand for themselves, as in 一三五.
        case aboveTen
        /// 三五, 七八: one of several.
        case vague
        /// 百, 千万: no digit among them.
        case multipliersAlone
        /// 二〇二四
        case fourDigits
        /// 百分之四十五, 三分之一
        case share
    }

    /// The signs of which numbers in words are made.
    enum Sign {
        /// 一 to 九, 两, 零 and 〇
        case digit
        /// 十
        case ten
        /// 百, 千, 万, 亿
        case multiplier
    }

    /// The number in words that begins at `start`; nil where none does.
    static func read(at start: Int, in text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> WrittenNumber? {
        func number(_ end: Int, _ size: Size) -> WrittenNumber {
            WrittenNumber(words: size, range: start..<end, end: end)
        }
        if let length = shares.prefix(of: start..<limit, in: text)?.length {
            let end = endOfDigits(start + length, in: text, limit)
            return end > start + length ? number(end, .share) : nil
        }
        var (index, digits, tens, multipliers) = (start, 0, 0, 0)
        while let sign = sign(at: index, in: text, limit) {
            switch sign {
            case .digit: digits += 1
            case .ten: tens += 1
            case .multiplier: multipliers += 1
            }
            index += 3
        }
        guard index > start else { return nil }
        if let length = parts.prefix(of: index..<limit, in: text)?.length {
            let end = endOfDigits(index + length, in: text, limit)
            if end > index + length { return number(end, .share) }
        }
        // 三点五
        if let length = point.prefix(of: index..<limit, in: text)?.length,
            case .digit = sign(at: index + length, in: text, limit)
        {
            return number(endOfDigits(index, in: text, limit), .aboveTen)
        }
        return number(index, size(digits: digits, tens: tens, multipliers: multipliers))
    }

    private static func size(digits: Int, tens: Int, multipliers: Int) -> Size {
        switch (digits, tens, multipliers) {
        case (1, 0, 0), (0, 1, 0): .upToTen
        case (2, 0, 0): .vague
        case (4, 0, 0): .fourDigits
        case (0, _, _): .multipliersAlone
        default: .aboveTen
        }
    }

    /// Behind the signs, digits and points that begin at `start`.
    private static func endOfDigits(_ start: Int, in text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
        func isSign(_ index: Int) -> Bool { sign(at: index, in: text, limit) != nil }
        func isDigit(_ index: Int) -> Bool { index < limit && 0x30...0x39 ~= text[index] }
        var index = start
        while index < limit {
            if isSign(index) {
                index += 3
            } else if isDigit(index) {
                index += 1
            } else if index > start, text[index] == UInt8(ascii: "."), isDigit(index + 1) {
                index += 1
            } else if index > start, let length = point.prefix(of: index..<limit, in: text)?.length,
                isSign(index + length)
            {
                index += length
            } else {
                break
            }
        }
        return index
    }

    static let shares = WordTable([("百分之", ()), ("千分之", ()), ("万分之", ())])
    private static let parts = WordTable([("分之", ())])
    private static let point = WordTable([("点", ())])

    /// The sign that stands at `index`.
    private static func sign(at index: Int, in text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Sign? {
        signs.prefix(of: index..<max(index, limit), in: text)?.meaning
    }

    /// All signs of which numbers in words are made.
    static let characters = digits + "十" + multipliers
    private static let digits = "一二三四五六七八九两零〇"
    private static let multipliers = "百千万亿"
    private static let signs = WordTable(
        characters.map { sign -> (String, Sign) in
            (String(sign), digits.contains(sign) ? .digit : multipliers.contains(sign) ? .multiplier : .ten)
        })
}
