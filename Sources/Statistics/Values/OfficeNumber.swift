import Diagnostics

/// Numbers as offices write them, read without guessing.
///
/// Full-width digits, `1,234` and `1，234`, 万 and 亿, %, 约/余/左右/以上/以内, masks (`xxx`), the signs for “no figure”
/// (blank `-` `—` `/` 无) and the symbols of our own downloads.
public struct OfficeNumber: Sendable, Equatable {
    /// The number in the unit written, or why there is none.
    public let measure: Measure
    /// A unit written in the cell itself, behind the number.
    public let unit: Unit?

    /// Reads a cell of a column in `unit`.
    ///
    /// - Throws: as `init(_:)`, and when 万 or 亿 behind the number meets a unit that has it already: 1.2万 in 万人 may mean
    ///   either.
    public init(_ text: String, inColumnOf unit: Unit?) throws(ValueError) {
        self = try OfficeNumber(text)
        guard self.unit == nil, let unit, unit.exponent != 0 else { return }
        if let sign = foldWidth(text).first(where: { "千万亿".contains($0) }) {
            throw .multiplierTwice(text, sign: sign, unit: unit.symbol)
        }
    }

    /// - Throws: `ValueError` that names what was expected and, for slips such as the letter O for a zero, what was
    ///   meant.
    public init(_ text: String) throws(ValueError) {
        var rest = Substring(foldWidth(text))
        if let measure = Self.symbols[String(rest)] {
            self.init(measure: measure, unit: nil)
            return
        }
        let qualifier = Self.takeQualifier(&rest)
        let exponentUnit = try Self.takeUnit(&rest, whole: text)
        if rest.allSatisfy({ "xX×".contains($0) || $0 == "." }), rest.contains(where: { $0 != "." }) {
            self.init(measure: .masked(digits: rest.count { $0 != "." }), unit: exponentUnit.unit)
            return
        }
        let digits = try BinaryTail.removed(from: String(rest.replacing(",", with: "")), text)
        guard Self.groupsAreSound(rest), let value = ExactDecimal(digits) else {
            throw Self.error(text, core: String(rest))
        }
        let scaled = value.scaled(byPowerOfTen: exponentUnit.exponent)
        // Sums and quotients stay within the integer only while every cell does.
        guard scaled.magnitude < ExactDecimal(significand: 1, scale: 0).scaled(byPowerOfTen: ExactDecimal.maximumDigits)
        else {
            throw .notANumber(text, meant: nil)
        }
        self.init(measure: .known(scaled, qualifier), unit: exponentUnit.unit)
    }

    private init(measure: Measure, unit: Unit?) {
        self.measure = measure
        self.unit = unit
    }

    private static let symbols: [String: Measure] = [
        "": .missing, "-": .missing, "--": .missing, "—": .missing, "——": .missing, "–": .missing, "―": .missing,
        "──": .missing, "─": .missing, "/": .missing,
        "无": .missing,
        "[x]": .missing, "[c]": .suppressed, "不公布": .suppressed, "[z]": .notApplicable, "不适用": .notApplicable,
        "未公开": .masked(digits: 0), "…": .belowUnit, "……": .belowUnit, "...": .belowUnit, "......": .belowUnit,
        "[low]": .belowUnit,
    ]

    private static func takeQualifier(_ rest: inout Substring) -> Measure.Qualifier {
        for (word, qualifier) in [
            ("约", Measure.Qualifier.about), ("近", .about), ("不足", .atMost), ("至多", .atMost), ("超过", .atLeast),
            ("至少", .atLeast),
        ]
        where rest.hasPrefix(word) {
            rest.removeFirst(word.count)
            return qualifier
        }
        for (word, qualifier) in [
            ("左右", Measure.Qualifier.about), ("以上", .atLeast), ("以内", .atMost), ("以下", .atMost), ("余", .atLeast),
            ("多", .atLeast),
        ]
        where rest.hasSuffix(word) {
            rest.removeLast(word.count)
            return qualifier
        }
        // 120余人: the qualifier stands between the digits and the unit.
        for word in ["余", "多"] {
            guard let place = rest.firstIndex(of: Character(word)), place > rest.startIndex,
                Unit(rest[rest.index(after: place)...]) != nil
                    || exponents[String(rest[rest.index(after: place)...])] != nil
            else { continue }
            rest = Substring(rest[..<place] + rest[rest.index(after: place)...])
            return .atLeast
        }
        return .exact
    }

    private static let exponents = ["万": 4, "亿": 8, "千": 3, "百万": 6]

    /// What stands behind the digits: a multiplier (万, 亿) or a unit (人, 万元, %).
    private static func takeUnit(_ rest: inout Substring, whole: String) throws(ValueError) -> (
        unit: Unit?, exponent: Int
    ) {
        guard let start = rest.firstIndex(where: { !"0123456789.,+-xX×OoIl".contains($0) }) else { return (nil, 0) }
        let tail = String(rest[start...])
        if let exponent = exponents[tail], start > rest.startIndex {
            rest = rest[..<start]
            return (nil, exponent)
        }
        if start > rest.startIndex, let unit = Unit(tail) {
            rest = rest[..<start]
            return (unit, 0)
        }
        if BinaryTail.isScientific(rest) { throw .scientific(whole) }
        throw error(whole, core: String(rest))
    }

    /// Thousands separators stand every three digits, or they are something else.
    private static func groupsAreSound(_ text: Substring) -> Bool {
        guard !text.drop(while: { $0 != "." }).contains(",") else { return false }
        let whole = text.prefix { $0 != "." }.drop { "+-".contains($0) }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1 else { return true }
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func error(_ text: String, core: String) -> ValueError {
        let meant = String(core.map { letterForDigit[$0] ?? $0 }).replacing(",", with: "")
        if core.contains(where: { "-~—–至到".contains($0) }), core.first?.isNumber == true, core.last?.isNumber == true {
            return .range(text)
        }
        return .notANumber(text, meant: meant != core && ExactDecimal(meant) != nil ? meant : nil)
    }

    private static let letterForDigit: [Character: Character] = [
        "O": "0", "o": "0", "〇": "0", "Ｏ": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8", "Z": "2",
    ]
}
