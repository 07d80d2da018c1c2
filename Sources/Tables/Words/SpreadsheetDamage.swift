/// What Excel leaves in a cell when the value is lost.
enum SpreadsheetDamage {
    private static let errorValues = [
        "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]

    /// The error value that a trimmed cell shows, in Excel's spelling; `####` for a column that was too narrow.
    static func errorValue(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.first == 0x23, bytes.count >= 2, bytes.count <= 255 else { return nil }
        if bytes.allSatisfy({ $0 == 0x23 }) { return "####" }
        let text = String(decoding: bytes, as: UTF8.self).uppercased()
        return errorValues.first { $0 == text }
    }

    enum CodeDamage: Equatable {
        /// `1.50723E+11`: digits are gone.
        case scientific
        /// Fewer digits than the code has; the leading zeros that would make it right.
        case lostZeros(Int)
    }

    /// What happened to a code of digits that Excel took for a number.
    static func codeDamage(_ bytes: ArraySlice<UInt8>, length: Int?) -> CodeDamage? {
        if isScientific(bytes) { return .scientific }
        guard let length, !bytes.isEmpty, bytes.count < length, bytes.allSatisfy(isDigit) else { return nil }
        return .lostZeros(length - bytes.count)
    }

    /// Digits, perhaps a fraction, `E`, a sign and digits.
    private static func isScientific(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isDigit(first), let e = bytes.firstIndex(where: { $0 == 0x45 || $0 == 0x65 })
        else {
            return false
        }
        let mantissa = bytes[..<e].split(separator: 0x2E, omittingEmptySubsequences: false)
        let exponent = bytes[(e + 1)...].drop { $0 == 0x2B || $0 == 0x2D }
        return mantissa.count <= 2 && mantissa.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
            && !exponent.isEmpty && exponent.count <= 3 && exponent.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
