import Statistics

extension FieldDescription {
    /// Whether the column holds figures, which stand to the right.
    var isNumber: Bool { type.name == "number" || type.name == "year" }
}
