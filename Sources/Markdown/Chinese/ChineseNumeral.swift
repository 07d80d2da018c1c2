/// A number written in Chinese, 1 to 99: 一 九 十 十二 二十 三十一
struct ChineseNumeral {
    let value: Int
    /// The index behind its last byte.
    let end: Int

    /// The numeral that begins at `start`; nil when none does.
    init?(_ line: Bytes, at start: Int) {
        var index = start
        var tens = 0
        var ones = 0
        var sawTen = false
        while let digit = Self.digit(line, at: index) {
            if digit == 10 {
                guard !sawTen else { return nil }
                sawTen = true
                tens = max(ones, 1)
                ones = 0
            } else {
                guard ones == 0 else { return nil }
                ones = digit
            }
            index += 3
        }
        guard index > start else { return nil }
        value = tens * 10 + ones
        end = index
    }

    /// The value of the digit at `index`; 10 for 十, nil when none is there.
    private static func digit(_ line: Bytes, at index: Int) -> Int? {
        guard index < line.count, line[index] >= 0xE4, line[index] <= 0xE5 else { return nil }
        switch line.scalar(at: index) {
        case "一": return 1
        case "二": return 2
        case "三": return 3
        case "四": return 4
        case "五": return 5
        case "六": return 6
        case "七": return 7
        case "八": return 8
        case "九": return 9
        case "十": return 10
        default: return nil
        }
    }
}
