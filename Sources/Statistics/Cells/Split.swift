import Diagnostics
import Tables

/// The kind that a row speaks of, or all kinds together where only their total was collected (合计).
public enum Split<Kind: FieldValue>: FieldValue {
    case kind(Kind)
    /// All kinds together: nothing tells them apart.
    case all

    /// The type of the kind.
    public static var type: ValueType { Kind.type }
    /// The words for the kinds.
    public static var choices: ChoiceList { Kind.choices }

    /// - Throws: `ValueError` when the cell is neither a kind nor the label of a total.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        self = isTotalLabel(text) ? .all : .kind(try Kind(cell: text, in: context))
    }

    /// The kind; nil for all together.
    public var kind: Kind? { if case .kind(let kind) = self { kind } else { nil } }

    /// The kind, or 合计.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        kind?.text(for: purpose, in: regions) ?? "合计"
    }

    /// All kinds together belong to none.
    public func labels(in regions: RegionDirectory) -> [String] { kind?.labels(in: regions) ?? [] }
}
