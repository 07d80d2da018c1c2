import FoundationEssentials
import Statistics

/// A Table Schema (Data Package 2.0) of the published columns.
private struct TableSchema: Encodable {
    struct Field: Encodable {
        let name: String
        let title: String
        let type: String
        let description: String
        let unit: String?
        let constraints: Constraints
    }

    struct Constraints: Encodable {
        let required: Bool
        let `enum`: [String]?
    }

    let fields: [Field]
    let primaryKey: [String]
    let missingValues: [String]
}

extension DatasetDefinition {
    /// The schema as JSON, keys sorted; what the columns are follows from their declarations.
    func tableSchema() -> [UInt8] {
        let schema = TableSchema(
            fields: publishedFields.map(\.description).map { field in
                TableSchema.Field(
                    name: field.titleWithUnit, title: field.title, type: field.type.name, description: field.definition,
                    unit: field.unit?.symbol,
                    constraints: .init(
                        required: !field.isOptional, enum: field.choices.isEmpty ? nil : field.choices.words))
            },
            primaryKey: keyFields.map(\.description.titleWithUnit),
            missingValues: [""] + [Measure.missing, .suppressed, .notApplicable, .belowUnit].map(\.downloadText))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        // Strings and booleans always encode.
        return Array((try? encoder.encode(schema)) ?? Data()) + [0x0A]
    }
}
