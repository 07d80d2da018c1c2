import Diagnostics

/// A figure named in words: `会员人数 2024 南部片区 同比`.
public struct FigureExpression: Sendable {
    /// What is asked for.
    public let quantity: Quantity
    /// The dataset that it is asked of.
    public let observations: Observations
    /// When, where and of which kinds.
    public let coordinates: Coordinates
    /// The year to compare with, when the expression names it; the year before, when it does not.
    public let baseYear: Int?
    /// What is made of the figure; nil when it is printed as it is.
    public let derivation: Derivation?
    /// Whether years are compared over those places alone that take part in both.
    public let isLikeForLike: Bool

    /// What is wrong with a word of an expression.
    public struct Failure: Error, Sendable {
        /// What is wrong, with the nearest that is right.
        public let error: ValueError
        /// UTF-8 offsets in the expression.
        public let range: Range<Int>
    }

    /// Reads `text`; what it leaves out is the whole and `defaultYear`, or else the latest year.
    ///
    /// - Throws: `Failure` at the word that names nothing, with the nearest word that does.
    public init(_ text: String, in catalogue: Catalogue, defaultYear: Int? = nil) throws(Failure) {
        var reader = ExpressionReader(text, catalogue)
        try reader.read()
        self = try reader.expression(defaultYear: defaultYear)
    }

    /// An expression whose parts are known already.
    public init(
        quantity: Quantity, observations: Observations, coordinates: Coordinates, baseYear: Int?,
        derivation: Derivation?, isLikeForLike: Bool = false
    ) {
        self.isLikeForLike = isLikeForLike
        self.quantity = quantity
        self.observations = observations
        self.coordinates = coordinates
        self.baseYear = baseYear
        self.derivation = derivation
    }
}

/// Sorts the words of an expression into what they name.
struct ExpressionReader {
    struct Word {
        let text: String
        let range: Range<Int>
    }

    let catalogue: Catalogue
    let words: [Word]
    private(set) var sources: [(quantity: Quantity, observations: Observations)] = []
    private var name: Word?
    private var years: [(span: ClosedRange<Int>, word: Word)] = []
    private var place: (Coordinates.Place, Word)?
    private var groups: [Word] = []
    private var derivation: (Derivation, Word)?
    private var likeForLike: Word?

    init(_ text: String, _ catalogue: Catalogue) {
        self.catalogue = catalogue
        words = Self.split(text)
    }

    private static func split(_ text: String) -> [Word] {
        text.split(whereSeparator: \.isWhitespace).map { part in
            let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
            return Word(text: foldWidth(String(part)), range: start..<start + part.utf8.count)
        }
    }

    mutating func read() throws(FigureExpression.Failure) {
        for word in words {
            if let span = Self.years(word.text) {
                years.append((span, word))
            } else if name == nil, case let found = catalogue.sources(of: word.text), !found.isEmpty {
                (name, sources) = (word, found)
            } else if word.text == Derivation.likeForLike {
                likeForLike = word
            } else if derivation == nil, let meant = Derivation(word: word.text) {
                derivation = (meant, word)
            } else if place == nil, let found = Self.place(word.text, catalogue.regions) {
                place = (found, word)
            } else {
                groups.append(word)
            }
        }
        guard name == nil else { return }
        guard let first = groups.first ?? words.first else {
            throw FigureExpression.Failure(error: .emptyExpression, range: 0..<0)
        }
        throw FigureExpression.Failure(
            error: catalogue.unknown(first.text), range: first.range)
    }

