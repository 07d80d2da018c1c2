/// A number as it was typed: 59944, 59,944, ５９９４４, 5.99万人, 72.2%, 三百六十人, 百分之四十五, 三分之一.
struct Numeral {
    /// What the words around a number say of its exactness.
    enum Bound {
        case exact
        /// 约, 左右
        case about
        /// 超过, 突破, 以上, 余, 多
        case atLeast
        /// 近, 不足
        case atMost
        /// 以内, 以下: a limit, and no claim.
        case limit
    }

    /// Where the number itself stands.
    var digits: Range<Int>
    /// Where it stands together with its unit.
    var range: Range<Int>
    /// In `unit`, or else as written.
    var value: ExactDecimal
    /// What rounding to the digits written may have changed, in the same unit.
    var tolerance: ExactDecimal
    /// Nil where none follows.
    var unit: Unit?
    /// 个百分点: a difference of shares.
    var isPoints = false
    var bound = Bound.exact

    /// `value` and `tolerance` in the unit `other`; nil when this number counts something else.
    func converted(to other: Unit) -> (value: ExactDecimal, tolerance: ExactDecimal)? {
        guard let unit else { return (value, tolerance) }
        guard unit.kind == other.kind, !isPoints else { return nil }
        let shift = unit.exponent - other.exponent
        return (value.scaled(byPowerOfTen: shift), tolerance.scaled(byPowerOfTen: shift))
    }

    /// Whether a figure of `truth` may be written so. `slack` is what is allowed besides rounding.
    static func agrees(
        _ truth: ExactDecimal, _ stated: ExactDecimal, within tolerance: ExactDecimal, _ bound: Bound,
        slack: ExactDecimal = .zero
    ) -> Bool {
        let (difference, allowed) = (truth - stated, tolerance + slack)
        func percent(_ share: Int) -> ExactDecimal {
            (stated.magnitude.scaled(byPowerOfTen: -2)) * share
        }
        switch bound {
        case .exact: return difference.magnitude <= allowed
        case .about: return difference.magnitude <= max(allowed, percent(10))
        // 超过6万 is no rounding of 59944, but 超过72.2% may be one of 72.18%.
        case .atLeast:
            return -difference <= min(tolerance, ExactDecimal(significand: 5, scale: 2)) + slack
                && difference <= max(allowed, percent(100))
        case .atMost: return difference <= max(allowed, percent(2)) && -difference <= max(allowed, percent(10))
        case .limit: return true
        }
    }
}

extension ExactDecimal {
    static func * (a: Self, b: Int) -> Self { ExactDecimal(significand: a.significand * Int128(b), scale: a.scale) }
}

extension Unicode.Scalar {
    /// The value of 零 to 九, and of 两.
    var chineseDigit: Int? {
        switch self {
        case "零", "〇": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }
}

/// Reads the numbers of a text.
struct NumeralReader {
    let text: UnsafeBufferPointer<UInt8>
    /// Nothing is read beyond it.
    let limit: Int

    /// The character at `index`, and the number of its bytes; nil at the end.
    func character(at index: Int) -> (Unicode.Scalar, length: Int)? {
        guard index < limit else { return nil }
        let first = UInt32(text[index])
        let length = text[index].lengthOfCharacter
        guard index + length <= limit else { return nil }
        var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
        for offset in 1..<max(length, 1) { value = value << 6 | UInt32(text[index + offset]) & 0x3F }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The number that begins at `start`; nil where none does.
    func read(at start: Int) -> Numeral? {
        guard var found = percentOrFraction(at: start) ?? western(at: start) ?? chinese(at: start) else { return nil }
        var index = found.digits.upperBound
        func take(_ words: WordTable<Numeral.Bound>) {
            guard let (bound, length) = words.prefix(of: index..<limit, in: text) else { return }
            (found.bound, index) = (bound, index + length)
        }
        if found.unit == nil {
            take(Self.beforeUnit)
            while index < limit, text[index] == 0x20 || text[index] == UInt8(ascii: "*") { index += 1 }
            if let length = Self.points.prefix(of: index..<limit, in: text)?.length {
                (found.unit, found.isPoints, index) = (.percent, true, index + length)
            } else if let (unit, length) = Self.units.prefix(of: index..<limit, in: text) {
                (found.unit, index) = (unit, index + length)
            } else {
                index = found.digits.upperBound
            }
        }
        if found.unit != nil { take(Self.afterUnit) }
        found.range = start..<index
        return found
    }

    private static let beforeUnit = WordTable([("余", Numeral.Bound.atLeast), ("多", .atLeast), ("来", .about)])
    private static let afterUnit = WordTable(
        [
            ("以上", Numeral.Bound.atLeast), ("以下", .limit), ("以内", .limit), ("左右", .about), ("上下", .about),
            ("之多", .exact), ("大关", .exact),
            ("多", .atLeast), ("余", .atLeast), ("强", .atLeast), ("弱", .atMost), ("有余", .atLeast), ("之内", .limit),
        ])
    private static let points = WordTable([("个百分点", ()), ("百分点", ())])
    private static let units = WordTable(
        Unit.allWritten.filter { $0.key != "人数" && $0.key != "座" }.map { ($0.key, $0.value) } + [("余人", .person)])

    // MARK: - 59,944 and ５９９４４

    private func digit(at index: Int) -> (value: Int, length: Int)? {
        guard let (scalar, length) = character(at: index) else { return nil }
        switch scalar.value {
        case 0x30...0x39: return (Int(scalar.value) - 0x30, length)
        case 0xFF10...0xFF19: return (Int(scalar.value) - 0xFF10, length)
        default: return nil
        }
    }

    private func western(at start: Int) -> Numeral? {
        guard digit(at: start) != nil else { return nil }
        var (significand, scale, count, index) = (Int128(0), 0, 0, start)
        var (hasPoint, hasGroups) = (false, false)
        while true {
            if let (value, length) = digit(at: index) {
                guard count < ExactDecimal.maximumDigits else { return nil }
                (significand, count, index) = (significand * 10 + Int128(value), count + 1, index + length)
                if hasPoint { scale += 1 }
            } else if let (mark, length) = character(at: index) {
                if !hasPoint, mark == "." || mark == "．", digit(at: index + length) != nil {
                    (hasPoint, index) = (true, index + length)
                } else if !hasPoint, count <= 3 || hasGroups, mark == "," || mark == "，",
                    isGroup(at: index + length)
                {
                    (hasGroups, index) = (true, index + length)
                } else {
                    break
                }
            } else {
                break
            }
        }
        let value = ExactDecimal(significand: significand, scale: scale)
        let half = ExactDecimal(significand: 5, scale: scale + 1)
        guard let (exponent, length) = Self.multipliers.prefix(of: index..<limit, in: text) else {
            let isWhole = scale == 0
            return numeral(start..<index, value, isWhole ? .zero : half)
        }
        return numeral(
            start..<index + length, value.scaled(byPowerOfTen: exponent), half.scaled(byPowerOfTen: exponent))
    }

    /// Three digits that end there: what a mark between thousands stands before.
    private func isGroup(at start: Int) -> Bool {
        var index = start
        for _ in 0..<3 {
            guard let (_, length) = digit(at: index) else { return false }
            index += length
        }
        return digit(at: index) == nil
    }

    private static let multipliers = WordTable([("百万", 6), ("千万", 7), ("万", 4), ("亿", 8), ("千", 3)])

    private func numeral(_ range: Range<Int>, _ value: ExactDecimal, _ tolerance: ExactDecimal) -> Numeral {
        Numeral(digits: range, range: range, value: value, tolerance: tolerance)
    }

    // MARK: - 三百六十

    private static func chineseUnit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }

