import DisclosureControl

/// How the people in training records are classified in public, and in which order small categories are merged.
struct TrainingScheme: Sendable {
    let classification: TrainingClosed.Classification
    /// In the order shown.
    let categories: [String]
    let order: MergingOrder

    static let roles = TrainingScheme(
        .role,
        merging: [
            [[.fullTimeCadre], [.partTimeCadre], [.contractOrganiser], [.worker]],
            // Both do the unions' work as their profession, the others beside their own.
            [[.fullTimeCadre, .contractOrganiser], [.partTimeCadre], [.worker]],
            [[.fullTimeCadre, .contractOrganiser], [.partTimeCadre, .worker]],
            [[.fullTimeCadre, .contractOrganiser, .partTimeCadre], [.worker]],
        ] as [[[TrainingRecords.Role]]])

    static let results = TrainingScheme(
        .result,
        merging: [
            [[.excellent], [.passed], [.failed], [.notAssessed], [.absent]],
            [[.excellent], [.passed], [.failed], [.notAssessed, .absent]],
            // The pass rate can still be told.
            [[.excellent, .passed], [.failed], [.notAssessed, .absent]],
            [[.excellent, .passed], [.failed, .notAssessed, .absent]],
            [[.excellent], [.passed, .failed, .notAssessed, .absent]],
        ] as [[[TrainingRecords.Result]]])

    static let all = [roles, results]

    private init<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ classification: TrainingClosed.Classification, merging: [[[Value]]]
    ) {
        self.classification = classification
        let all = Array(Value.allCases)
        categories = all.map(\.rawValue)
        order = MergingOrder(
            merging.map { blocks in blocks.map { block in block.compactMap { all.firstIndex(of: $0) }.sorted() } })
    }

    /// 未考核、缺考
    func name(of block: [Int]) -> String { block.map { categories[$0] }.joined(separator: "、") }

    /// The categories that a name joins; nil when it is no name of categories.
    func block(named name: String) -> [Int]? {
        let positions = name.split(separator: "、").map { categories.firstIndex(of: String($0)) }
        return positions.isEmpty || positions.contains(nil) ? nil : positions.compactMap { $0 }
    }
}
