/// Mobile numbers of the mainland: 11 digits that begin with 13 to 19, perhaps behind a country code.
enum MobileNumber {
    /// How many digits precede the 11; nil when this is no mobile number.
    static func prefixLength(of digits: [UInt8], pieces: [Int]) -> Int? {
        for prefix in prefixes
        where digits.count == prefix.utf8.count + 11 && digits.starts(with: prefix.utf8) {
            let number = digits.dropFirst(prefix.utf8.count)
            guard number.first == UInt8(ascii: "1"), 0x33...0x39 ~= number[number.startIndex + 1],
                !number.contains(UInt8(ascii: "X")),
                isGrouped(pieces, behind: prefix.utf8.count)
            else { continue }
            return prefix.utf8.count
        }
        return nil
    }

    /// Nothing, the country, a trunk call, and codes of networks that people dialled before a number.
    private static let prefixes =
        ["", "86", "0086", "0"] + [
            "17951", "17911", "17901", "17931", "17969", "17909", "17900", "12593", "12520", "10193",
        ]

    /// Whether 12 digits may be the code of an invoice: 0, the province (GB/T 2260) and its city, the year (rules of the
    /// State Taxation Administration). The codes of Hebei, Shanxi and Inner Mongolia look like mobile numbers behind 0.
    static func mayBeInvoiceCode(_ digits: [UInt8]) -> Bool {
        guard digits.count == 12, digits[0] == 0x30, digits[1] == 0x31, 0x33...0x35 ~= digits[2] else { return false }
        let numbers = digits.map { Int($0) - 0x30 }
        return numbers[3] * 10 + numbers[4] <= 30 && 7...39 ~= numbers[5] * 10 + numbers[6]
    }

    /// The ways in which people group the 11 digits.
    private static func isGrouped(_ pieces: [Int], behind prefix: Int) -> Bool {
        var pieces = pieces
        if prefix > 0 {
            guard pieces[0] >= prefix else { return false }
            if pieces[0] == prefix { pieces.removeFirst() } else { pieces[0] -= prefix }
        }
        return [[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4], [4, 4, 3]].contains(pieces)
            || pieces.count == 11
    }
}
