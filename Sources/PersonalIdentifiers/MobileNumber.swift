/// Mobile numbers of the mainland: 11 digits that begin with 13 to 19, perhaps behind a country code.
enum MobileNumber {
    /// How many digits precede the 11; nil when this is no mobile number.
    static func prefixLength(of digits: [UInt8], pieces: [Int]) -> Int? {
        for prefix in ["", "86", "0086", "0"]
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

    /// The ways in which people group the 11 digits.
    private static func isGrouped(_ pieces: [Int], behind prefix: Int) -> Bool {
        var pieces = pieces
        if prefix > 0 {
            guard pieces[0] >= prefix else { return false }
            if pieces[0] == prefix { pieces.removeFirst() } else { pieces[0] -= prefix }
        }
        return [[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4], [4, 4, 3]].contains(pieces)
    }
}
