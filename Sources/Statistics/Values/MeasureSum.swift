/// A sum of parts that make up a whole, as it is added up.
///
/// A part that is not applicable adds nothing. If any other part has no number, neither has the whole: a sum of what
/// happens to be known would pass for the total. A part that the source hides makes the whole hidden, of nobody knows how
/// many digits. An empty sum is not available.
///
/// A sum is no more exact than its roughest part: 约8100 and 51810 are 约59900.
struct MeasureSum: Sendable {
    /// Whether nothing has been added.
    private(set) var isEmpty = true
    private var total: ExactDecimal?
    private var qualifier = Measure.Qualifier.exact
    /// The power of ten to which the roughest part is known; nil while every part is exact.
    private var roughness: Int?
    private var lacksPart = false
    private var isMasked = false
    private var isSuppressed = false

    mutating func add(_ part: Measure) {
        isEmpty = false
        switch part {
        case .known(let value, let partQualifier):
            total = total.map { $0 + value } ?? value
            qualifier = qualifier.combined(with: partQualifier)
            if partQualifier != .exact { roughness = max(roughness ?? .min, value.lastDigitExponent) }
        case .notApplicable: break
        case .suppressed: isSuppressed = true
        case .masked: isMasked = true
        case .missing, .belowUnit: lacksPart = true
        }
    }

    /// Adds what was added to another sum.
    mutating func add(_ other: MeasureSum) {
        isEmpty = isEmpty && other.isEmpty
        if let value = other.total { total = total.map { $0 + value } ?? value }
        qualifier = qualifier.combined(with: other.qualifier)
        if let other = other.roughness { roughness = max(roughness ?? .min, other) }
        lacksPart = lacksPart || other.lacksPart
        isMasked = isMasked || other.isMasked
        isSuppressed = isSuppressed || other.isSuppressed
    }

    var measure: Measure {
        if isSuppressed { return .suppressed }
        if isMasked { return .masked(digits: 0) }
        if lacksPart { return .missing }
        return total.map { .known(qualifier.rounded($0, to: roughness ?? .min), qualifier) }
            ?? (isEmpty ? .missing : .notApplicable)
    }
}
