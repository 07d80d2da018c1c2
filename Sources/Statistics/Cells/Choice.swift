import Diagnostics

/// A value from a closed list that Swift code knows by name; its raw values are the words that staff write.
///
/// The list of a column stands in the column's declaration, which takes it from here. A choice of which no code knows the
/// words is a `ChosenWord`.
public protocol Choice: FieldValue, CaseIterable, RawRepresentable<String> {
    /// Other words for an entry.
    static var aliases: [String: Self] { get }
}

extension Choice {
    /// No other words, unless the type says otherwise.
    public static var aliases: [String: Self] { [:] }
    /// The type of every choice.
    public static var type: ValueType { .choice }
    /// Every entry of the type, in its order, with the other words for it.
    public static var choices: ChoiceList {
        ChoiceList(allCases.map(\.rawValue), aliases: aliases.mapValues(\.rawValue))
    }

    /// - Throws: `ValueError` when the column's list has no such word, with the nearest that it has.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let word = context.field.choices.word(for: text) else {
            throw .notAChoice(text, of: context.field.choices)
        }
        guard let value = Self(rawValue: word) else {
            preconditionFailure("the field “\(context.field.name)” lists “\(word)”, which is no \(Self.self)")
        }
        self = value
    }

    /// The word that staff write.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { rawValue }
}
