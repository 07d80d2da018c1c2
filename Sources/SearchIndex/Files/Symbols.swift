/// Numbers as characters that a JavaScript string holds as they are: 92 of the printable ones, neither the quotation
/// mark nor the backslash.
///
/// | number | symbols |
/// |---|---|
/// | below 60 | one |
/// | below 2,820 | 60 to 89, then one |
/// | below 11,284 | 90, then two |
/// | any other | 91, then four |
enum Symbols {
    static let count = 92

    static func byte(_ symbol: Int) -> UInt8 { symbol == 57 ? UInt8(ascii: "!") : UInt8(35 + symbol) }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
        switch number {
        case ..<60: bytes.append(byte(number))
        case ..<2820:
            bytes.append(byte(60 + (number - 60) / count))
            bytes.append(byte((number - 60) % count))
        case ..<11284:
            bytes.append(byte(90))
            appendDigits(number - 2820, 2, to: &bytes)
        default:
            bytes.append(byte(91))
            appendDigits(number, 4, to: &bytes)
        }
    }

    static func appendDigits(_ number: Int, _ digits: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<digits { divisor *= count }
        while divisor > 0 {
            bytes.append(byte(number / divisor % count))
            divisor /= count
        }
    }

    /// How many symbols `number` takes.
    static func length(_ number: Int) -> Int { number < 60 ? 1 : number < 2820 ? 2 : number < 11284 ? 3 : 5 }
}
