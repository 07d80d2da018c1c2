/// A quantity with a public definition. Datasets and yearbook tables that carry the same indicator mean the same thing
/// by it.
public struct Indicator: Sendable, Hashable {
    public let id: String
    public let title: String
    /// Other labels under which sources print it.
    public let aliases: [String]
    public let unit: Unit
    public let definition: String
    /// What readers must not conclude from it.
    public let caveat: String?
    /// The indicator of which this one counts a part; never added to it.
    public let subsetOf: String?
    public let nature: Nature
    /// Whether a figure of one year can be set beside another year's: scores by different rubrics cannot.
    public let isComparableAcrossYears: Bool

    public enum Nature: Sendable {
        /// As of a moment: figures of several years are never added.
        case stock
        /// Over a period: figures of several years add up.
        case flow
    }

    public init(
        _ id: String, _ title: String, aliases: [String] = [], unit: Unit, subsetOf: String? = nil,
        nature: Nature = .stock,
        isComparableAcrossYears: Bool = true, definition: String, caveat: String? = nil
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.unit = unit
        self.definition = definition
        self.caveat = caveat
        self.subsetOf = subsetOf
        self.nature = nature
        self.isComparableAcrossYears = isComparableAcrossYears
    }
}
