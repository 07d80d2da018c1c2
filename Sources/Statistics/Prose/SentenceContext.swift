/// When and where a sentence speaks of.
struct SentenceContext {
    var coordinates: Coordinates
    /// Whether the sentence itself says where.
    var isExplicit = false
    private var words: [String] = []

    /// Nil when what stands before the name makes it another quantity, or another time than any that is known.
    init?(
        lead: Range<Int>, sentence range: Range<Int>, of text: StatedFigures.Text, places: StatedFigures.Places,
        observations: Observations,
        reportYear: Int?
    ) {
        guard let whole = observations.regions.whole else { return nil }
        coordinates = Coordinates(years: observations.latest, place: .region(whole.id))
        let sentence = String(decoding: text[range], as: UTF8.self)
        var rest = Substring(decoding: text[lead], as: UTF8.self)
        if let label = observations.categories.enumerated().lazy.flatMap({ index, category in
            category.labels.map { (index, $0) }
        }).first(where: { rest.hasSuffix($0.1) }) {
            coordinates.groups[label.0] = label.1
            rest = rest.dropLast(label.1.count)
        }
        let endsInPlace = places.suffix(of: lead.lowerBound..<lead.lowerBound + rest.utf8.count, in: text) != nil
        guard endsInPlace || Self.isBoundary(rest, observations.regions.words) else { return nil }
        if let nearest = places.last(in: range, of: text) {
            coordinates.place = nearest.place
            isExplicit = true
            words.append(nearest.name)
        }
        guard !observations.years.isEmpty else { return }
        for word in ["上年", "去年", "前年", "同期", "累计", "五年", "三年", "目标", "计划", "力争", "预计", "平均", "其中"]
        where sentence.contains(word) { return nil }
        let year = Self.lastYear(in: sentence) ?? reportYear ?? observations.years[observations.years.count - 1]
        guard observations.years.contains(year) else { return nil }
        coordinates.years = year...year
        words.insert(String(year), at: 0)
    }

    /// Before the name stands nothing that could qualify it: a mark, a word such as 有, or a place.
    private static func isBoundary(_ text: Substring, _ words: PlaceWords) -> Bool {
        guard let last = text.last else { return true }
        if !last.isLetter || last.isASCII { return !last.isNumber }
        return ("有的和末底度时年及入".contains(last) || last == words.whole.name.last) && !text.hasSuffix("新入")
    }

    private static func lastYear(in text: String) -> Int? {
        var found: Int?
        for part in text.split(separator: "年", omittingEmptySubsequences: false).dropLast() {
            let digits = part.suffix(4)
            if digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(digits),
                (1949...2200).contains(year)
            {
                found = year
            }
        }
        return found
    }

    /// How the figure would be named: {{会员人数 2024 麦穗原镇}}.
    func reference(_ title: String) -> String {
        "{{" + ([title] + words + coordinates.groups.sorted { $0.key < $1.key }.map(\.value)).joined(separator: " ")
            + "}}"
    }
}
