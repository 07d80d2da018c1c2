@testable import SearchIndex

/// Texts of few letters, so that strings repeat as much as they ever do, and the plain truth about them.
struct SampleCorpus {
    var documents: [SearchDocument<SearchText>] = []

    /// The same for the same seed.
    init(_ count: Int, letters: String = "工会组织建设培训", lines: Int = 6, seed: UInt64 = 1) {
        var dice = Dice(state: seed)
        let letters = Array(letters.utf16)
        // Some lines stand in many texts, as office prose has it.
        let common = (0..<12).map { _ in dice.line(letters, 2...30) }
        for number in 0..<count {
            var text = SearchText()
            for _ in 0..<lines {
                text.append(line: dice.number(3) == 0 ? common[dice.number(common.count)] : dice.line(letters, 1...14))
            }
            documents.append(
                SearchDocument(
                    title: "第\(number)号" + dice.line(letters, 2...5), kind: number % 2,
                    date: "20\(10 + number % 15)-01-02", url: "r\(number).html",
                    names: number % 7 == 0 ? ["lhz\(number)"] : [], text: text))
        }
    }

    /// Strings from the texts, and some that stand nowhere.
    func queries(_ count: Int, longest: Int = 12) -> [String] {
        var dice = Dice(state: 99)
        return (0..<count).map { index in
            let units = documents[dice.number(documents.count)].text.units
            let start = dice.number(units.count)
            let found =
                units[start...].prefix(1 + dice.number(longest)).split(separator: 0x0A).first.map(Array.init) ?? []
            return String(decoding: index % 10 == 0 ? found.reversed() : found, as: UTF16.self)
        }.filter { !$0.isEmpty }
    }

    /// The addresses of the documents that hold `query` in a line of their title, names or text.
    func holding(_ query: String) -> Set<String> {
        let query = Folding.folded(query.utf16)
        return Set(
            documents.filter { document in
                let lines =
                    [Array(document.title.utf16), Array(document.text.units)] + document.names.map { Array($0.utf16) }
                return lines.contains { Folding.folded($0).holds(query) }
            }.map(\.url))
    }
}

extension [UInt16] {
    func holds(_ other: [UInt16]) -> Bool {
        count >= other.count && (0...count - other.count).contains { self[$0..<$0 + other.count].elementsEqual(other) }
    }
}

private struct Dice {
    var state: UInt64

    mutating func number(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func line(_ letters: [UInt16], _ length: ClosedRange<Int>) -> String {
        let count = length.lowerBound + number(length.count)
        return String(decoding: (0..<count).map { _ in letters[number(letters.count)] }, as: UTF16.self)
    }
}
