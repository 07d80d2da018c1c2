/// Reads the numbers of a list after 分别, each for an item of the list before it.
struct ListedClaims {
    let tokens: [Sentence.Token]

    /// 澜桦镇、麦穗原镇会员分别为11948人、12747人.
    ///
    /// - Returns: the claims, and the index of the last number.
    func read(
        _ phrase: Phrase, _ first: Numeral, at index: Int, in state: inout SentenceState
    ) -> ([Claim], last: Int) {
        var claims: [Claim] = []
        var numerals = [first]
        var last = index
        var next = index + 1
        while next < tokens.count {
            if case .numeral(let numeral) = tokens[next].kind {
                guard next - last > 1 else { break }
                (numerals, last) = (numerals + [numeral], next)
            } else if let role = tokens[next].role, role == .listMark || role == .pause, next - last == 1 {
                // The next number follows.
            } else {
                break
            }
            next += 1
        }
        state.subject = nil
        guard tokens.isBoundary(last + 1), phrase.unknown.isEmpty, phrase.change == nil, phrase.share == nil,
            phrase.base == nil
        else { return (claims, last) }
        let count = numerals.count
        var unitless = numerals
        if let unit = numerals.last?.unit {
            for position in unitless.indices where unitless[position].unit == nil { unitless[position].unit = unit }
        }
        func add(_ read: (Int) -> (readings: [Interpretation], isExplicit: Bool)?) {
            for position in 0..<count {
                guard let found = read(position) else { continue }
                claims.append(
                    Claim(numeral: unitless[position], readings: found.readings, isExplicit: found.isExplicit))
            }
        }
        let state = state
        func names(_ position: Int) -> [NamedQuantity] {
            phrase.names.last.map { state.fitting($0.names, unitless[position]) } ?? []
        }
        let labels = phrase.labels.map(\.label)
        if phrase.names.count == count, count > 1 {
            add {
                state.readings(
                    state.fitting(phrase.names[$0].names, unitless[$0]), phrase, year: phrase.years.last, labels: labels
                )
            }
        } else if phrase.names.count == 1, phrase.places.count == count, count > 1 {
            add {
                state.readings(
                    names($0), phrase, year: phrase.years.last, labels: labels, place: phrase.places[$0].place)
            }
        } else if phrase.names.count == 1, labels.count == count, count > 1, phrase.places.count <= 1 {
            add { state.readings(names($0), phrase, year: phrase.years.last, labels: [labels[$0]]) }
        } else if phrase.names.isEmpty, labels.count == count, count > 1, phrase.places.count <= 1 {
            add { position in
                state.readings(
                    state.fitting(state.namesOfKind(labels[position]), unitless[position]), phrase,
                    year: phrase.years.last,
                    labels: [labels[position]]
                ).map { ($0.readings, false) }
            }
        } else if phrase.names.count == 1, phrase.years.count == count, count > 1, phrase.places.count <= 1 {
            add { state.readings(names($0), phrase, year: phrase.years[$0], labels: labels) }
        }
        return (claims, last)
    }
}
