/// The identifier of a problem or a recommendation: `P2024-1`, `R2024-1`.
///
/// It stays the same for ever: later reports, the registers and other people's links refer to it.
package struct EntryID: Sendable, Hashable {
    /// The list that counts an entry, by the letter with which its identifiers begin.
    package enum Register: Character, Sendable {
        case problems = "P"
        case recommendations = "R"
    }

    /// The list that counts it.
    package let register: Register
    /// The year that the report is about, as the author chose it.
    package let year: Int
    /// The number within the year, from 1 to 999.
    package let number: Int

    /// As it is written and printed: `P2024-1`.
    package var text: String { "\(register.rawValue)\(year)-\(number)" }
    /// Its place on a page.
    package var anchor: String { text.lowercased() }

    init(_ register: Register, year: Int, number: Int) {
        self.register = register
        self.year = year
        self.number = number
    }

    /// Reads `P2024-1` as offices type it: full-width, in small letters, with any dash, with zeros before the number.
    init?(_ text: String) {
        let folded = Self.fold(text)
        guard let letter = folded.first, let register = Register(rawValue: letter) else { return nil }
        let parts = folded.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Self.digits(parts[0], count: 4...4), (1949...2200).contains(year),
            let number = Self.digits(parts[1], count: 1...3), number > 0
        else { return nil }
        self.init(register, year: year, number: number)
    }

    /// The identifier that was probably meant: of `register`, with the first four digits as the year and the next as
    /// the number.
    package static func nearest(to text: String, in register: Register) -> EntryID? {
        let groups = fold(text).split { !isDigit($0) }
        guard let first = groups.first, first.count >= 4, let year = Int(first.prefix(4)), (1949...2200).contains(year)
        else { return nil }
        let rest = first.count > 4 ? first.dropFirst(4) : groups.dropFirst().first ?? ""
        return digits(rest, count: 1...3).flatMap { $0 > 0 ? EntryID(register, year: year, number: $0) : nil }
    }

    /// Half-width capitals, and every dash a hyphen.
    static func fold(_ text: String) -> String {
        let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            switch scalar.value {
            case 0x2010...0x2015, 0x2212, 0xFF0D: "-"
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars)).uppercased()
    }

    private static func digits(_ text: Substring, count: ClosedRange<Int>) -> Int? {
        count.contains(text.count) && text.allSatisfy(isDigit) ? Int(text) : nil
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension EntryID: Comparable {
    /// By year and number.
    package static func < (a: EntryID, b: EntryID) -> Bool { (a.year, a.number, a.text) < (b.year, b.number, b.text) }
}
