import Diagnostics

/// Several values in one cell, separated by ；, 、 or ;
public struct ValueList<Element: FieldValue>: FieldValue {
    /// A list in the schema.
    public static var type: ValueType { ValueType("list", title: "多项（用“；”分隔）") }
    /// The words that each entry may be.
    public static var choices: ChoiceList { Element.choices }
    /// An empty cell is a list of none where the column is optional.
    public static func acceptsBlank(in field: FieldDescription) -> Bool { field.isOptional }

    /// In the order in which the cell has them.
    public let values: [Element]

    /// - Parameter values: in the order in which they are written.
    public init(_ values: [Element]) { self.values = values }

    /// - Throws: `ValueError` of the first entry that is no value of its type.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        var values: [Element] = []
        for part in text.split(whereSeparator: { "；;、".contains($0) }) {
            let trimmed = String(part).trimmingSpaces
            if !trimmed.isEmpty, trimmed != "无" { values.append(try Element(cell: trimmed, in: context)) }
        }
        self.values = values
    }

    /// The entries, joined by 、 on pages and by ； in downloads.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        values.map { $0.text(for: purpose, in: regions) }.joined(separator: purpose == .display ? "、" : "；")
    }

    /// The words of every entry: a row with several entries belongs to several groups.
    public func labels(in regions: RegionDirectory) -> [String] { values.flatMap { $0.labels(in: regions) } }
}
