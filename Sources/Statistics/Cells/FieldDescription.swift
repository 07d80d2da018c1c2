/// What a column of a dataset is: everything that is published about it follows from this one declaration.
public struct FieldDescription: Sendable {
    /// Whether a cell of the column may be empty, and whether it identifies its row.
    public enum Role: Sendable {
        /// Identifies the row, together with the other keys. Its merged cells are filled down.
        case key
        /// Must be filled in; `—` says that there is no figure.
        case required
        /// May be absent or blank.
        case optional
    }

    /// Whether values of the column may be shown.
    public enum Visibility: Sendable {
        /// Published in pages, downloads and schemas.
        case published
        /// Read for counting; no value of it leaves the machine.
        case aggregatesOnly
    }

    /// Identifier in schemas and templates: lower case, ASCII.
    public let name: String
    /// The column's header, as staff write it and readers see it.
    public let title: String
    /// Other headers that mean the same.
    public let aliases: [String]
    /// What the column holds, in words for readers and staff.
    public let definition: String
    /// Whether a cell may be empty, and whether it identifies its row.
    public let role: Role
    /// Whether its values may be shown.
    public let visibility: Visibility
    /// The unit of every value in the column; sources in another unit of the same kind are converted.
    public let unit: Unit?
    /// The indicator that the column holds, when it is a measure.
    public let indicator: Indicator?
    /// What its cells are read as.
    public let type: ValueType
    /// The words that the column takes, when they are a closed list.
    public let choices: ChoiceList

    /// `会员人数(人)`: the header of a download, which reads back as the same column.
    package var titleWithUnit: String { unit.map { "\(title)(\($0.symbol))" } ?? title }

    /// Whether its words have an order of their own, as grades have: charts keep it, and sort others by their figures.
    public let isOrdered: Bool

    /// Which numbers its figures can be.
    package var numbers: NumberRange { indicator?.numbers ?? .counts }

    /// Whether the column identifies the row, alone or with other keys.
    public var isKey: Bool { if case .key = role { true } else { false } }
    /// Whether the column may be absent and its cells blank.
    public var isOptional: Bool { if case .optional = role { true } else { false } }
}

/// The type of a column's values, in the words of the Table Schema standard (Data Package 2.0).
public struct ValueType: Sendable, Hashable {
    /// One of a closed list of words.
    public static let choice = ValueType("string", title: "选项")

    /// Table Schema type: `string`, `number`, `year`, `date`, `list`.
    public let name: String
    /// The type in words for the data dictionary.
    public let title: String
    /// The number of digits, when the values are codes that a spreadsheet must not take for numbers.
    public let codeLength: Int?

    /// - `name`: the type of the Table Schema standard.
    /// - `codeLength`: the number of digits of a code; nil when the values are no codes.
    public init(_ name: String, title: String, codeLength: Int? = nil) {
        self.name = name
        self.title = title
        self.codeLength = codeLength
    }
}
