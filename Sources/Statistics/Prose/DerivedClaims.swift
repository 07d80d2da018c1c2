/// Reads changes and shares: what is made of two figures.
struct DerivedClaims {
    let tokens: [Sentence.Token]

    /// 比上年增加2922人, 增长5.1%, 提高1.9个百分点.
    func change(_ phrase: Phrase, _ numeral: Numeral, at index: Int, in state: inout SentenceState) -> Claim? {
        guard let sign = phrase.change, let unit = numeral.unit, phrase.labels.isEmpty || !phrase.names.isEmpty,
            isCertain(phrase, in: state), numeral.isPoints || !phrase.differs
        else { return nil }
        var levels: [Interpretation] = []
        var isExplicit = true
        if let name = phrase.names.last {
            guard phrase.names.count == 1, !phrase.hides(name.index), phrase.unknown.isEmpty,
                let found = state.readings(
                    name.names, phrase, year: phrase.years.last, labels: phrase.labels.map(\.label))
            else { return nil }
            (levels, isExplicit) = (found.readings, found.isExplicit)
            state.hold(name.names, phrase.labels.map(\.label), levels)
        } else if let subject = state.subject, phrase.unknown.isEmpty, phrase.places.isEmpty, phrase.years.isEmpty {
            levels = subject.readings
        } else {
            state.subject = nil
            return nil
        }
        let mentioned = tokens[..<index].compactMap { token -> Phrase.Base? in
            if case .year(let year) = token.kind { .year(year) } else { nil }
        }
        // Without a word of what it is compared with, a change is one against the year before, if nothing else was said.
        guard phrase.base != nil || state.leading.base != nil || !state.leading.hasUnknown else { return nil }
        let bases = phrase.base.map { [$0] } ?? (state.leading.base.map { [$0, nil] } ?? [nil]) + mentioned
        var all: [Interpretation] = []
        for var reading in levels where reading.together.isEmpty && reading.quantity.isComparableAcrossYears {
            let isRate = reading.quantity.printedUnit == nil
            if numeral.isPoints {
                guard isRate else { continue }
                reading.kind = .growth(sign)
            } else if unit.kind == .share {
                guard !isRate else { continue }
                reading.kind = .growth(sign)
            } else {
                guard !isRate, unit.kind == reading.quantity.unit.kind else { continue }
                reading.kind = .difference(sign)
            }
            guard let year = reading.coordinates.years?.lowerBound else { continue }
            for base in bases {
                switch base {
                case .place(let place)?: reading.base = Coordinates(years: reading.coordinates.years, place: place)
                case .year(let value)?:
                    guard value != year else { continue }
                    reading.base = reading.coordinates.at(year: value)
                case nil: reading.base = reading.coordinates.at(year: year - 1)
                }
                all.append(reading)
            }
        }
        if let base = phrase.base { state.leading.base = base }
        state.subject?.wasDerived = true
        guard !all.isEmpty else { return nil }
        return Claim(numeral: numeral, readings: all, isExplicit: isExplicit)
    }

    /// Whether it is known what place the words are of: they name it, or nothing unknown was spoken of before.
    private func isCertain(_ phrase: Phrase, in state: SentenceState) -> Bool {
        !state.leading.isDoubtful || !phrase.places.isEmpty || state.subject?.isConfirmed == true
    }

    /// 占全旗会员的21.3%, 占44.1%.
    func share(_ phrase: Phrase, _ numeral: Numeral, in state: inout SentenceState) -> Claim? {
        guard let mark = phrase.share, numeral.unit?.kind == .share, !numeral.isPoints, phrase.unknown.isEmpty,
            phrase.change == nil, isCertain(phrase, in: state)
        else { return nil }
        let before = Phrase(tokens, phrase.range.lowerBound..<mark, relativeTo: state.year)
        let after = Phrase(tokens, mark + 1..<phrase.range.upperBound, relativeTo: state.year)
        var parts = state.subject?.readings ?? []
        var outer = (state.subject?.outer ?? []) + (state.subject?.readings ?? [])
        if let name = before.names.last {
            guard before.names.count == 1,
                let found = state.readings(
                    name.names, before, year: before.years.last, labels: before.labels.map(\.label))
            else { return nil }
            outer = state.subject?.readings ?? []
            parts = found.readings
            state.hold(name.names, before.labels.map(\.label), parts)
        } else if !before.places.isEmpty || !before.labels.isEmpty {
            guard let subject = state.subject,
                let found = state.readings(
                    subject.names, before, year: before.years.last, labels: before.labels.map(\.label))
            else { return nil }
            (parts, outer) = (found.readings, subject.readings)
        }
        guard after.names.count <= 1, after.labels.isEmpty, after.places.count <= 1, after.years.isEmpty else {
            return nil
        }
        var all: [Interpretation] = []
        for part in parts where part.kind == .level && part.quantity.printedUnit != nil {
            for whole in wholes(of: part, after, outer: outer, state.catalogue) {
                var reading = part
                (reading.kind, reading.whole) = (.share, whole)
                all.append(reading)
            }
        }
        state.subject?.wasDerived = true
        guard !all.isEmpty else { return nil }
        return Claim(numeral: numeral, readings: all, isExplicit: true)
    }

    // MARK: - Of what

    private typealias Whole = (quantity: Quantity, observations: Observations, coordinates: Coordinates)

    /// What `part` may be a share of.
    private func wholes(of part: Interpretation, _ after: Phrase, outer: [Interpretation], _ catalogue: Catalogue)
        -> [Whole]
    {
        var wholes: [Whole] = []
        guard let whole = catalogue.regions.whole.map({ Coordinates.Place.region($0.id) }) else { return [] }
        let place = after.places.last?.place
        func add(_ quantity: Quantity, _ coordinates: Coordinates) {
            guard part.together.isEmpty == false || quantity != part.quantity || coordinates != part.coordinates else {
                return
            }
            wholes.append((quantity, part.observations, coordinates))
        }
        if let name = after.names.last {
            for named in name.names
            where catalogue.observations[named.observations].dataset.definition.id
                == part.observations.dataset.definition.id
            {
                if let place {
                    add(named.quantity, part.coordinates.withoutGroups().at(place))
                } else {
                    add(named.quantity, part.coordinates)
                    add(named.quantity, part.coordinates.withoutGroups())
                    add(named.quantity, part.coordinates.withoutGroups().at(whole))
                }
            }
            return wholes
        }
        if let place {
            add(part.quantity, part.coordinates.at(place))
            add(part.quantity, part.coordinates.withoutGroups().at(place))
            return wholes
        }
        for reading in outer where reading.kind == .level && reading.quantity.unit.kind == part.quantity.unit.kind {
            if reading.observations.dataset.definition.id == part.observations.dataset.definition.id {
                add(reading.quantity, reading.coordinates)
            }
        }
        add(part.quantity, part.coordinates.withoutGroups())
        add(part.quantity, part.coordinates.at(whole))
        add(part.quantity, part.coordinates.withoutGroups().at(whole))
        if case .indicator(let indicator) = part.quantity, let parent = indicator.subsetOf,
            let quantity = part.observations.quantities.first(where: { $0.id == parent })
        {
            add(quantity, part.coordinates)
            add(quantity, part.coordinates.withoutGroups().at(whole))
        }
        return wholes
    }
}
