import Text

/// 0989-8812360, 热线12351, 邮编990123.
enum TelephoneForm: ExcludedForm {
    static let name = "电话和邮编"

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard number.words == nil, number.first.points == 0, !context.isCounted(number) else { return false }
        if number.join == .span, number.first.digits == 3 || number.first.digits == 4 {
            let isArea = context.text[number.range.lowerBound] == UInt8(ascii: "0") && 7...8 ~= number.second.digits
            if isArea || [400, 800].contains(number.first.value) && number.count == 3 { return true }
        }
        guard number.count == 1, number.first.digits >= 3 else { return false }
        return number.first.digits == 11 && 13...19 ~= number.first.value / 1_000_000_000
            || context.precedes(before, number.range.lowerBound) || isBesideBrackets(number, in: context)
    }

    static func continues(to number: WrittenNumber, in context: NumberContext) -> Bool {
        number.words == nil && number.first.digits >= 3 && !context.isCounted(number)
    }

    /// (0989)8812360
    private static func isBesideBrackets(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        let (start, end) = (number.range.lowerBound, number.end)
        func byte(_ index: Int) -> UInt8 { context.range.contains(index) ? context.text[index] : 0 }
        if 7...8 ~= number.first.digits {
            let bracket = context.beforeSpaces(start) - 1
            return byte(bracket) == UInt8(ascii: ")") && 0x30...0x39 ~= byte(bracket - 1)
        }
        return byte(start) == UInt8(ascii: "0") && byte(end) == UInt8(ascii: ")")
            && 0x30...0x39 ~= byte(context.skipSpaces(end + 1))
    }

    private static let before: WordTable<Void> = {
        let words = ["电话", "热线", "拨打", "拨", "打", "致电", "专线", "总机", "分机", "转", "传真", "手机", "号码", "邮编", "邮政编码"]
        return WordTable(words.flatMap { word in ["", ":", "是", "为", "“"].map { (word + $0, ()) } })
    }()
}

/// 〔2024〕5号: its year; 5号 is an ordinal.
enum DocumentNumberForm: ExcludedForm {
    static let name = "文号"

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard number.words == nil, number.count == 1, number.first.digits == 4, number.first.points == 0 else {
            return false
        }
        let (start, end) = (number.range.lowerBound, number.end)
        guard let bracket = pairs.suffix(of: context.range.lowerBound..<start, in: context.text)?.meaning,
            let length = bracket.prefix(of: end..<context.range.upperBound, in: context.text)?.length
        else { return false }
        let reader = WrittenNumberReader(text: context.text, limit: context.range.upperBound)
        let next = context.skipSpaces(end + length)
        let digits =
            first.prefix(of: next..<context.range.upperBound, in: context.text).map { next + $0.length } ?? next
        guard let serial = reader.read(at: context.skipSpaces(digits)) else { return false }
        return context.follows(behind, serial.end)
    }

    private static let pairs = WordTable(
        [("〔", "〕"), ("[", "]"), ("(", ")"), ("【", "】")].map { ($0, WordTable([($1, ())])) })
    private static let first = WordTable([("第", ())])
    private static let behind = WordTable([("号", ())])
}

/// GB/T 9704-2012, A4, P2020-1, UTF-8, 5G.
enum CodeForm: ExcludedForm {
    static let name = "带字母的编号"

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard number.words == nil, !context.isCounted(number) else { return false }
        return isBehindLetters(number.range.lowerBound, in: context) || isBeforeLetters(number.end, in: context)
    }

    private static func isBehindLetters(_ start: Int, in context: NumberContext) -> Bool {
        func byte(_ index: Int) -> UInt8 { index >= context.range.lowerBound ? context.text[index] : 0 }
        let before = byte(start - 1)
        if Counters.isLatin(before) { return !isMultiplication(before) || byte(start - 2) > 0x39 }
        // UTF-8, No.5, user@12
        if marks.contains(before) { return Counters.isLatin(byte(start - 2)) }
        guard before == 0x20 else { return false }
        return context.precedes(standards, start)
    }

    private static func isBeforeLetters(_ end: Int, in context: NumberContext) -> Bool {
        func byte(_ index: Int) -> UInt8 { index < context.range.upperBound ? context.text[index] : 0 }
        if Counters.isLatin(byte(end)) { return !isMultiplication(byte(end)) || Counters.isLatin(byte(end + 1)) }
        return marks.contains(byte(end)) && Counters.isLatin(byte(end + 1))
    }

    /// 3x5
    private static func isMultiplication(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "x") }

    private static let marks = ByteSet("-_/.@".utf8)
    /// Before a space; any other word there may be of what a number is: GDP 1234.
    private static let standards = WordTable(
        ["GB", "/T", "/Z", "DB", "ISO", "IEC", "RFC", "Windows", "Office", "Word", "Excel", "WPS"].map { ($0, ()) })
}
