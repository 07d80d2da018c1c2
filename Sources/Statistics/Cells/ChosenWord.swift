import Diagnostics

/// A word from the list that its column declares: the type of a choice that no Swift code knows by name.
public struct ChosenWord: FieldValue {
    /// Its title in the data dictionary is that of every choice.
    public static let type = ValueType.choice
    /// The word as the column's declaration has it.
    public let text: String

    /// - Throws: `ValueError` when the column's list has no such word, with the nearest that it has.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let word = context.field.choices.word(for: text) else {
            throw .notAChoice(text, of: context.field.choices)
        }
        self.text = word
    }

    /// The word itself.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { text }
}
