import Diagnostics
import Tables
import Text

extension DatasetTable {
    /// Reads the rows of `grid` as `definition` declares them.
    ///
    /// Every problem in the file is reported; rows that have one are left out of the table, so that one wrong cell does
    /// not cause a second message elsewhere.
    ///
    /// - Returns: the sound rows, and the notes and sources that stand around the table; nil when the table has no
    ///   header.
    public static func read(
        _ grid: Grid, as definition: DatasetDefinition, regions: RegionDirectory, into diagnostics: inout [Diagnostic]
    ) -> (table: DatasetTable, footnotes: [Footnote])? {
        guard let table = OfficeTable(grid, shape: definition.shape, into: &diagnostics) else { return nil }
        let totals = UnsplitTotals(table, definition, regions).chosen
        let office = totals.isEmpty ? table : table.takingAsData(totals)
        var reading = DatasetReading(office: office, definition: definition, regions: regions)
        let doubts = UnitDoubts(reading.mentionedUnits, of: definition) { reading.tableWithoutUnits(of: $0) }
        diagnostics += doubts.problems
        reading.reportUnfitUnits(into: &diagnostics)
        reading.doubtedUnits = doubts.fields
        let decoded = reading.columns(into: &diagnostics)
        diagnostics += decoded.flatMap(\.problems)
        reading.reportAbsentCells(decoded, into: &diagnostics)
        reading.verifyTotals(decoded, into: &diagnostics)

        let sound = reading.soundRows(decoded)
        let whole = reading.table(of: sound, decoded)
        whole.reportDuplicateKeys(into: &diagnostics)
        guard let aggregates = AggregateRows(whole) else { return (whole, office.footnotes.filter(\.isPublishable)) }
        aggregates.report(into: &diagnostics)
        let data = Set(0..<whole.count).subtracting(aggregates.rows).sorted().map { sound?[$0] ?? $0 }
        return (reading.table(of: data, decoded), office.footnotes.filter(\.isPublishable))
    }

    private func reportDuplicateKeys(into diagnostics: inout [Diagnostic]) {
        let keys = definition.keyFields
        guard !keys.isEmpty, count > 0 else { return }
        let identities = RowCombinations(keys.map { $0.numbers(in: self) })
        guard identities.firstRows.count < count else { return }
        for (row, identity) in identities.numbers.enumerated() where identities.firstRows[Int(identity)] != row {
            let titled = keys.map { (title: $0.description.title, value: $0.text(for: .display, in: self, row: row)) }
            diagnostics.append(
                .duplicateRow(
                    titled, at: location(row: row, of: keys[0]),
                    first: location(row: identities.firstRows[Int(identity)], of: keys[0])))
        }
    }
}

extension DatasetDefinition {
    /// The declaration as the table reader needs it.
    public var shape: TableShape {
        TableShape(
            fields.map { field in
                let field = field.description
                return ColumnShape(
                    title: field.title, aliases: field.aliases, isKey: field.isKey, isRequired: !field.isOptional,
                    isCode: field.type.codeLength != nil, codeLength: field.type.codeLength)
            })
    }

    /// Whether `grid` has a header that names this dataset's columns.
    public func matches(_ grid: Grid) -> Bool {
        var ignored: [Diagnostic] = []
        return OfficeTable(grid, shape: shape, into: &ignored) != nil && !ignored.hasErrors
    }
}

/// The steps of reading one file as one dataset.
private struct DatasetReading {
    let office: OfficeTable
    let definition: DatasetDefinition
    let regions: RegionDirectory
    /// Fields whose unit in the file is not believed.
    var doubtedUnits: Set<Int> = []

