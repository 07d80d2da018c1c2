import Diagnostics

/// What spreadsheets leave at the end of numbers, which they hold in binary with 15 significant digits:
/// `103.05770000000001` for 103.0577.
enum BinaryTail {
    /// The digits that a spreadsheet shows and can be sure of.
    private static let sureDigits = 15

    /// `digits` as a spreadsheet shows them: rounded to 15 significant digits, without zeros at the end.
    ///
    /// - Throws: `ValueError` when a whole number has more, so that its last digits are not those that were entered.
    static func removed(from digits: String, _ text: String) throws(ValueError) -> String {
        guard digits.utf8.count > ExactDecimal.maximumScale else { return digits }
        let unsigned = digits.drop { "+-".contains($0) }
        guard unsigned.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return digits }
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, parts.last?.isEmpty == false else {
            return digits
        }
        let counted = whole.drop { $0 == "0" }
        guard counted.count <= sureDigits else { throw .tooManyDigits(text) }
        guard parts.count == 2 else { return digits }
        let fraction = parts[1]
        let zeros = counted.isEmpty ? fraction.prefix { $0 == "0" }.count : 0
        let kept = min(sureDigits - counted.count + zeros, ExactDecimal.maximumScale)
        guard fraction.count > kept, let value = Int128(whole + fraction.prefix(kept)) else { return digits }
        let next = fraction[fraction.index(fraction.startIndex, offsetBy: kept)]
        let rounded = ExactDecimal(significand: next >= "5" ? value + 1 : value, scale: kept).description
        var shown = Substring(rounded)
        if shown.contains(".") {
            while shown.last == "0" { shown.removeLast() }
            if shown.last == "." { shown.removeLast() }
        }
        return (digits.hasPrefix("-") ? "-" : "") + shown
    }

    /// `1.2E+05`: digits that were not shown are lost.
    static func isScientific(_ text: Substring) -> Bool {
        guard let letter = text.firstIndex(where: { "eE".contains($0) }) else { return false }
        let exponent = text[text.index(after: letter)...].drop { "+-".contains($0) }
        let mantissa = text[..<letter].drop { "+-".contains($0) }
        return !mantissa.isEmpty && mantissa.allSatisfy { $0.isNumber || $0 == "." } && !exponent.isEmpty
            && exponent.allSatisfy(\.isNumber)
    }
}
