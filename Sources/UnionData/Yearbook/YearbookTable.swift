import CSV
import Diagnostics

/// A table of a statistical yearbook: indicators down, years across, in one edition.
public struct YearbookTable: Sendable {
    public struct Row: Sendable {
        /// As this edition prints it, without `#` and unit.
        public let printedLabel: String
        /// The label under which the series knows the indicator.
        public let label: String
        /// The indicator of that name, when the product defines it.
        public let indicator: Indicator?
        public let unit: Unit?
        /// The rows that this one stands under.
        public let depth: Int
        /// `#`, 其中: a part of its parent that may overlap with other parts.
        public let isSubset: Bool
        public let parent: Int?
        public let isGroup: Bool
        /// One for each of the table's years.
        public let values: [Measure]
        public let locations: [SourceLocation]
    }

    public let id: String
    public let metadata: DatasetMetadata
    public let title: String
    /// `16-11`
    public let tableNumber: String?
    /// Which edition it is: `2006`.
    public let edition: String
    /// The publication with its edition and table number.
    public let source: String
    public let years: [Int]
    public let rows: [Row]
    /// 注 rows of the file.
    public let notes: [String]
    /// What editions of one table have in common.
    let seriesKey: String

    /// Reads a yearbook table; nil, without a word, when `grid` is of another form.
    public static func read(
        _ grid: Grid, id: String, metadata: DatasetMetadata, into diagnostics: inout [Diagnostic]
    ) -> YearbookTable? {
        guard grid.looksLikeCrossTable, let table = CrossTable(grid, into: &diagnostics) else { return nil }
        return YearbookTable(table, id: id, metadata: metadata, into: &diagnostics)
    }

    private init(_ table: CrossTable, id: String, metadata: DatasetMetadata, into diagnostics: inout [Diagnostic]) {
        self.id = Slug.address(forFileName: id)
        self.metadata = metadata
        let citation = table.source
        title = metadata.title ?? table.title ?? id
        tableNumber = table.tableNumber ?? citation?.tableNumber
        years = table.years.map(\.year)
        edition = metadata.edition ?? citation?.year.map(String.init) ?? years.max().map(String.init) ?? ""
        source = metadata.source ?? citation?.text ?? title
        notes = table.footnotes.filter { $0.kind == .note && $0.isPublishable }.map(\.text)
        seriesKey = metadata.series ?? (citation?.publication ?? "") + "/" + (table.title ?? id)
        var problems: [Diagnostic] = []
        rows = table.rows.map { Self.row($0, of: table, aliases: metadata.aliases, into: &problems) }
        diagnostics += problems
        checkSubsets(into: &diagnostics)
    }

    private static func row(
        _ row: CrossTable.Row, of table: CrossTable, aliases: [String: String], into diagnostics: inout [Diagnostic]
    ) -> Row {
        let label = aliases[row.label] ?? aliases[row.labelCell.text] ?? row.label
        let unit = row.unit.flatMap { Unit($0) }
        var values: [Measure] = []
        for (year, cell) in row.cells.enumerated() {
            do throws(ValueError) {
                let number = try OfficeNumber(row.isReported[year] ? "" : cell?.text ?? "", inColumnOf: unit)
                if let own = number.unit, let unit, own.symbol != unit.symbol {
                    guard let converted = own.convert(number.measure, to: unit) else { throw .wrongUnit(own.symbol, declared: unit.symbol) }
                    values.append(converted)
                } else {
                    values.append(number.measure)
                }
            } catch {
                values.append(.missing)
                if let cell { diagnostics.append(.invalidValue(error, field: row.label, at: cell.location)) }
            }
        }
        return Row(
            printedLabel: row.label, label: label, indicator: Indicator.named(label), unit: unit, depth: row.depth,
            isSubset: row.isSubset, parent: row.parent, isGroup: row.isGroup, values: values,
            locations: row.cells.map { $0?.location ?? row.labelCell.location })
    }

    /// A part is never larger than its whole.
    private func checkSubsets(into diagnostics: inout [Diagnostic]) {
        for row in rows where row.isSubset {
            guard let parent = row.parent.map({ rows[$0] }), parent.unit == row.unit else { continue }
            for (index, year) in years.enumerated() {
                guard let part = row.values[index].exactValue, let whole = parent.values[index].exactValue, part > whole else { continue }
                diagnostics.append(
                    .subsetExceedsSet(
                        part: (row.label, part, row.locations[index]), whole: (parent.label, whole, parent.locations[index]), year: String(year)))
            }
        }
    }

    /// The values of an indicator by year, in the row's unit.
    func value(of indicator: Indicator, in year: Int) -> (measure: Measure, unit: Unit?)? {
        guard let row = rows.first(where: { $0.indicator == indicator }), let index = years.firstIndex(of: year) else { return nil }
        return (row.values[index], row.unit)
    }
}
