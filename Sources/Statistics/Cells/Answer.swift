import Diagnostics

/// A value that somebody was asked for, or the reason why there is none: — for not collected, 不适用, 不公布.
///
/// A row with such a reason is an answer; a row that is not there is none.
public enum Answer<Value: FieldValue>: FieldValue {
    case given(Value)
    /// One of the measures without a number.
    case withheld(Measure)

    /// The type of the value.
    public static var type: ValueType { Value.type }
    /// The words for the value.
    public static var choices: ChoiceList { Value.choices }

    /// - Throws: `ValueError` when the cell is neither a value nor one of the signs for none.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        if let number = try? OfficeNumber(text), number.measure.value == nil {
            self = .withheld(number.measure)
        } else {
            self = .given(try Value(cell: text, in: context))
        }
    }

    /// The value, when there is one.
    public var value: Value? { if case .given(let value) = self { value } else { nil } }

    /// The value, or the word or symbol that says why there is none.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        switch self {
        case .given(let value): value.text(for: purpose, in: regions)
        case .withheld(let measure): purpose == .display ? measure.displayText : measure.downloadText
        }
    }

    /// The words of the value; none where there is none.
    public func labels(in regions: RegionDirectory) -> [String] { value?.labels(in: regions) ?? [] }
}
