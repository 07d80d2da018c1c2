/// What a sentence has said so far, and how its next words are read after it.
struct SentenceState {
    typealias Token = Sentence.Token

    /// What a sentence takes from those before it.
    struct Context {
        var year: Int?
        var place: Coordinates.Place?
    }

    /// What was spoken of last: what a number without a name is of.
    struct Subject {
        var names: [NamedQuantity]
        var place: Coordinates.Place?
        var year: Int?
        var labels: [String]
        /// The levels that were read last, for what a change or share is of.
        var readings: [Interpretation]
        /// What stood before 其中.
        var outer: [Interpretation]
        /// Whether the data says the same.
        var isConfirmed = false
        /// Whether a change or share of it was the last number.
        var wasDerived = false
        /// Whether a clause named it and gave no number: 麦穗原镇会员最多，有11948人.
        var awaitsNumber = false
    }

    let catalogue: Catalogue
    let reportYear: Int?
    var context = Context()
    var subject: Subject?
    var leading = LeadingClauses()

    init(_ catalogue: Catalogue, year: Int?) {
        self.catalogue = catalogue
        reportYear = year
    }

    /// The year that 上年 is counted from.
    var year: Int? { leading.years.last ?? reportYear }

    /// Keeps what a clause said for those that follow it.
    mutating func endClause(_ tokens: [Token], _ clause: Range<Int>) {
        guard !clause.isEmpty else { return }
        // Of most clauses no word is known.
        if tokens[clause].allSatisfy(\.isUnknown) {
            (leading.hasUnknown, subject) = (true, nil)
            return
        }
        let phrase = Phrase(tokens, clause, relativeTo: year)
        let hasNumber = tokens[clause].contains { if case .numeral = $0.kind { true } else { false } }
        leading.add(phrase, hasNumber: hasNumber, hasSubject: subject != nil)
        guard !hasNumber else { return }
        if !phrase.unknown.isEmpty {
            subject = nil
        } else if let name = phrase.names.last, phrase.names.count == 1, phrase.change == nil, phrase.share == nil,
            let found = readings(name.names, phrase, year: phrase.years.last, labels: phrase.labels.map(\.label))
        {
            hold(name.names, phrase.labels.map(\.label), found.readings)
            subject?.awaitsNumber = true
        }
    }

    mutating func beginSentence() { (subject, leading) = (nil, LeadingClauses()) }

    mutating func endSentence() {
        if let year = leading.years.last { context.year = year }
        if let place = leading.places.last { context.place = place }
    }

    // MARK: - What was spoken of

    /// A figure that is named is a subject like a number that was typed.
    mutating func refer(to expression: FigureExpression?) {
        guard let expression else {
            subject = nil
            return
        }
        guard expression.derivation == nil else { return }
        let index = catalogue.observations.firstIndex {
            $0.dataset.definition.id == expression.observations.dataset.definition.id
        }
        let reading = Interpretation(
            quantity: expression.quantity, observations: expression.observations, coordinates: expression.coordinates)
        hold(
            [NamedQuantity(quantity: expression.quantity, observations: index ?? 0, isNoun: true)],
            expression.coordinates.groups.sorted { $0.key < $1.key }.map(\.value), [reading])
    }

    /// Remembers what a level was of, for the numbers that follow it.
    mutating func speak(
        of names: [NamedQuantity], _ labels: [String], _ verdict: Claim.Verdict,
        _ found: (readings: [Interpretation], isExplicit: Bool), _ phrase: Phrase
    ) {
        switch verdict {
        case .agrees(let readings):
            hold(names, labels, readings, isOfWhich: phrase.isOfWhich)
            subject?.isConfirmed = true
        case .disagrees: hold(names, labels, found.readings, isOfWhich: phrase.isOfWhich)
        case .unknown: subject = nil
        }
    }

    mutating func hold(
        _ names: [NamedQuantity], _ labels: [String], _ readings: [Interpretation], isOfWhich: Bool = false
    ) {
        let outer = isOfWhich || subject?.outer.isEmpty != false ? subject?.readings : subject?.outer
        subject = Subject(
            names: names, place: readings[0].coordinates.place, year: readings[0].coordinates.years?.lowerBound,
            labels: labels, readings: readings, outer: outer ?? [])
    }

    // MARK: - Names

    /// Those of `names` that are counted in the unit of `numeral`.
    func fitting(_ names: [NamedQuantity], _ numeral: Numeral) -> [NamedQuantity] {
        names.filter { name in
            guard !numeral.isPoints else { return false }
            guard let unit = numeral.unit else { return name.quantity.printedUnit != nil }
            return unit.kind == name.quantity.unit.kind
        }
    }

    /// 货车司机会员: where the figures of 会员人数 have no such kind, those of 群体会员人数 may have it.
    func ofKind(_ labels: [String], _ names: [NamedQuantity]) -> [NamedQuantity] {
        guard let label = labels.first else { return [] }
        return catalogue.observations.enumerated().flatMap { position, observations -> [NamedQuantity] in
            guard observations.category(having: label) != nil else { return [] }
            return observations.quantities.filter { quantity in
                names.contains { quantity.title.hasSuffix($0.quantity.title) }
            }.map { NamedQuantity(quantity: $0, observations: position, isNoun: true) }
        }
    }

    /// 参训441人、670人次: the only figures of the same table that are counted so.
    func companion(of subject: Subject, _ numeral: Numeral) -> [Interpretation]? {
        guard let unit = numeral.unit, unit.kind != .share, fitting(subject.names, numeral).isEmpty else { return nil }
        let found = subject.readings.compactMap { reading -> Interpretation? in
            let others = reading.observations.quantities.filter { quantity in
                quantity.unit.kind == unit.kind && quantity.indicators[0].subsetOf == nil
            }
            guard others.count == 1 else { return nil }
            return Interpretation(
                quantity: others[0], observations: reading.observations, coordinates: reading.coordinates)
        }
        return found.isEmpty ? nil : found
    }

