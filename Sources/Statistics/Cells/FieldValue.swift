import Diagnostics

/// A type that cells of a column can be read as, and written back from.
public protocol FieldValue: Sendable, Hashable {
    /// The type in the words of the Table Schema standard.
    static var type: ValueType { get }
    /// The words that a column of this type takes when its declaration lists none of its own.
    static var choices: ChoiceList { get }
    /// Whether an empty cell is a value of this type in `field`.
    static func acceptsBlank(in field: FieldDescription) -> Bool

    /// - Throws: `ValueError` that says what was expected and what is nearest.
    init(cell text: String, in context: ValueContext) throws(ValueError)

    /// What a person should look at although the cell can be read.
    static func doubt(about text: String) -> Wording?

    /// The value as a page shows it, or as a download holds it; a download reads back as the same value.
    func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String

    /// The kinds to which the value assigns its row: one, several when the value is a list, or none.
    func labels(in regions: RegionDirectory) -> [String]
}

/// What a value is written for: a page for readers, or a file that is read back.
public enum TextPurpose: Sendable {
    case display, download
}

extension FieldValue {
    /// No list: any text is taken.
    public static var choices: ChoiceList { .none }
    /// An empty cell is no value.
    public static func acceptsBlank(in field: FieldDescription) -> Bool { false }
    /// Whatever can be read is taken without a question.
    public static func doubt(about text: String) -> Wording? { nil }
    /// One word: the value as pages show it.
    public func labels(in regions: RegionDirectory) -> [String] { [text(for: .display, in: regions)] }
}

/// What reading a cell may need to know besides its text.
public struct ValueContext: Sendable {
    /// The column that the cell stands in.
    public let field: FieldDescription
    /// The unit that the file gives for the column, in its header or above it.
    public let columnUnit: Unit?
    /// The places that a cell may name.
    public let regions: RegionDirectory
    /// Whether a day that is written as its number is counted from 1904.
    var countsDaysFrom1904 = false
}
