/// The names of the site that hold numbers, such as 25人以上企业 or the number of a hotline: there the number is a part
/// of the name.
public struct KnownNames: Sendable {
    /// By a number with what stands behind it in its name, what stands before it there.
    private var beginnings: [[UInt8]: [[UInt8]]] = [:]
    private var ends = WordTable<Void>([])

    /// - Parameter names: the names of places, venues, indicators, topics and whatever else the site knows.
    public init(_ names: some Sequence<String>) {
        for name in Set(names) {
            let line = Array(name.utf8)
            line.withUnsafeBufferPointer { text in
                let words = ReadersLine(of: text, isMarkdown: false)
                words.read(0..<text.count, own: [0..<text.count])
                words.bytes.withUnsafeBufferPointer { text in
                    NumeralScanner.plain.read(text, 0..<text.count, place: .text) { range in
                        beginnings[Array(text[range.lowerBound...]), default: []].append(
                            Array(text[..<range.lowerBound]))
                    }
                }
            }
        }
        ends = WordTable(beginnings.keys.map { (String(decoding: $0, as: UTF8.self), ()) })
    }

    /// Whether `number` is a part of a name. One that is a name by itself is none where it counts something.
    func cover(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        let start = number.range.lowerBound
        guard let length = ends.prefix(of: start..<context.range.upperBound, in: context.text)?.length,
            let before = beginnings[Array(context.text[start..<start + length])]
        else { return false }
        return before.contains { name in
            guard start - context.range.lowerBound >= name.count else { return false }
            let isAlone = name.isEmpty && start + length == number.range.upperBound
            return context.text[start - name.count..<start].elementsEqual(name)
                && !(isAlone && context.isCounted(number)) && start + length >= number.range.upperBound
        }
    }
}