    /// Whether what was spoken of has no such kind, or is counted otherwise.
    func isUnfit(for label: String, _ numeral: Numeral) -> Bool {
        guard let subject, !fitting(subject.names, numeral).isEmpty else { return true }
        return !subject.names.contains { catalogue.observations[$0.observations].category(having: label) != nil }
    }

    /// Everything that is told apart by a kind, the likeliest first.
    func namesOfKind(_ label: String) -> [NamedQuantity] {
        var (names, aspects): ([NamedQuantity], [NamedQuantity]) = ([], [])
        for (position, observations) in catalogue.observations.enumerated() {
            guard let category = observations.category(having: label) else { continue }
            let own = observations.quantities.map {
                NamedQuantity(quantity: $0, observations: position, isNoun: true)
            }
            // Where kinds overlap, they are aspects of something else.
            if observations.categories[category].overlaps { aspects += own } else { names += own }
        }
        return names + aspects
    }

    // MARK: - Readings

    /// Every way of reading a level of `names`, the likeliest first; nil when there is none.
    func readings(
        _ names: [NamedQuantity], _ phrase: Phrase, year: Int?, labels: [String], place: Coordinates.Place? = nil
    ) -> (readings: [Interpretation], isExplicit: Bool)? {
        guard let whole = catalogue.regions.whole.map({ Coordinates.Place.region($0.id) }) else { return nil }
        var places: [Coordinates.Place]
        var isExplicit = true
        var together: [Coordinates.Place] = []
        if let place {
            places = [place]
        } else if phrase.places.count > 1, phrase.hasListMark {
            guard phrase.isTogether else { return nil }
            (places, together) = ([phrase.places[0].place], phrase.places.map(\.place))
        } else if let last = phrase.places.last {
            places = [last.place]
        } else {
            let near = [leading.places.last, subject?.place].compactMap(\.self)
            isExplicit = !near.isEmpty
            places = near + leading.places.dropLast() + [context.place].compactMap(\.self) + [whole]
            // Of nothing but what came before the sentence, the whole is likelier.
            if near.isEmpty { places = [whole] + places.dropLast() }
        }
        var years: [Int?]
        if let year {
            years = [year]
        } else if phrase.years.isEmpty, let said = leading.years.last, !leading.hasUnknown {
            // The sentence says when: another year excuses nothing.
            years = [said] + leading.years + leading.relativeYears
        } else if phrase.years.isEmpty {
            years = [leading.years.last, subject?.year, reportYear, context.year].compactMap(\.self)
            years += leading.years + leading.relativeYears
            if leading.years.isEmpty, let reportYear { years.insert(reportYear, at: 0) }
        } else {
            return nil
        }
        var found: [Interpretation] = []
        for named in names {
            let observations = catalogue.observations[named.observations]
            // What was said of a year that the data has not, is of no other.
            if let said = leading.years.last, year == nil, !observations.years.isEmpty,
                !observations.years.contains(said)
            {
                continue
            }
            for place in Self.unique(places) {
                let times = years.isEmpty ? [observations.years.last] : years
                for year in Self.unique(times) {
                    var labels = labels
                    // Where kinds do not add up, the sentence named one before.
                    if labels.isEmpty, let kind = leading.labels.last,
                        observations.categoryNeeded(for: named.quantity, at: [:]) != nil
                    {
                        labels = [kind]
                    }
                    if let coordinates = coordinates(observations, place, year, labels) {
                        var reading = Interpretation(
                            quantity: named.quantity, observations: observations, coordinates: coordinates)
                        if !together.isEmpty { reading.together = together.map { coordinates.at($0) } }
                        found.append(reading)
                    } else if phrase.isTogether, together.isEmpty, labels.count > 1 {
                        let parts = labels.compactMap { self.coordinates(observations, place, year, [$0]) }
                        guard parts.count == labels.count else { continue }
                        found.append(
                            Interpretation(
                                quantity: named.quantity, observations: observations, coordinates: parts[0],
                                together: parts))
                    }
                }
            }
        }
        return found.isEmpty ? nil : (found, isExplicit)
    }

    /// The same of the kind that an earlier clause of the sentence named last.
    func readingsOfKindBefore(_ names: [NamedQuantity], _ phrase: Phrase, year: Int?) -> [Interpretation] {
        guard let label = leading.kinds.last else { return [] }
        return readings(names, phrase, year: year, labels: [label])?.readings ?? []
    }

    static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// Nil where the observations know no such time, place or kind.
    func coordinates(
        _ observations: Observations, _ place: Coordinates.Place, _ year: Int?, _ labels: [String]
    ) -> Coordinates? {
        guard observations.cube.region != nil || place.region == catalogue.regions.whole?.id else { return nil }
        var time: ClosedRange<Int>?
        if observations.years.isEmpty {
            guard year == nil || observations.dataset.metadata.asOf?.year == year else { return nil }
        } else {
            guard let year, observations.years.contains(year) else { return nil }
            time = year...year
        }
        var coordinates = Coordinates(years: time, place: place)
        for label in labels {
            guard let category = observations.category(having: label) else { return nil }
            // Two kinds of one category are a list, which only 合计 adds up.
            guard coordinates.groups[category] == nil else { return nil }
            coordinates.groups[category] = label
        }
        return coordinates
    }
}
