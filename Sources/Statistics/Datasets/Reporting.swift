/// Which rows a dataset must have, so that a row that was forgotten is never taken for an answer.
public struct Reporting: Sendable {
    /// What is complete.
    enum Extent { case nothing, everyCombination, everyMonth }

    let extent: Extent
    /// The kinds that another dataset lists for each year.
    let lists: [KindList]

    private init(_ extent: Extent, lists: [KindList] = []) {
        self.extent = extent
        self.lists = lists
    }

    /// Rows are there where there is something to tell.
    public static let whereThereIsSomething = Reporting(.nothing)
    /// Every month from the first to the last has a row of some place and kind.
    public static let everyMonth = Reporting(.everyMonth)
    /// Every place that exists has a row in every year for every kind that any row has.
    public static let everyPlaceKindAndYear = Reporting(.everyCombination)

    /// Every place that exists has a row in every year for every kind; the kinds of some columns are those that another
    /// dataset lists for the year.
    public static func everyPlaceKindAndYear(listed lists: KindList...) -> Reporting {
        Reporting(.everyCombination, lists: lists)
    }
}

/// The kinds of a column, as the edition of another dataset lists them that applies to a year.
public struct KindList: Sendable {
    /// The name of the column.
    let field: String
    private let entries: @Sendable (_ year: Year, _ tables: [String: DatasetTable]) -> [String]?

    /// - Parameters:
    ///   - field: the column whose kinds the list gives.
    ///   - target: the entries of the list.
    ///   - edition: the year of the list that each entry belongs to.
    ///   - id: the dataset that holds the list.
    ///   - choice: which edition applies to a year.
    public init(
        _ field: any FieldDeclaration, from target: Field<String>, of edition: Field<Year>, in id: String,
        choosing choice: EditionChoice
    ) {
        self.field = field.description.name
        entries = { year, tables in
            guard let list = tables[id], let chosen = Editions(of: list, target, edition).entries(for: year, choice)
            else { return nil }
            return chosen.words.sorted()
        }
    }

    /// The kinds of a year; nil when no edition applies to it.
    func kinds(in year: Year, _ tables: [String: DatasetTable]) -> [String]? { entries(year, tables) }
}
