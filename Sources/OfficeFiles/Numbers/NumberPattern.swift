/// A section of a format for numbers: how many digits, and what stands around and between them.
struct NumberPattern {
    /// What stands for the whole part, from the left.
    private enum Piece {
        case digit
        case literal([UInt8])
    }

    private var prefix: [UInt8] = []
    private var pieces: [Piece] = []
    private var suffix: [UInt8] = []
    /// How many digits the whole part has at least.
    private var fewestWhole = 0
    private var isGrouped = false
    /// Digits behind the point: at least, and at most.
    private var (fewestFraction, mostFraction) = (0, 0)
    /// By which power of ten the number is multiplied: 2 for percent, -3 for each comma behind the digits.
    private var power = 0
    /// Whether the digits that the number has are shown, and not those of the format.
    private let isGeneral: Bool

    /// - Parameter tokens: of a section that has digits, or `General`.
    init(_ tokens: [FormatToken]) {
        let digits = tokens.indices.filter { if case .digit = tokens[$0] { true } else { tokens[$0] == .general } }
        let last = digits.last ?? tokens.count
        let point = tokens.firstIndex(of: .point) ?? (last + 1)
        let first = min(digits.first ?? tokens.count, point)
        let lastWhole = digits.last { $0 < point } ?? first
        // 1 1/2 and 1.2E+05 are the number itself in another form.
        let isFraction = tokens.indices.contains { $0 > first && $0 < last && tokens[$0] == .literal("/") }
        isGeneral = tokens.contains(.general) || tokens.contains(.scientific) || isFraction
        for (index, token) in tokens.enumerated() {
            switch token {
            case .literal(let text):
                let shown = Self.shown(text)
                if index < first {
                    prefix += shown
                } else if index > last {
                    suffix += shown
                } else if index < point, !isGeneral {
                    pieces.append(.literal(shown))
                }
            case .digit(let isNeeded):
                if index < point {
                    pieces.append(.digit)
                    if isNeeded || fewestWhole > 0 { fewestWhole += 1 }
                } else {
                    mostFraction += 1
                    if isNeeded { fewestFraction = mostFraction }
                }
            case .comma where index > first:
                if index < lastWhole { isGrouped = true } else { power -= 3 }
            case .percent:
                power += 2
                if index < first { prefix.append(UInt8(ascii: "%")) } else { suffix.append(UInt8(ascii: "%")) }
            default: break
            }
        }
    }

    /// What is kept of a literal: no blanks, and no sign of a currency, which is the unit's to say.
    private static func shown(_ text: String) -> [UInt8] {
        Array(text.filter { !$0.isWhitespace && !"¥￥$€£\u{A0}".contains($0) }.utf8)
    }

    /// Writes a number as the spreadsheet shows it.
    ///
    /// - Returns: whether the digits shown are all that the number has.
    func append(_ number: CellNumber, to output: inout [UInt8]) -> Bool {
        let scaled = isGeneral ? number : number.scaled(by: power)
        let shown = isGeneral ? scaled : scaled.rounded(to: mostFraction)
        if shown.isNegative {
            // (5), ▲5 and -5 are minus five.
            output.append(UInt8(ascii: "-"))
            output += Self.withoutSigns(prefix)
        } else {
            output += prefix
        }
        let digits = shown.digits
        if pieces.contains(where: { if case .literal = $0 { true } else { false } }) {
            output += interleaved(digits.whole)
        } else {
            appendWhole(digits.whole, to: &output)
        }
        appendFraction(digits.fraction, to: &output)
        output += shown.isNegative ? Self.withoutSigns(suffix) : suffix
        return shown == scaled
    }

    private func appendWhole(_ digits: [UInt8], to output: inout [UInt8]) {
        let fewest = max(isGeneral ? 1 : fewestWhole, 1)
        let zeros = max(fewest - digits.count, 0)
        let count = zeros + digits.count
        for position in 0..<count {
            if isGrouped, position > 0, (count - position) % 3 == 0 { output.append(UInt8(ascii: ",")) }
            output.append(position < zeros ? 0x30 : digits[position - zeros])
        }
    }

    /// The digits at their places among the literals, from the right: 12345 as `0!.0000` is 1.2345.
    private func interleaved(_ digits: [UInt8]) -> [UInt8] {
        var rest = digits[...]
        var reversed: [UInt8] = []
        var needed = fewestWhole
        let places = pieces.count { if case .digit = $0 { true } else { false } }
        var place = 0
        for piece in pieces.reversed() {
            switch piece {
            case .literal(let text):
                if needed > 0 || !rest.isEmpty { reversed += text.reversed() }
            case .digit:
                place += 1
                if let digit = rest.popLast() { reversed.append(digit) } else if needed > 0 { reversed.append(0x30) }
                needed -= 1
                if place == places { reversed += rest.reversed() }
            }
        }
        return reversed.isEmpty ? [0x30] : reversed.reversed()
    }

    private func appendFraction(_ digits: [UInt8], to output: inout [UInt8]) {
        let count = max(digits.count, isGeneral ? 0 : fewestFraction)
        guard count > 0 else { return }
        output.append(UInt8(ascii: "."))
        output += digits
        for _ in digits.count..<count { output.append(0x30) }
    }

    private static func withoutSigns(_ text: [UInt8]) -> [UInt8] {
        Array(String(decoding: text, as: UTF8.self).filter { !"-−－()（）▲△".contains($0) }.utf8)
    }
}
