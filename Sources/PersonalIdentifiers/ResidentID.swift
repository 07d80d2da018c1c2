/// Resident identity numbers, GB 11643: region 6, birth date 8 (6 before 1999), sequence 3, check character.
enum ResidentID {
    /// - Parameters:
    ///   - digits: ASCII, with `X` as the last of 18 where it stands for 10.
    ///   - pieces: how many characters stand in each piece.
    static func kind(of digits: [UInt8], pieces: [Int]) -> PersonalIdentifier.Kind? {
        switch digits.count {
        case 18:
            guard isProvince(digits), isDate(value(digits[6..<10]), value(digits[10..<12]), value(digits[12..<14]))
            else { return nil }
            if digits[17] == checkCharacter(of: digits) { return .residentID18 }
            // A spreadsheet keeps 15 digits of a number and fills up with zeros.
            return digits.suffix(3).allSatisfy { $0 == 0x30 } ? .damagedResidentID : nil
        case 15:
            // Numbers of 15 digits have no check character, and one number in a hundred looks like them. So their city
            // must exist, and several such numbers in a row are not taken for them.
            guard digits.last != UInt8(ascii: "X"), pieces == [15] || pieces == [6, 6, 3] || pieces.count == 15
            else { return nil }
            guard isProvince(digits), isCity(value(digits[2..<4])) else { return nil }
            return isDate(1900 + value(digits[6..<8]), value(digits[8..<10]), value(digits[10..<12]))
                ? .residentID15 : nil
        default: return nil
        }
    }

    /// Whether 11 digits may be a birth date and a sequence.
    static func isTail(_ digits: [UInt8]) -> Bool {
        digits.count == 11 && isDate(value(digits[0..<4]), value(digits[4..<6]), value(digits[6..<8]))
    }

    /// GB/T 2260, and 83 on permits for residents from Taiwan.
    static func isProvince(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 2 else { return false }
        switch value(digits[..<2]) {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: return true
        default: return false
        }
    }

    /// GB/T 2260: 01 to 20 and 51 to 70 are cities, 21 to 50 prefectures, 90 units directly under a province.
    private static func isCity(_ code: Int) -> Bool { 1...70 ~= code || code == 90 }

    /// ISO 7064, MOD 11-2.
    private static func checkCharacter(of digits: [UInt8]) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * (Int($1.1) - 0x30) }
        return Array("10X98765432".utf8)[sum % 11]
    }

    private static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard 1900...2100 ~= year, 1...12 ~= month else { return false }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...days[month - 1] ~= day
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
}
