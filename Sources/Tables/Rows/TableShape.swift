/// A column that a table may have, as the reader of the table declares it.
public struct ColumnShape: Sendable, Hashable {
    /// The name of the column in a header.
    public let title: String
    /// Other names under which offices write the column.
    public let aliases: [String]
    /// Whether the column tells rows apart. Blank cells of key columns are filled from above: merged cells look so.
    public let isKey: Bool
    /// Whether a table without the column is wrong.
    public let isRequired: Bool
    /// Whether the values are codes: texts of digits that Excel must not take for numbers.
    public let isCode: Bool
    /// The number of digits of a code, when all have the same.
    public let codeLength: Int?

    /// A column as a table's reader declares it.
    public init(
        title: String, aliases: [String] = [], isKey: Bool = false, isRequired: Bool = false, isCode: Bool = false,
        codeLength: Int? = nil
    ) {
        self.title = title
        self.aliases = aliases
        self.isKey = isKey
        self.isRequired = isRequired
        self.isCode = isCode
        self.codeLength = codeLength
    }

    var names: [String] { [title] + aliases }
}

/// The columns that a table may have, in the order of the declaration.
public struct TableShape: Sendable, Hashable {
    /// The columns in the order of the declaration; other declarations refer to them by their positions here.
    public let columns: [ColumnShape]

    /// The shape of tables with these columns.
    public init(_ columns: [ColumnShape]) {
        self.columns = columns
    }
}

/// From a label in a file to the declared column that it names.
struct ColumnNames {
    private var indexByName: [String: Int] = [:]
    private let shape: TableShape

    init(_ shape: TableShape) {
        self.shape = shape
        for (index, column) in shape.columns.enumerated() {
            for name in column.names { insert(labelKey(name), index) }
        }
        // A declared “职工人数(万人)” is also meant by “职工人数”, unless that is declared as another column.
        for (index, column) in shape.columns.enumerated() {
            for name in column.names { insert(UnitLabel(name).name, index) }
        }
    }

    private mutating func insert(_ name: String, _ index: Int) {
        if indexByName[name] == nil { indexByName[name] = index }
    }

    /// The declared column of a label, and the unit in it.
    func column(for label: String) -> (index: Int, unit: String?)? {
        let split = UnitLabel(label)
        if let index = indexByName[labelKey(label)] ?? indexByName[split.name] { return (index, split.unit) }
        // 其中：女会员人数 names its column as much as 女会员人数 does.
        let part = IndicatorLabel(label)
        return part.isSubset ? indexByName[part.key].map { ($0, part.unit) } : nil
    }
}
