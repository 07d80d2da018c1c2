/// A column of a dataset, typed: the handle with which code reads that column of a table.
public struct Field<Value: FieldValue>: FieldDeclaration {
    /// Everything that is declared about the column.
    public let description: FieldDescription

    /// - `name`: the identifier in schemas: lower case, ASCII.
    /// - `title`: the header, as staff write it.
    /// - `aliases`: other headers that mean the same.
    /// - `choices`: the words that the column takes; by default those that its type lists.
    /// - `isOrdered`: whether the words have an order of their own, as grades have.
    /// - `definition`: what the column holds, in words for readers.
    public init(
        _ name: String, _ title: String, aliases: [String] = [], role: FieldDescription.Role = .required,
        visibility: FieldDescription.Visibility = .published, unit: Unit? = nil, choices: ChoiceList? = nil,
        isOrdered: Bool = false, definition: String
    ) {
        description = FieldDescription(
            name: name, title: title, aliases: aliases, definition: definition, role: role, visibility: visibility,
            unit: unit,
            indicator: nil, type: Value.type, choices: choices ?? Value.choices, isOrdered: isOrdered)
    }

    /// Reads the column of a file as this field's type.
    public func decode(_ reader: ColumnReader) -> DecodedColumn {
        reader.decode(as: Value.self)
    }

    /// The value of one row as a page or a download has it.
    public func text(for purpose: TextPurpose, in table: DatasetTable, row: Int) -> String {
        table[self][row].text(for: purpose, in: table.regions)
    }

    /// The value of each row as a page or a download has it.
    public func texts(for purpose: TextPurpose, in table: DatasetTable) -> Column<String> {
        table[self].mapValues { $0.text(for: purpose, in: table.regions) }
    }

    /// By row, a number that is the same for the same value.
    public func numbers(in table: DatasetTable) -> ColumnNumbers { table[self].rowNumbers }

    /// By row, the words by which it can be told apart: one, or several of a list.
    public func labels(in table: DatasetTable) -> Column<[String]> {
        table[self].mapValues { $0.labels(in: table.regions) }
    }
}

extension Field<Measure> {
    /// A column that holds an indicator: its title, unit and definition are the indicator's.
    ///
    /// - Parameters:
    ///   - indicator: what the column holds.
    ///   - header: what the column is called where the table itself says the rest, as 人数 in a table of training.
    ///   - aliases: other titles under which staff may write the column.
    ///   - role: whether the column may be left out, and whether it is part of the key.
    public init(
        _ indicator: Indicator, header: String? = nil, aliases: [String] = [], role: FieldDescription.Role = .required
    ) {
        description = FieldDescription(
            name: indicator.id, title: header ?? indicator.title,
            aliases: (header == nil ? [] : [indicator.title]) + indicator.aliases + aliases,
            definition: indicator.definition, role: role,
            visibility: .published, unit: indicator.unit, indicator: indicator, type: Measure.type, choices: .none,
            isOrdered: false)
    }
}

/// A column of any type, for what is done to all columns alike.
public protocol FieldDeclaration: Sendable {
    var description: FieldDescription { get }
    func decode(_ reader: ColumnReader) -> DecodedColumn
    func text(for purpose: TextPurpose, in table: DatasetTable, row: Int) -> String
    /// The text of each row.
    func texts(for purpose: TextPurpose, in table: DatasetTable) -> Column<String>
    /// By row, a number that is the same for the same value.
    func numbers(in table: DatasetTable) -> ColumnNumbers
    /// By row, the words by which it can be told apart: one, or several of a list.
    func labels(in table: DatasetTable) -> Column<[String]>
}
