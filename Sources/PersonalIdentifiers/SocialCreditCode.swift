/// Unified social credit codes of organisations, GB 32100-2015: 18 characters that are published and no secret.
enum SocialCreditCode {
    /// Whether 18 digits are such a code: registration office, region, organisation code (GB 11714) and both check
    /// characters.
    static func isValid(_ code: [UInt8]) -> Bool {
        guard code.count == 18, isRegistration(code[0], code[1]), ResidentID.isProvince(Array(code[2..<4])) else {
            return false
        }
        let values = code.compactMap(value)
        guard values.count == 18 else { return false }
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
        return values[17] == (31 - sum % 31) % 31 && isOrganisationCode(Array(code[8..<17]))
    }

    /// Table 1 of the standard, the offices whose codes are digits: editorial, foreign, civil affairs, and so on.
    private static func isRegistration(_ office: UInt8, _ category: UInt8) -> Bool {
        switch office {
        case UInt8(ascii: "1"), UInt8(ascii: "5"): [0x31, 0x32, 0x33, 0x39].contains(category)
        case UInt8(ascii: "9"): [0x31, 0x32, 0x33].contains(category)
        case UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"), UInt8(ascii: "7"),
            UInt8(ascii: "8"):
            [0x31, 0x32, 0x39].contains(category)
        default: false
        }
    }

    /// GB 11714: eight characters and a check character, MOD 11.
    private static func isOrganisationCode(_ code: [UInt8]) -> Bool {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(weights, code).reduce(0) { $0 + $1.0 * (Int($1.1) - 0x30) }
        let check = 11 - sum % 11
        return code[8] == (check == 10 ? UInt8(ascii: "X") : check == 11 ? UInt8(ascii: "0") : UInt8(check) + 0x30)
    }

    /// The value of a character in the check; the standard leaves out I, O, S, V and Z.
    private static func value(_ character: UInt8) -> Int? {
        Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8).firstIndex(of: character)
    }
}
