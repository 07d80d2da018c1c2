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

    /// The words by which the value sorts its row: one, or several of a list, or none.
    func labels(in regions: RegionDirectory) -> [String]
}

public enum TextPurpose: Sendable {
    case display, download
}

extension FieldValue {
    public static var choices: ChoiceList { .none }
    public static func acceptsBlank(in field: FieldDescription) -> Bool { false }
    public static func doubt(about text: String) -> Wording? { nil }
    public func labels(in regions: RegionDirectory) -> [String] { [text(for: .display, in: regions)] }
}

/// What reading a cell may need to know besides its text.
public struct ValueContext: Sendable {
    public let field: FieldDescription
    /// The unit that the file gives for the column, in its header or above it.
    public let columnUnit: Unit?
    public let regions: RegionDirectory
}
