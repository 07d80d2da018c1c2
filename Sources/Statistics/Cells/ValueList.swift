import Diagnostics

/// Several values in one cell, separated by ；, 、 or ;
public struct ValueList<Element: FieldValue>: FieldValue {
    public static var type: ValueType { ValueType("list", title: "多项（用“；”分隔）") }
    public static var choices: ChoiceList { Element.choices }
    public static func acceptsBlank(in field: FieldDescription) -> Bool { field.isOptional }

    public let values: [Element]

    public init(_ values: [Element]) { self.values = values }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        var values: [Element] = []
        for part in text.split(whereSeparator: { "；;、".contains($0) }) {
            let trimmed = String(part).trimmingSpaces
            if !trimmed.isEmpty, trimmed != "无" { values.append(try Element(cell: trimmed, in: context)) }
        }
        self.values = values
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        values.map { $0.text(for: purpose, in: regions) }.joined(separator: purpose == .display ? "、" : "；")
    }

    public func labels(in regions: RegionDirectory) -> [String] { values.flatMap { $0.labels(in: regions) } }
}
