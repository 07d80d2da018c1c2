/// Bank card numbers: an issuer that exists, the length that it uses, and the check digit of ISO/IEC 7812-1 (Luhn).
enum BankCard {
    static func isPossible(_ digits: [UInt8], pieces: [Int]) -> Bool {
        isIssued(digits) && isGrouped(pieces) && digits.last != UInt8(ascii: "X") && hasValidCheckDigit(digits)
    }

    private static func isIssued(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 15 else { return false }
        let four = digits[..<4].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        switch four {
        // UnionPay, and cards that Chinese banks issued before it.
        case 6200...6299, 9558, 9559: return 16...19 ~= digits.count
        case 4000...4999: return digits.count == 16 || digits.count == 19
        case 5100...5599, 2221...2720, 3528...3589: return digits.count == 16
        case 3400...3499, 3700...3799: return digits.count == 15
        default: return false
        }
    }

    /// In one piece, digit by digit, in fours, or as American Express prints its own; six digits of the issuer may stand apart.
    private static func isGrouped(_ pieces: [Int]) -> Bool {
        if pieces.count == 1 || pieces == [4, 6, 5] || pieces.allSatisfy({ $0 == 1 }) { return true }
        if pieces.count == 2, pieces[0] == 6 { return true }
        return pieces.count >= 4 && pieces.dropLast().allSatisfy { $0 == 4 } && pieces[pieces.count - 1] <= 4
    }

    private static func hasValidCheckDigit(_ digits: [UInt8]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element) - 0x30
            return sum + (digit.offset.isMultiple(of: 2) ? value : value * 2 / 10 + value * 2 % 10)
        }
        return sum.isMultiple(of: 10)
    }
}
