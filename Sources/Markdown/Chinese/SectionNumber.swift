/// The number at the start of a heading, as Chinese official documents write it: 一、 → （一） → 1. → （1）.
///
/// Source of the order: GB/T 9704-2012, 7.3.3 (structure levels of the body text).
struct SectionNumber {
    /// The kind of number: 0 for 一、, 1 for （一）, 2 for `1.`, 3 for （1）.
    let depth: Int
    let value: Int
    /// How many bytes the number takes, with its mark.
    let length: Int

    /// The number that stands at `start` of `line`; nil when none does.
    init?(_ line: Bytes, at start: Int = 0) {
        if let open = Self.bracket(line, at: start, "(", "（") {
            if let digits = Self.digits(line, at: open), let close = Self.bracket(line, at: digits.end, ")", "）") {
                self.init(depth: 3, value: digits.value, length: close - start)
                return
            }
            if let numeral = ChineseNumeral(line, at: open), let close = Self.bracket(line, at: numeral.end, ")", "）") {
                self.init(depth: 1, value: numeral.value, length: close - start)
                return
            }
            return nil
        }
        if let digits = Self.digits(line, at: start) {
            guard let end = Self.mark(line, at: digits.end) else { return nil }
            self.init(depth: 2, value: digits.value, length: end - start)
            return
        }
        guard let numeral = ChineseNumeral(line, at: start), line.has("、", at: numeral.end) else { return nil }
        self.init(depth: 0, value: numeral.value, length: numeral.end + 3 - start)
    }

    private init(depth: Int, value: Int, length: Int) {
        self.depth = depth
        self.value = value
        self.length = length
    }

    /// The index behind the half-width or full-width bracket at `index`; nil when none is there.
    private static func bracket(_ line: Bytes, at index: Int, _ half: StaticString, _ full: StaticString) -> Int? {
        line.has(half, at: index) ? index + 1 : line.has(full, at: index) ? index + 3 : nil
    }

    /// The index behind `.`, `．` or `、` at `index`; nil when none is there, or when it is a decimal point.
    private static func mark(_ line: Bytes, at index: Int) -> Int? {
        if line.has("．", at: index) || line.has("、", at: index) { return index + 3 }
        guard line.has(".", at: index) else { return nil }
        if index + 1 < line.count, (0x30...0x39).contains(line[index + 1]) { return nil }
        return index + 1
    }

    /// One or two ASCII or full-width digits at `start`. More would be a year and not the number of a section.
    private static func digits(_ line: Bytes, at start: Int) -> (value: Int, end: Int)? {
        var index = start
        var value = 0
        var count = 0
        while index < line.count {
            if (0x30...0x39).contains(line[index]) {
                value = value * 10 + Int(line[index] - 0x30)
                index += 1
            } else if index + 2 < line.count, line[index] == 0xEF, line[index + 1] == 0xBC,
                (0x90...0x99).contains(line[index + 2])
            {
                value = value * 10 + Int(line[index + 2] - 0x90)
                index += 3
            } else {
                break
            }
            count += 1
            if count > 2 { return nil }
        }
        return count > 0 && value > 0 ? (value, index) : nil
    }
}
