/// A column of a dataset, typed: the handle with which code reads that column of a table.
public struct Field<Value: FieldValue>: FieldDeclaration {
    public let description: FieldDescription

    public init(
        _ name: String, _ title: String, aliases: [String] = [], role: FieldDescription.Role = .required,
        visibility: FieldDescription.Visibility = .published, unit: Unit? = nil, definition: String
    ) {
        description = FieldDescription(
            name: name, title: title, aliases: aliases, definition: definition, role: role, visibility: visibility, unit: unit,
            indicator: nil, type: Value.type)
    }

    public func decode(_ reader: ColumnReader) -> DecodedColumn {
        reader.decode(as: Value.self)
    }

    public func text(for purpose: TextPurpose, in table: DatasetTable, row: Int) -> String {
        table[self][row].text(for: purpose, in: table.regions)
    }

    public func texts(for purpose: TextPurpose, in table: DatasetTable) -> (Int) -> String {
        let (values, regions) = (table[self], table.regions)
        return { values[$0].text(for: purpose, in: regions) }
    }

    public func identities(in table: DatasetTable) -> [Int] {
        var known: [Value: Int] = [:]
        return table[self].map { known.number(of: $0) }
    }

    public func labels(in table: DatasetTable) -> [[String]] {
        table[self].map { $0.labels(in: table.regions) }
    }
}

extension Dictionary where Value == Int {
    /// A number that is the same for the same key: how many other keys were asked for before it.
    mutating func number(of key: Key) -> Int {
        if let known = self[key] { return known }
        self[key] = count
        return count - 1
    }
}

extension Field<Measure> {
    /// A column that holds an indicator: its title, unit and definition are the indicator's.
    ///
    /// - Parameter header: what the column is called where the table itself says the rest, as 人数 in a table of training.
    public init(_ indicator: Indicator, header: String? = nil, aliases: [String] = [], role: FieldDescription.Role = .required) {
        description = FieldDescription(
            name: indicator.id, title: header ?? indicator.title,
            aliases: (header == nil ? [] : [indicator.title]) + indicator.aliases + aliases, definition: indicator.definition, role: role,
            visibility: .published, unit: indicator.unit, indicator: indicator, type: Measure.type)
    }
}

/// A column of any type, for what is done to all columns alike.
public protocol FieldDeclaration: Sendable {
    var description: FieldDescription { get }
    func decode(_ reader: ColumnReader) -> DecodedColumn
    func text(for purpose: TextPurpose, in table: DatasetTable, row: Int) -> String
    /// The text of each row: for whoever writes many, because the column is looked up once.
    func texts(for purpose: TextPurpose, in table: DatasetTable) -> (Int) -> String
    /// By row, a number that is the same for the same value.
    func identities(in table: DatasetTable) -> [Int]
    /// By row, the words by which it can be told apart: one, or several of a list.
    func labels(in table: DatasetTable) -> [[String]]
}
