import Diagnostics
import Tables
import Text

/// A table of a statistical yearbook in one edition: indicators with their years, or regions, branches and kinds of
/// unit with what is measured of each.
public struct YearbookTable: Sendable {
    /// One line of the table.
    public struct Row: Sendable {
        /// As this edition prints it, without `#` and unit.
        public let printedLabel: String
        /// The label under which the series knows the indicator.
        public let label: String
        /// The indicator of that name, when the product defines it.
        public let indicator: Indicator?
        /// The unit of its values; nil when none is printed, or none that is known.
        public let unit: Unit?
        /// The unit as printed, also one that the product does not know.
        public let unitText: String?
        /// Tells the row from others of the table under the same label: `会员人数/女`.
        let key: String
        /// The rows that this one stands under.
        public let depth: Int
        /// `#`, 其中: a part of its parent that may overlap with other parts.
        public let isSubset: Bool
        /// 合计, 全省.
        public let isTotal: Bool
        /// The position of the row that it stands under; nil at the top.
        public let parent: Int?
        /// Whether it is a heading without figures.
        public let isGroup: Bool
        /// One for each of the table's columns.
        public let values: [Measure]
        /// By column, the mark that is printed beside the value: `*`, `①`.
        let marks: [Int: String]
        /// The cell of each value.
        public let locations: [SourceLocation]
    }

    /// The address of its page.
    public let id: String
    /// What staff say about it in the `.yaml` file.
    public internal(set) var metadata: DatasetMetadata
    /// The title that staff give it, or else the printed one.
    public let title: String
    /// `16-11`
    public let tableNumber: String?
    /// Which edition it is, when the `.yaml` says it: `2006`.
    public let edition: String?
    /// The publication with its edition and table number.
    public let source: String
    /// How the table is laid out.
    public let form: CrossTable.Form
    /// What the first column holds: 指标, 地区.
    public let stub: String
    /// What all rows measure, where they are regions or branches and years stand across.
    public let measure: String?
    /// The period of the whole table, when it is of one.
    public let period: String?
    /// The columns of figures, in their printed order.
    public let columns: [YearbookColumn]
    /// In their printed order.
    public let rows: [Row]
    /// Totals that their parts do not add up to, as printed.
    public let mismatches: [TotalMismatch]
    /// 注 rows of the file.
    public let notes: [String]
    /// What editions of one table have in common.
    let seriesKey: String

    /// Reads a yearbook table; nil, without a word, when `grid` is of another form.
    ///
    /// - Parameters:
    ///   - grid: the cells of the file.
    ///   - id: what the table is called in addresses: the name of its file.
    ///   - metadata: what stands beside the table.
    ///   - indicators: the labels under which rows are known.
    ///   - diagnostics: receives what is wrong.
    public static func read(
        _ grid: Grid, id: String, metadata: DatasetMetadata, indicators: IndicatorLabels,
        into diagnostics: inout [Diagnostic]
    ) -> YearbookTable? {
        var problems: [Diagnostic] = []
        guard let table = CrossTable(grid, into: &problems) else { return nil }
        diagnostics += problems
        return YearbookTable(table, id: id, metadata: metadata, indicators: indicators, into: &diagnostics)
    }

