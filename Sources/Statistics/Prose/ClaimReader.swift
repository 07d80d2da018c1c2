/// Finds what the numbers of a sentence say about the figures of the catalogue.
///
/// A warning is worth something only when it is right. So a number is read only when every word of its clause is
/// understood; where a sentence leaves the place, the year or the kind open, each way of reading it is kept.
struct ClaimReader {
    var state: SentenceState
    private var tokens: [Sentence.Token] = []
    private var claims: [Claim] = []
    private var clauseStart = 0

    init(_ catalogue: Catalogue, year: Int?) { state = SentenceState(catalogue, year: year) }

    /// What the numbers of `sentence` say.
    mutating func claims(of sentence: Sentence) -> [Claim] {
        (tokens, claims, clauseStart) = (sentence.tokens, [], 0)
        state.beginSentence()
        var isElsewhere = false
        var index = 0
        while index < tokens.count {
            switch tokens[index].kind {
            case .numeral(let numeral):
                if !isElsewhere { index = read(numeral, at: index) }
            case .reference(let expression): state.refer(to: expression)
            case .word(let word) where word.role == .pause && word.names.isEmpty:
                state.endClause(tokens, clauseStart..<index)
                clauseStart = index + 1
            case .word(let word) where word.role == .elsewhere && word.names.isEmpty && word.label == nil:
                isElsewhere = true
            default: break
            }
            index += 1
        }
        state.endClause(tokens, clauseStart..<tokens.count)
        state.endSentence()
        return claims
    }

    // MARK: - One number

    /// Reads the number at `index`, and those that are listed with it.
    ///
    /// - Returns: the index of the last number that was read.
    private mutating func read(_ numeral: Numeral, at index: Int) -> Int {
        var start = clauseStart
        var follows = false
        if let previous = (clauseStart..<index).last(where: { isNumber($0) }) {
            if let mark = (previous..<index).first(where: { tokens[$0].role == .listMark }) {
                start = mark + 1
            } else if (previous..<index).contains(where: { tokens[$0].role == .level }) {
                (start, follows) = (previous + 1, true)
            } else {
                return giveUp(at: index)
            }
        }
        let phrase = Phrase(tokens, start..<index, relativeTo: state.year)
        guard !phrase.isElsewhere else { return index }
        var numeral = numeral
        if let bound = phrase.bound, numeral.bound == .exact { numeral.bound = bound }
        if phrase.isEach {
            let (listed, last) = ListedClaims(tokens: tokens).read(phrase, numeral, at: index, in: &state)
            claims += listed
            return last
        }
        if let behind = nameBehind(index, numeral),
            !phrase.names.contains(where: { !state.fitting($0.names, numeral).isEmpty })
        {
            guard phrase.unknown.isEmpty, phrase.names.isEmpty, phrase.change == nil, phrase.share == nil else {
                return giveUp(at: index)
            }
            return level(behind, phrase, numeral, follows, at: index)
        }
        guard tokens.isBoundary(index + 1) else { return giveUp(at: index) }
        let derived = DerivedClaims(tokens: tokens)
        if phrase.share != nil {
            claims += derived.share(phrase, numeral, in: &state).map { [$0] } ?? []
            return index
        }
        if phrase.change != nil, !phrase.hasLevel {
            claims += derived.change(phrase, numeral, at: index, in: &state).map { [$0] } ?? []
            return index
        }
        guard let name = phrase.names.last else { return inherit(phrase, numeral, follows, at: index) }
        let names = state.fitting(name.names, numeral)
        guard !names.isEmpty else {
            if name.label != nil, phrase.names.count == 1 { return inherit(phrase, numeral, follows, at: index) }
            return giveUp(at: index)
        }
        guard phrase.names.count == 1 || phrase.names.dropLast().allSatisfy({ tokens[$0.index].role == .filler }),
            !phrase.hides(name.index), numeral.unit != nil || names.contains(where: { !$0.isNoun })
        else { return giveUp(at: index) }
        return level(names, phrase, numeral, follows, at: index)
    }

    /// What a number is of is not known: then nothing is known of the numbers that follow it either.
    private mutating func giveUp(at index: Int) -> Int {
        state.subject = nil
        return index
    }