    /// The units that the file gives and that convert figures, each with the fields that it holds for.
    var mentionedUnits: [(mention: UnitMention, fields: [Int])] {
        var found: [(mention: UnitMention, fields: [Int])] = []
        var ofTable: [String: (mention: UnitMention, fields: [Int])] = [:]
        for (index, field) in definition.fields.enumerated() where office.column(index) != nil {
            var ignored: [Diagnostic] = []
            guard let declared = field.description.unit, let unit = unit(of: index, into: &ignored),
                unit.exponent != declared.exponent
            else { continue }
            if let mention = office.columnUnit(index) {
                found.append((mention, [index]))
            } else if let mention = captioned(declared) {
                ofTable[mention.text, default: (mention, [])].fields.append(index)
            }
        }
        return found + ofTable.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The sound rows, read without the units that the file gives for some fields.
    func tableWithoutUnits(of fields: Set<Int>) -> DatasetTable {
        var (reading, ignored) = (self, [Diagnostic]())
        reading.doubtedUnits = fields
        let decoded = reading.columns(into: &ignored)
        return reading.table(of: reading.soundRows(decoded), decoded)
    }

    func columns(into diagnostics: inout [Diagnostic]) -> [DecodedColumn] {
        definition.fields.enumerated().map { index, field in
            let context = ValueContext(
                field: field.description, columnUnit: unit(of: index, into: &diagnostics), regions: regions,
                countsDaysFrom1904: office.grid.countsDaysFrom1904)
            return field.decode(ColumnReader(office: office, index: index, context: context))
        }
    }

    /// The rows that have a value in every column; nil when all have.
    func soundRows(_ columns: [DecodedColumn]) -> [Int]? {
        let unsound = Set(columns.flatMap(\.rowsWithoutValue))
        return unsound.isEmpty ? nil : (0..<office.gridRows.count).filter { !unsound.contains($0) }
    }

    /// The table of the rows given, or of all.
    func table(of chosen: [Int]?, _ columns: [DecodedColumn]) -> DatasetTable {
        let names = definition.fields.map(\.description.name)
        let isWhole = columns.allSatisfy(\.rowsWithoutValue.isEmpty)
        return DatasetTable(
            definition: definition, regions: regions,
            columns: Dictionary(uniqueKeysWithValues: zip(names, columns).map { ($0, $1.choosing(chosen)) }),
            places: RowPlaces(
                grid: office.grid, rows: chosen.map { $0.map { office.gridRows[$0] } } ?? office.gridRows,
                columns: Dictionary(
                    uniqueKeysWithValues: names.enumerated().compactMap { index, name in
                        office.column(index).map { (name, $0) }
                    })),
            columnsAsRead: isWhole ? [:] : Dictionary(uniqueKeysWithValues: zip(names, columns).map { ($0, $1.column) })
        )
    }

    /// The unit in the column's header; else the table's, as far as it is of the field's kind.
    private func unit(of index: Int, into diagnostics: inout [Diagnostic]) -> Unit? {
        let field = definition.fields[index].description
        guard let declared = field.unit, !doubtedUnits.contains(index) else { return nil }
        if let mention = office.columnUnit(index) {
            if mention.text == declared.symbol { return declared }
            if let unit = Unit(mention.text), unit.kind == declared.kind { return unit }
            // A unit that is not known, such as 吨, is not the declared one either.
            diagnostics.append(.unitOfOtherKind(mention.text, field: field, at: mention.cell.location))
            return nil
        }
        return captioned(declared).flatMap { Unit($0.text) }
    }

    /// The unit of the table's caption that is of a column's kind; of several, the column's own.
    private func captioned(_ declared: Unit) -> UnitMention? {
        let alike = office.unit?.parts.filter { Unit($0.text)?.kind == declared.kind } ?? []
        return alike.first { $0.text == declared.symbol } ?? alike.first
    }

    /// A caption that fits no column: 单位：百人 changes no figure, and whoever wrote it meant that it does.
    func reportUnfitUnits(into diagnostics: inout [Diagnostic]) {
        guard let caption = office.unit, caption.isCaption else { return }
        let declared = definition.fields.indices.filter { office.column($0) != nil }
            .compactMap { definition.fields[$0].description.unit }
        guard !declared.isEmpty else { return }
        for part in caption.parts {
            let unit = Unit(part.text)
            let fits = declared.contains { $0.kind == unit?.kind }
            // 个 stands for whatever is counted. One of several units may be that of a column which is not read.
            let isGeneric = unit.map { $0.kind == .organisations && $0.exponent == 0 } ?? false
            let isMultiple = declared.contains { part.text.hasSuffix($0.symbol) }
            guard !fits, !isGeneric, caption.parts.count == 1 || isMultiple else { continue }
            diagnostics.append(.unitOfNoColumn(part, declared: declared))
        }
    }

    /// A row that ends early is one mistake, however many columns it leaves without a value.
    func reportAbsentCells(_ columns: [DecodedColumn], into diagnostics: inout [Diagnostic]) {
        var fieldsByRow: [Int: [Int]] = [:]
        for (index, column) in columns.enumerated() {
            for row in column.absentRows where office.column(index) != nil {
                fieldsByRow[row, default: []].append(index)
            }
        }
        for (row, fields) in fieldsByRow {
            diagnostics.append(
                .missingCells(
                    fields.map { definition.fields[$0].description.title }, at: office.dataRow(row).location(fields[0]))
            )
        }
    }

    /// The figure of a total, in the unit of its column.
    private func measure(_ cell: Cell, of index: Int, into diagnostics: inout [Diagnostic]) -> Measure? {
        let field = definition.fields[index].description
        var reported: [Diagnostic] = []  // What is wrong with the header was said when the column was read.
        let context = ValueContext(field: field, columnUnit: unit(of: index, into: &reported), regions: regions)
        do throws(ValueError) {
            return try Measure(cell: cell.text, in: context)
        } catch {
            diagnostics.append(.invalidValue(error, field: field.title, at: cell.location))
            return nil
        }
    }

    /// 合计 rows are never data; they must agree with the rows that they add up.
    func verifyTotals(_ columns: [DecodedColumn], into diagnostics: inout [Diagnostic]) {
        // A row whose key cannot be read may belong to any total.
        let keys = zip(definition.fields, columns).filter { $0.0.description.isKey }
        guard keys.allSatisfy({ $0.1.rowsWithoutValue.isEmpty }) else { return }
        let coverage = TotalCoverage(office, definition, regions, columns)
        for total in office.totals {
            guard let parts = coverage.parts(of: total), let first = parts.first else { continue }
            var differing: [WrongTotal] = []
            for (index, field) in definition.fields.enumerated() {
                guard let values = columns[index].column as? Column<Measure?>, let cell = total.row.cell(index),
                    !total.row.isReported(index),
                    let written = measure(cell, of: index, into: &diagnostics)?.exactValue,
                    let sum = Measure.sum(parts.map { values[$0] ?? .missing }).exactValue, sum != written
                else { continue }
                differing.append(
                    WrongTotal(
                        field: field.description.title, written: written, sum: sum, place: cell.location,
                        firstPart: office.dataRow(first).location(index)))
            }
            guard let column = definition.fields.indices.first(where: { office.column($0) != nil }) else { continue }
            diagnostics += Diagnostic.totalMismatches(differing, row: total.row.location(column))
        }
    }
}
