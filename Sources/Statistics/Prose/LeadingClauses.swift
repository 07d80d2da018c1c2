/// What the clauses of a sentence before the present one said.
struct LeadingClauses {
    var years: [Int] = []
    private(set) var relativeYears: [Int] = []
    private(set) var places: [Coordinates.Place] = []
    var base: Phrase.Base?
    private(set) var labels: [String] = []
    /// Those of `labels` that are nothing but kinds: 职工 is also a name.
    private(set) var kinds: [String] = []
    var hasUnknown = false
    /// It is not known what the numbers are of. Words that are not known follow a place: what it is part of is not the
    /// place itself. Or something is counted that is not known: 座谈的12家企业.
    private(set) var isDoubtful = false

    /// - Parameters:
    ///   - phrase: all words of a clause.
    ///   - hasNumber: whether a number stands in it.
    ///   - hasSubject: whether it is known what the last number was of.
    mutating func add(_ phrase: Phrase, hasNumber: Bool, hasSubject: Bool) {
        years += phrase.years.filter { !phrase.relativeYears.contains($0) }
        relativeYears += phrase.relativeYears
        kinds += phrase.labels.map(\.label)
        labels += phrase.labels.map(\.label) + phrase.names.compactMap(\.label)
        if !phrase.unknown.isEmpty { hasUnknown = true }
        if let place = phrase.places.last, let unknown = phrase.unknown.last, unknown > place.index {
            isDoubtful = true
        } else {
            places += phrase.places.map(\.place)
        }
        if hasNumber {
            if phrase.places.isEmpty, !phrase.unknown.isEmpty, !hasSubject { isDoubtful = true }
        } else if let base = phrase.base {
            self.base = base
        }
    }
}