    private func isNumber(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .numeral, .reference: true
        default: false
        }
    }

    /// 51名会员: the name behind the number.
    private func nameBehind(_ index: Int, _ numeral: Numeral) -> [NamedQuantity]? {
        guard numeral.unit != nil, numeral.unit?.kind != .share else { return nil }
        var next = index + 1
        if next < tokens.count, tokens[next].word?.role == .filler, tokens[next].range.count == 3,
            tokens[next].word?.names.isEmpty == true
        {
            next += 1
        }
        guard next < tokens.count, let word = tokens[next].word, tokens.isBoundary(next + 1) else { return nil }
        let names = state.fitting(word.names, numeral)
        return names.isEmpty ? nil : names
    }

    // MARK: - Levels

    private mutating func level(
        _ names: [NamedQuantity], _ phrase: Phrase, _ numeral: Numeral, _ follows: Bool, at index: Int
    ) -> Int {
        // 由57022人: of a year that must be named.
        let isFirst = phrase.isFrom && !follows
        var year = phrase.years.last
        if isFirst, year == nil { year = state.leading.years.count >= 2 ? state.leading.years.first : nil }
        let labels = phrase.labels.map(\.label)
        var names = names
        var found = state.readings(names, phrase, year: year, labels: labels)
        if found == nil {
            names = state.ofKind(labels, names)
            found = state.readings(names, phrase, year: year, labels: labels)
        }
        guard var found else { return giveUp(at: index) }
        // 机关工会会员4323人，入会率97.9%: of the kind that the clause before spoke of, or of all.
        let ofKind =
            labels.isEmpty && phrase.places.isEmpty ? state.readingsOfKindBefore(names, phrase, year: year) : []
        found.readings = ofKind + found.readings
        let isOfOtherKind = labels.isEmpty && ofKind.isEmpty && !state.leading.kinds.isEmpty
        let claim = Claim(
            numeral: numeral, readings: found.readings, isExplicit: found.isExplicit,
            isDoubtful: (!phrase.unknown.isEmpty || state.leading.isDoubtful || isOfOtherKind) && phrase.places.isEmpty)
        let isKnown = !(isFirst && year == nil)
        state.speak(of: names, phrase.labels.map(\.label), isKnown ? claim.verdict : .unknown, found, phrase)
        if isKnown {
            claims.append(claim)
        } else if state.subject == nil {
            state.hold(names, phrase.labels.map(\.label), found.readings)
        }
        return index
    }

    /// 其中机关480人, 增加到2996个: of what was spoken of last.
    private mutating func inherit(_ phrase: Phrase, _ numeral: Numeral, _ follows: Bool, at index: Int) -> Int {
        let labels = phrase.labels.map(\.label) + phrase.names.compactMap(\.label)
        if let label = labels.first, labels.count == 1, label.count >= 4, phrase.names.isEmpty,
            state.isUnfit(for: label, numeral)
        {
            return countKind(label, phrase, numeral, at: index)
        }
        if let subject = state.subject, subject.isConfirmed, labels.isEmpty, phrase.unknown.isEmpty,
            phrase.places.isEmpty,
            phrase.years.isEmpty, let other = state.companion(of: subject, numeral)
        {
            claims.append(Claim(numeral: numeral, readings: other, isExplicit: false))
            return index
        }
        guard let subject = state.subject, phrase.unknown.isEmpty, numeral.unit != nil,
            case let names = state.fitting(subject.names, numeral), !names.isEmpty,
            !labels.isEmpty || !phrase.places.isEmpty || !phrase.years.isEmpty || (phrase.hasLevel && follows)
                || (phrase.reaches && subject.wasDerived) || subject.awaitsNumber
        else { return giveUp(at: index) }
        var options: [[String]] = [labels]
        if labels.isEmpty { options = [subject.labels] }
        if !subject.labels.isEmpty {
            options.append(labels.isEmpty ? [] : subject.labels.filter { !labels.contains($0) } + labels)
        }
        var all: [Interpretation] = []
        var isExplicit = false
        for option in options {
            guard let found = state.readings(names, phrase, year: phrase.years.last, labels: option) else { continue }
            all += found.readings
            isExplicit = isExplicit || found.isExplicit
        }
        guard !all.isEmpty else { return giveUp(at: index) }
        let claim = Claim(numeral: numeral, readings: all, isExplicit: isExplicit)
        claims.append(claim)
        state.speak(of: names, options[0], claim.verdict, (all, isExplicit), phrase)
        return index
    }

    /// 社会化工会工作者28人: a kind that stands for what is counted of it.
    private mutating func countKind(_ label: String, _ phrase: Phrase, _ numeral: Numeral, at index: Int) -> Int {
        state.subject = nil
        let names = state.fitting(state.namesOfKind(label), numeral)
        guard numeral.unit != nil, numeral.unit?.kind != .share, !phrase.hides(phrase.labels[0].index), !names.isEmpty,
            let found = state.readings(names, phrase, year: phrase.years.last, labels: [label])
        else { return index }
        let claim = Claim(
            numeral: numeral, readings: found.readings, isExplicit: false,
            isDoubtful: (!phrase.unknown.isEmpty || state.leading.isDoubtful) && phrase.places.isEmpty)
        claims.append(claim)
        state.speak(of: names, [label], claim.verdict, found, phrase)
        return index
    }
}

extension [Sentence.Token] {
    /// Whether the clause may end before the token at `index`: what follows says nothing about the number.
    func isBoundary(_ index: Int) -> Bool {
        guard index < count else { return true }
        switch self[index].kind {
        case .word(let word):
            guard word.names.isEmpty, word.place == nil, let role = word.role else { return false }
            switch role {
            case .pause, .listMark, .ofWhich, .share, .base, .level, .change, .yearBefore, .together: return true
            default: return false
            }
        default: return false
        }
    }
}
