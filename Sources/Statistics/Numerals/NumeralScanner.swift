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

    /// Whether a number may stand in `range`. Many lines have none, and are looked at no further.
    static func mayHaveNumerals(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        WrittenNumberReader(text: text, limit: range.upperBound).next(from: range.lowerBound) != nil
    }

    /// Calls `found` with the places of the numbers in a line as readers see it, or in a cell of it.
    func read(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, place: NumberContext.Place,
        _ found: (Range<Int>) -> Void
    ) {
        let context = NumberContext(text: text, range: range, place: place)
        let reader = WrittenNumberReader(text: text, limit: range.upperBound)
        var previous: (form: any ExcludedForm.Type, end: Int)?
        var index = range.lowerBound
        while let start = reader.next(from: index) {
            guard let number = reader.read(at: start) else {
                index = start + text[start].lengthOfCharacter
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
                if !names.cover(number, in: context) { found(number.range) }
            }
        }
    }
}
