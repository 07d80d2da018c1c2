/// A quantity with a public definition. Datasets and yearbook tables that carry the same indicator mean the same thing
/// by it.
public struct Indicator: Sendable, Hashable {
    /// Identifies it in schemas and templates: lower case, ASCII.
    public let id: String
    /// The name by which it is published.
    public let title: String
    /// Other labels under which sources print it.
    public let aliases: [String]
    /// The unit of every figure of it.
    public let unit: Unit
    /// What is counted, and as of when, in words for readers.
    public let definition: String
    /// What readers must not conclude from it.
    public let caveat: String?
    /// The indicator of which this one counts a part; never added to it.
    public let subsetOf: String?
    /// Which numbers its figures can be.
    public let numbers: NumberRange
    /// Whether figures of several years add up.
    public let nature: Nature
    /// Whether a figure of one year can be set beside another year's: scores by different rubrics cannot.
    public let isComparableAcrossYears: Bool

    /// Whether an indicator tells of a moment or of a period.
    public enum Nature: Sendable {
        /// As of a moment: figures of several years are never added.
        case stock
        /// Over a period: figures of several years add up.
        case flow
    }

    /// - `id`: lower-case letters, digits and hyphens.
    /// - `subsetOf`: the id of the indicator of which this one counts a part.
    /// - `numbers`: whole numbers from 0 up unless said otherwise.
    /// - `caveat`: what readers must not conclude from it.
    public init(
        _ id: String, _ title: String, aliases: [String] = [], unit: Unit, subsetOf: String? = nil,
        numbers: NumberRange = .counts, nature: Nature = .stock,
        isComparableAcrossYears: Bool = true, definition: String, caveat: String? = nil
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.unit = unit
        self.definition = definition
        self.caveat = caveat
        self.subsetOf = subsetOf
        self.numbers = numbers
        self.nature = nature
        self.isComparableAcrossYears = isComparableAcrossYears
    }
}
