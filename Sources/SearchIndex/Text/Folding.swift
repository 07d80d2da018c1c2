/// How letters are made alike, and what separates runs of letters. The rules are the same for texts and for terms.
///
/// One UTF-16 code unit becomes one, so that a place in the folded text is a place in the text.
/// `templates/assets/search.js` holds the same rules; a test runs both over the whole plane.
public enum Folding {
    /// What stands for everything that separates runs: spaces, punctuation and signs.
    public static let separator: UInt16 = 0

    /// Full-width forms become half-width, Latin letters small, and 零 and ○ become 〇.
    public static func fold(_ unit: UInt16) -> UInt16 {
        let narrow = 0xFF01...0xFF5E ~= unit ? unit - 0xFEE0 : unit
        return switch narrow {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: narrow + 0x20
        case 0x96F6, 0x25CB: 0x3007
        default: isSeparator(narrow) ? separator : narrow
        }
    }

    private static func isSeparator(_ unit: UInt16) -> Bool {
        switch unit {
        case 0..<0x30, 0x3A...0x40, 0x5B...0x60, 0x7B...0xBF, 0xD7, 0xF7: true
        // General punctuation, arrows, signs and boxes, CJK punctuation but for 々〆〇, the katakana point, private use,
        // compatibility forms.
        case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB: true
        case 0xE000...0xF8FF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF5F...0xFF65, 0xFFF0...0xFFFF: true
        default: false
        }
    }

    /// The folded form of every code unit, since each letter of the site is folded several times.
    static let table: [UInt16] = (0...UInt16.max).map(fold)

    /// `text` folded. A point or comma between two digits stays, because 3.5 is one thing.
    public static func folded(_ text: some Sequence<UInt16>) -> [UInt16] {
        var folded: [UInt16] = []
        Array(text).withUnsafeBufferPointer { fold($0, into: &folded) }
        return folded
    }

    /// Replaces what is in `folded` by `text` folded.
    static func fold(_ text: UnsafeBufferPointer<UInt16>, into folded: inout [UInt16]) {
        folded.removeAll(keepingCapacity: true)
        table.withUnsafeBufferPointer { table in
            folded.append(contentsOf: text.lazy.map { table[Int($0)] })
            for index in text.indices.dropFirst().dropLast()
            where folded[index] == separator && isPointOrComma(text[index]) {
                guard isDigit(folded[index - 1]), isDigit(folded[index + 1]) else { continue }
                folded[index] = text[index] == 0x2C || text[index] == 0xFF0C ? 0x2C : 0x2E
            }
        }
    }

    private static func isPointOrComma(_ unit: UInt16) -> Bool {
        unit == 0x2E || unit == 0x2C || unit == 0xFF0E || unit == 0xFF0C
    }
    private static func isDigit(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }
}