    /// 2024, 2024年, 2024年度, 2020—2024.
    static func years(_ text: String) -> ClosedRange<Int>? {
        var text = Substring(text)
        for suffix in ["年度", "年"] where text.hasSuffix(suffix) { text = text.dropLast(suffix.count) }
        let parts = text.split(whereSeparator: { "—–-~～至".contains($0) }).map { $0.hasSuffix("年") ? $0.dropLast() : $0 }
        let numbers = parts.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (1900...2200).contains($0) }
        guard numbers.count == parts.count, let first = numbers.first, numbers.count <= 2, let last = numbers.last,
            first <= last
        else { return nil }
        return first...last
    }

    static func place(_ text: String, _ regions: RegionDirectory) -> Coordinates.Place? {
        if let region = regions.find(text) { return .region(region.id) }
        if regions.words.wholeInSentences.contains(text), let whole = regions.whole { return .region(whole.id) }
        return regions.words.namesOfAllParts.contains(text) ? .parts : nil
    }

    // MARK: - From words to a figure

    func expression(defaultYear: Int?) throws(FigureExpression.Failure) -> FigureExpression {
        let (quantity, observations) = try source()
        var chosen: [Int: String] = [:]
        for word in groups {
            guard let category = observations.category(having: word.text) else { continue }
            chosen[category] = word.text
        }
        if let category = observations.categoryNeeded(for: quantity, at: chosen) {
            throw FigureExpression.Failure(
                error: .needsGroup(quantity.title, observations.categories[category]),
                range: name?.range ?? words[0].range)
        }
        let time = try time(quantity, observations, defaultYear)
        guard let whole = catalogue.regions.whole.map({ Coordinates.Place.region($0.id) }) ?? place?.0 else {
            throw FigureExpression.Failure(error: .noWhole(catalogue.regions.words), range: words[0].range)
        }
        if observations.cube.region == nil, let place {
            throw FigureExpression.Failure(error: .notByRegion(observations.dataset.title), range: place.1.range)
        }
        let coordinates = Coordinates(years: time.years, place: place?.0 ?? whole, groups: chosen)
        try check(derivation?.0, quantity, observations, coordinates)
        return FigureExpression(
            quantity: quantity, observations: observations, coordinates: coordinates, baseYear: time.base,
            derivation: derivation?.0, isLikeForLike: likeForLike != nil)
    }

    /// The dataset that has every group named.
    private func source() throws(FigureExpression.Failure) -> (Quantity, Observations) {
        if let fitting = sources.first(where: { source in
            groups.allSatisfy { source.observations.category(having: $0.text) != nil }
        }) {
            return fitting
        }
        let labels = sources.flatMap { $0.observations.categories.flatMap(\.labels) }
        let wrong = groups.first { !labels.contains($0.text) } ?? groups[0]
        let known = labels + Derivation.words + catalogue.regions.all.map(\.name)
        let nearest = nearestName(to: wrong.text, in: known) ?? catalogue.regions.nearest(to: wrong.text)
        throw FigureExpression.Failure(
            error: .unknownGroup(wrong.text, of: sources[0].quantity.title, nearest: nearest, labels: labels),
            range: wrong.range)
    }

    private func time(
        _ quantity: Quantity, _ observations: Observations, _ defaultYear: Int?
    ) throws(FigureExpression.Failure) -> (years: ClosedRange<Int>?, base: Int?) {
        guard !observations.years.isEmpty else {
            if let (_, word) = years.first,
                observations.dataset.metadata.asOf?.year != Self.years(word.text)?.lowerBound
            {
                throw FigureExpression.Failure(
                    error: .notByYear(observations.dataset.title, asOf: observations.dataset.metadata.asOf),
                    range: word.range)
            }
            return (nil, nil)
        }
        let first = observations.years[0]
        let last = observations.years[observations.years.count - 1]
        for (span, word) in years where !(span.lowerBound >= first && span.upperBound <= last) {
            let nearest = span.lowerBound < first ? first : last
            throw FigureExpression.Failure(
                error: .yearOutOfRange(word.text, first: first, last: last, nearest: nearest), range: word.range)
        }
        if let (span, word) = years.first, span.count > 1, !quantity.addsUpOverYears {
            throw FigureExpression.Failure(error: .doesNotAddUpOverYears(quantity.title), range: word.range)
        }
        if years.count == 2, let derivation = derivation?.0, derivation.comparesYears {
            return (years[1].span, years[0].span.lowerBound)
        }
        guard years.count <= 1 else { throw FigureExpression.Failure(error: .twoYears, range: years[1].word.range) }
        let assumed = defaultYear.flatMap { (first...last).contains($0) ? $0 : nil } ?? last
        return (years.first?.span ?? assumed...assumed, nil)
    }

    private func check(
        _ derivation: Derivation?, _ quantity: Quantity, _ observations: Observations, _ coordinates: Coordinates
    ) throws(FigureExpression.Failure) {
        if let likeForLike, derivation?.comparesYears != true {
            throw FigureExpression.Failure(error: .likeForLikeAlone, range: likeForLike.range)
        }
        guard let (derivation, word) = self.derivation else { return }
        func fail(_ error: ValueError) -> FigureExpression.Failure {
            FigureExpression.Failure(error: error, range: word.range)
        }
        if derivation.comparesYears {
            guard coordinates.years != nil else {
                throw fail(.notByYear(observations.dataset.title, asOf: observations.dataset.metadata.asOf))
            }
            guard quantity.isComparableAcrossYears else { throw fail(.notComparable(quantity.title)) }
        }
        switch derivation {
        case .share:
            if case .rate = quantity { throw fail(.noShareOfRate(quantity.title)) }
        case .rank:
            guard case .region(let id) = coordinates.place, [.part, .group].contains(catalogue.regions[id].role)
            else {
                throw fail(.noRank(catalogue.regions.words))
            }
        default: break
        }
    }
}
