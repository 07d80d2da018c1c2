import Diagnostics

/// Something that must hold in every row of a dataset, or between datasets.
public struct Rule: Sendable {
    /// Reports what breaks the rule.
    public let check:
        @Sendable (_ table: DatasetTable, _ tables: [String: DatasetTable], _ diagnostics: inout [Diagnostic]) -> Void

    /// - Parameter check: given the table and every dataset by id, reports what breaks the rule.
    public init(check: @escaping @Sendable (DatasetTable, [String: DatasetTable], inout [Diagnostic]) -> Void) {
        self.check = check
    }
}