    private func chinese(at start: Int) -> Numeral? {
        // The value before 万 and 亿, of the four digits being read, and the digit that waits for its unit.
        var (high, low, waiting, lastUnit): (Int, Int, Int?, Int) = (0, 0, nil, 10)
        var (index, count) = (start, 0)
        while let (scalar, length) = character(at: index) {
            if let digit = scalar.chineseDigit {
                if digit != 0, waiting != nil, waiting != 0 { return nil }
                (waiting, lastUnit) = (digit, digit == 0 ? 10 : lastUnit)
            } else if let unit = Self.chineseUnit(scalar) {
                (low, waiting, lastUnit) = (low + (waiting ?? (unit == 10 ? 1 : 0)) * unit, nil, unit)
                if low == 0 { return nil }
            } else if scalar == "万" || scalar == "亿" {
                let unit = scalar == "万" ? 10_000 : 100_000_000
                guard low + (waiting ?? 0) > 0, high < 100_000_000 else { return nil }
                (high, low, waiting, lastUnit) = ((high + low + (waiting ?? 0)) * unit, 0, nil, unit)
            } else {
                break
            }
            (index, count) = (index + length, count + 1)
        }
        guard count > 0 else { return nil }
        // 一万二 and 三百六 leave out the unit of their last digit.
        let last = waiting ?? 0
        let shortened = last > 0 && lastUnit > 10 && count > 1
        let value = high + low + (shortened ? last * lastUnit / 10 : last)
        let step = shortened ? lastUnit / 10 : waiting == nil ? lastUnit : 1
        let tolerance = step >= 100 ? ExactDecimal(step / 2) : .zero
        return numeral(start..<index, ExactDecimal(value), tolerance)
    }

    // MARK: - 百分之四十五, 三分之一, 四成

    private static let percentWord = WordTable([("百分之", ())])
    private static let fractionWord = WordTable([("分之", ())])
    private static let tenthWord = WordTable([("成", ())])
    private static let pointWord = WordTable([("点", ())])

    private func percentOrFraction(at start: Int) -> Numeral? {
        if let length = Self.percentWord.prefix(of: start..<limit, in: text)?.length {
            guard var found = western(at: start + length) ?? chinese(at: start + length) else { return nil }
            if let point = Self.pointWord.prefix(of: found.digits.upperBound..<limit, in: text)?.length,
                let (scalar, width) = character(at: found.digits.upperBound + point),
                let digit = scalar.chineseDigit
            {
                found.value = found.value + ExactDecimal(significand: Int128(digit), scale: 1)
                found.tolerance = ExactDecimal(significand: 5, scale: 2)
                found.digits = start..<found.digits.upperBound + point + width
            } else {
                found.tolerance = max(found.tolerance, ExactDecimal(significand: 5, scale: 1))
            }
            (found.digits, found.unit) = (start..<found.digits.upperBound, .percent)
            return found
        }
        guard let first = chinese(at: start) else { return nil }
        let end = first.digits.upperBound
        if let length = Self.fractionWord.prefix(of: end..<limit, in: text)?.length {
            guard let second = chinese(at: end + length),
                let share = second.value.scaled(byPowerOfTen: 2).divided(by: first.value, scale: 2)
            else { return nil }
            var found = numeral(start..<second.digits.upperBound, share, ExactDecimal(significand: 3, scale: 0))
            found.unit = .percent
            return found
        }
        if let length = Self.tenthWord.prefix(of: end..<limit, in: text)?.length, first.value < ExactDecimal(10) {
            var found = numeral(start..<end + length, first.value * 10, ExactDecimal(9))
            found.unit = .percent
            return found
        }
        return nil
    }
}
