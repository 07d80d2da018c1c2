/// Everything that is declared about a dataset: decoding, checks, downloads, schema and dictionary follow from it.
public struct DatasetDefinition: Sendable {
    public enum Audience: Sendable {
        /// The rows are published.
        case everyone
        /// About individual people: only aggregates leave the machine.
        case aggregatesOnly
    }

    /// The file name without `.csv`, and the address of the page.
    public let id: String
    public let title: String
    /// What one row is.
    public let rowMeaning: String
    public let audience: Audience
    public let fields: [any FieldDeclaration]
    public let rules: [Rule]

    public init(
        _ id: String, _ title: String, rowMeaning: String, audience: Audience = .everyone, fields: [any FieldDeclaration],
        rules: [Rule] = []
    ) {
        self.id = id
        self.title = title
        self.rowMeaning = rowMeaning
        self.audience = audience
        self.fields = fields
        self.rules = rules
    }

    /// The fields whose values may be shown.
    public var publishedFields: [any FieldDeclaration] {
        audience == .everyone ? fields.filter { $0.description.visibility == .published } : []
    }

    public var keyFields: [any FieldDeclaration] {
        fields.filter(\.description.isKey)
    }
}

/// A dataset of the field, declared as a namespace of typed fields.
public protocol Dataset {
    static var definition: DatasetDefinition { get }
}

/// Every dataset that the product knows. Adding one is one file in this folder and one line here.
public let allDatasets: [DatasetDefinition] = [
    Coverage.definition,
    TrainingSessions.definition,
    TrainingRecords.definition,
    Facilities.definition,
    FacilityFunding.definition,
]
