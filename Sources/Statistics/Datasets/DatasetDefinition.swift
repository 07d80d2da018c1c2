/// Everything that is declared about a dataset. Decoding, checks, downloads, schema and dictionary follow from it.
///
/// A declaration is a value. Those of the field are written in Swift; one that is read from a file is made by the same
/// initialisers, with `ChosenWord` for the type of a choice. Nothing that is given a declaration can tell the two apart.
public struct DatasetDefinition: Sendable {
    /// Who may see the rows.
    public enum Audience: Sendable {
        /// The rows are published.
        case everyone
        /// About individual people: only aggregates leave the machine.
        case aggregatesOnly
    }

    /// The file name without `.csv`, and the address of the page.
    public let id: String
    /// The name of the dataset for readers.
    public let title: String
    /// What one row is.
    public let rowMeaning: String
    /// Who may see the rows.
    public let audience: Audience
    /// The part of the federation's work that it belongs to; nil for lists that only serve other datasets.
    public let area: WorkArea?
    /// Whether the pages of regions name it among the sources of what they begin with.
    public let isSourceOfRegionPages: Bool
    /// The columns, in their order in the table.
    public let fields: [any FieldDeclaration]
    /// How the rows add up; nil when they do not.
    public let cube: Cube?
    /// What its small figures may show of single people or units; nil when none of them speaks of any.
    public let disclosure: DisclosurePolicy?
    /// The columns by which pages list the rows one by one; empty when only sums are shown.
    public let roster: [any FieldDeclaration]
    /// How the rows make a grid of words with a line for each region; nil when they do not.
    public let matrix: Matrix?
    /// What else the rows say; nil when there is nothing to say.
    public let finding: (@Sendable (CubeSource) -> Finding?)?
    /// What stands on the page of a region that has no row.
    public let noneText: String
    /// What its figures are on average at most; beyond it the unit that the file gives is doubted.
    public let plausible: [PlausibleAverage]
    /// What must hold between its rows, or between it and other datasets.
    public let rules: [Rule]

    /// - `id`: lower-case letters, digits and hyphens.
    /// - `noneText`: by default says that nothing is registered yet.
    public init(
        _ id: String, _ title: String, rowMeaning: String, audience: Audience = .everyone, area: WorkArea? = nil,
        isSourceOfRegionPages: Bool = false,
        fields: [any FieldDeclaration], cube: Cube? = nil, disclosure: DisclosurePolicy? = nil,
        roster: [any FieldDeclaration] = [], matrix: Matrix? = nil,
        finding: (@Sendable (CubeSource) -> Finding?)? = nil, noneText: String? = nil,
        plausible: [PlausibleAverage] = [], rules: [Rule] = []
    ) {
        self.id = id
        self.title = title
        self.rowMeaning = rowMeaning
        self.audience = audience
        self.area = area
        self.isSourceOfRegionPages = isSourceOfRegionPages
        self.fields = fields
        self.cube = cube
        self.disclosure = disclosure
        self.roster = roster
        self.matrix = matrix
        self.finding = finding
        self.noneText = noneText ?? "\(title)：这里还没有登记。"
        self.plausible = plausible
        self.rules = rules
    }

    /// The fields whose values may be shown.
    public var publishedFields: [any FieldDeclaration] {
        audience == .everyone ? fields.filter { $0.description.visibility == .published } : []
    }

    /// The fields that together identify a row.
    public var keyFields: [any FieldDeclaration] {
        fields.filter(\.description.isKey)
    }

    /// The first column that names a region.
    package var regionField: Field<RegionID>? { fields.lazy.compactMap { $0 as? Field<RegionID> }.first }
}

/// A word or two for each region and each column: a state, a class.
public struct Matrix: Sendable {
    /// The field whose values are the columns: a year, or an item of which there is a state in each year.
    public let columns: any FieldDeclaration
    /// The fields whose values stand in a cell, one below the other.
    public let cells: [any FieldDeclaration]

    /// - Parameters:
    ///   - columns: the field whose values are the columns.
    ///   - cells: the fields whose values stand in a cell.
    public init(columns: any FieldDeclaration, cells: [any FieldDeclaration]) {
        self.columns = columns
        self.cells = cells
    }
}
