/// Lists the numbers that authors typed: every number of their own words that is written in none of `excludedForms`.
///
/// It reads letters and knows nothing of the data. Whether a number is right, `StatedFigures` asks.
public struct NumeralScanner: Sendable {
    private let names: KnownNames

    /// - Parameter names: the names of the site that hold numbers.
    public init(names: KnownNames) {
        self.names = names
    }

    /// One that knows no names.
    public static let plain = NumeralScanner(names: KnownNames([]))

    /// Whether a number may stand in `range`. Most lines have none, and are looked at no further.
    static func mayHaveNumerals(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            if byte < 0x80 {
                if 0x30...0x39 ~= byte { return true }
                index += 1
            } else if byte == 0xEF, index + 2 < range.upperBound, text[index + 1] == 0xBC,
                0x90...0x99 ~= text[index + 2]
            {
                return true
            } else if ChineseNumber.sign(at: index, in: text, range.upperBound) != nil {
                return true
            } else {
                index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
        return false
    }

    /// Where the numbers stand in the bytes of a line, or of a cell of it.
    func numerals(
        in line: ReadersLine, _ range: Range<Int>? = nil, place: NumberContext.Place
    ) -> [Range<Int>] {
        line.bytes.withUnsafeBufferPointer { text in
            let context = NumberContext(text: text, range: range ?? 0..<text.count, place: place)
            let reader = WrittenNumberReader(text: text, limit: context.range.upperBound)
            var found: [Range<Int>] = []
            var previous: (form: any ExcludedForm.Type, end: Int)?
            var index = context.range.lowerBound
            while index < context.range.upperBound {
                guard let number = reader.read(at: index) else {
                    let byte = text[index]
                    index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                    continue
                }
                index = number.end
                if let (form, end) = previous, context.isListMark(between: end, and: number.range.lowerBound),
                    form.continues(to: number, in: context)
                {
                    previous = (form, number.end)
                } else if let form = excludedForms.first(where: { $0.covers(number, in: context) }) {
                    previous = (form, number.end)
                } else {
                    previous = nil
                    if !names.cover(number, in: context) { found.append(number.range) }
                }
            }
            return found
        }
    }
}
