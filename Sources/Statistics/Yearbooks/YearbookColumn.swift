import Tables

/// A column of a yearbook table: a year, or one of the things measured of each row.
public struct YearbookColumn: Sendable, Hashable {
    /// `2005`; `会员人数/女` below a merged head.
    public let label: String
    /// Nil when the column is an indicator, or a year with a mark: 2024（预计）, 比上年增长.
    public let period: Period?
    /// The unit of its figures; nil when none is printed, or none that is known.
    public let unit: Unit?
    /// The unit as printed, also one that the product does not know.
    public let unitText: String?
    /// `#`, 其中: a part of another column that may overlap with other parts.
    public let isSubset: Bool

    /// What editions of one table know the column by.
    let key: Key

    enum Key: Hashable, Sendable {
        case period(Period)
        /// A column beside years that is none itself.
        case label(String)
        /// Tables of one period are not joined: the place in the table is enough.
        case place(Int)
    }

    /// The year, when the column is one.
    public var year: Int? { period?.year }

    /// As a sentence names it: `2005年`, `会员人数/女`.
    public var title: String { period.map { "\($0)年" } ?? label }

    init(_ column: CrossTable.Column, place: Int, isBesideYears: Bool) {
        key = column.period.map { .period($0) } ?? (isBesideYears ? .label(column.key) : .place(place))
        label = column.label
        period = column.period
        unitText = column.unit
        unit = column.unit.flatMap { Unit($0) }
        isSubset = column.isSubset
    }

    static func all(of table: CrossTable) -> [YearbookColumn] {
        table.columns.enumerated().map { YearbookColumn($1, place: $0, isBesideYears: table.form != .onePeriod) }
    }
}
