/// A number in a text that points to one person.
public struct PersonalIdentifier: Sendable, Hashable {
    /// What the number is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// 18 characters, GB 11643-1999.
        case residentID18 = "resident-id"
        /// The 15 digits of cards from before 1999.
        case residentID15 = "resident-id-15"
        /// A resident ID that a spreadsheet took for a number: its last digits are gone, the place and the birth date
        /// are not.
        case damagedResidentID = "damaged-resident-id"
        /// Eleven digits, perhaps with the country code +86 in front.
        case mobileNumber = "mobile-number"
        /// The number of a bank card, by its length, issuer and check digit (ISO/IEC 7812-1).
        case bankCard = "bank-card"
    }

    /// What the number is.
    public let kind: Kind
    /// The bytes from the first digit to the last, with what stands between them.
    public let range: Range<Int>
    /// The number without separators, country code and width: `11010519491231002X`. Equal for two spellings of one
    /// number.
    public let number: String
    /// The digits that must not be shown, as ranges of bytes: one range for each character.
    public let hiddenCharacters: [Range<Int>]

    /// The number as it may be shown: `110105********002X`, `138****8000`.
    public var masked: String {
        guard let hidden = Self.hiddenPart(of: kind, length: number.utf8.count) else { return number }
        return String(
            number.utf8.enumerated().map { hidden.contains($0.offset) ? "*" : Character(Unicode.Scalar($0.element)) })
    }

    /// Which characters of a number of `length` are hidden; nil where nothing is left to hide.
    static func hiddenPart(of kind: Kind, length: Int) -> Range<Int>? {
        switch kind {
        case .residentID18: 6..<14
        case .residentID15: 6..<12
        case .damagedResidentID: length == 18 ? 6..<14 : nil
        case .mobileNumber: 3..<7
        case .bankCard: 4..<length - 4
        }
    }
}

extension Sequence<PersonalIdentifier> {
    /// `bytes` with what must not be shown of these identifiers replaced by asterisks, byte for byte of the same
    /// length.
    public func masking(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for identifier in self {
            for character in identifier.hiddenCharacters where character.upperBound <= result.count {
                // A full-width digit takes three bytes, and so does the full-width asterisk.
                let fullWidth: [UInt8] = [0xEF, 0xBC, 0x8A]
                for (offset, index) in character.enumerated() {
                    result[index] = character.count == 3 ? fullWidth[offset] : UInt8(ascii: "*")
                }
            }
        }
        return result
    }
}