    private init(
        _ table: CrossTable, id: String, metadata: DatasetMetadata, indicators: IndicatorLabels,
        into diagnostics: inout [Diagnostic]
    ) {
        self.id = Slug.address(forFileName: id)
        self.metadata = metadata
        let citation = table.source
        title = metadata.title ?? table.title ?? id
        tableNumber = table.tableNumber ?? citation?.tableNumber
        (form, stub) = (table.form, table.stub)
        measure = table.isOfMembers ? table.measure ?? title : nil
        period = metadata.period ?? table.period.map { "\($0)年" }
        columns = YearbookColumn.all(of: table)
        edition = metadata.edition
        source = metadata.source ?? citation?.text ?? title
        notes =
            table.footnotes.filter { $0.kind == .note && $0.isPublishable }.map(\.note)
            + Self.ownSource(citation, beside: metadata.source)
        // However alike two tables are, only staff know whether they are editions of one.
        seriesKey = metadata.series.flatMap { table.form == .onePeriod ? nil : "series/" + $0 } ?? "/" + id
        var keys = RowKeys(table.rows)
        let read = table.rows.map {
            Self.row($0, of: table, key: keys.next(), aliases: metadata.aliases, indicators, into: &diagnostics)
        }
        rows = read
        mismatches = Self.mismatches(table, read)
        SubsetCheck(rows: read, columns: columns, table: table).report(into: &diagnostics)
        for mismatch in mismatches { diagnostics.append(.yearbookTotalMismatch(mismatch)) }
        HardshipCheck(self, table).report(into: &diagnostics)
    }

    /// The source that the table itself names, where staff name another.
    private static func ownSource(_ citation: SourceCitation?, beside source: String?) -> [String] {
        func key(_ text: String) -> String { labelKey(text).filter { $0.isLetter || $0.isNumber } }
        guard let citation, let source, !key(source).contains(key(citation.text)) else { return [] }
        return ["资料来源：\(citation.text)"]
    }

    private static func row(
        _ row: CrossTable.Row, of table: CrossTable, key: String, aliases: [String: String],
        _ indicators: IndicatorLabels,
        into diagnostics: inout [Diagnostic]
    ) -> Row {
        let alias = aliases[row.label] ?? aliases[row.labelCell.text] ?? aliases[row.key]
        let label = alias ?? row.label
        let rowUnit = row.unit.flatMap { Unit($0) }
        var values: [Measure] = []
        var marks: [Int: String] = [:]
        for (index, cell) in row.cells.enumerated() {
            let unit = table.columns[index].unit.map { Unit($0) } ?? rowUnit
            do throws(ValueError) {
                let text = MarkedFigure(row.isReported[index] ? "" : cell?.text ?? "")
                marks[index] = text.mark
                let number = try OfficeNumber(text.figure, inColumnOf: unit)
                if let own = number.unit, let unit, own.symbol != unit.symbol {
                    guard let converted = own.convert(number.measure, to: unit) else {
                        throw .wrongUnit(own.symbol, declared: unit.symbol)
                    }
                    values.append(converted)
                } else {
                    // A sign behind the figure is its unit where the table names none: 12.5% below 增长.
                    if unit == nil, let own = number.unit { marks[index] = own.symbol + (text.mark ?? "") }
                    values.append(number.measure)
                }
            } catch {
                values.append(.missing)
                if let cell { diagnostics.append(.invalidValue(error, field: row.label, at: cell.location)) }
            }
        }
        // 女 below 会员人数 is 女会员人数.
        let whole = row.parent.flatMap { row.isSubset || !table.rows[$0].isGroup ? table.rows[$0].key : nil }
        let labelKey = labelKey(label)
        return Row(
            printedLabel: row.label, label: label,
            indicator: indicators[labelKey]
                ?? whole.flatMap { whole in
                    ["", "性"].lazy.compactMap { ending in
                        labelKey.hasSuffix(ending) ? indicators[labelKey.dropLast(ending.count) + whole] : nil
                    }.first
                },
            unit: rowUnit, unitText: row.unit, key: alias == nil ? key : labelKey, depth: row.depth,
            isSubset: row.isSubset, isTotal: row.totalLevel != nil, parent: row.parent, isGroup: row.isGroup,
            values: values, marks: marks,
            locations: row.cells.map { $0?.location ?? row.labelCell.location })
    }

    /// The values of an indicator by year, in the row's unit; nil where several rows have it, as in a table of cities.
    func value(of indicator: Indicator, in year: Int) -> (measure: Measure, unit: Unit?)? {
        guard let row = rows.filter({ $0.indicator == indicator }).only,
            let index = columns.firstIndex(where: { $0.year == year })
        else { return nil }
        return (row.values[index], row.unit)
    }
}
