import Text

/// The header of a table with indicators across: one or more rows above the first row of figures.
struct StubHeader {
    let layout: CrossLayout
    /// What the first column holds: 地区, 项目.
    let stub: String
    /// What the innermost column of names holds, where there are several.
    let innerStub: String
    let columns: [HeaderColumn]
    /// The heads of columns of words, which are no figures of anything: 备注.
    let otherColumns: [Cell]

    /// Whether the first column holds what statistics are broken down by, rather than names of anything.
    var isOfGroups: Bool {
        let key = labelKey(stub)
        return Self.stubNames.contains(key) && !["名称", "单位"].contains(key) || key.hasPrefix("按")
            || ["地区", "类型", "分组"].contains { key.hasSuffix($0) }
    }

    /// Whether the first column is that of years.
    var isOfYears: Bool { Self.yearNames.contains(labelKey(stub)) }

    private static let yearNames: Set<String> = ["年份", "年度", "年别", "时期", "year", "年"]
    private static let stubNames: Set<String> = yearNames.union([
        "地区", "项目", "指标", "指标名称", "项目名称", "行业", "单位类型", "类型", "类别", "名称", "分组", "单位", "市", "城市", "市县", "盟市", "旗县", "县区",
        "地区别", "分类",
        "区域", "乡镇", "街道", "县", "区", "旗", "盟", "区县", "乡镇街道", "苏木乡镇", "片区", "item", "region",
    ])

    static func find(in grid: Grid) -> StubHeader? {
        guard let firstFigures = firstRowOfFigures(in: grid), let rows = headerRows(in: grid, above: firstFigures)
        else { return nil }
        return StubHeader(grid, rows: rows, firstFigures: firstFigures)
    }

    // MARK: Rows

    /// The first row that has a label and figures.
    private static func firstRowOfFigures(in grid: Grid) -> Int? {
        (0..<min(grid.rowCount, 40)).first { row in
            guard let label = grid[row, 0], !label.isBlank || !(grid[row, 1]?.isBlank ?? true),
                FootnoteKind(startOf: label.text) == nil
            else { return false }
            let cells = grid.cells(ofRow: row).dropFirst().filter { !$0.isBlank }
            let numbers = cells.count { if case .number = FigureText($0) { true } else { false } }
            let isOfPeriods = cells.allSatisfy { Period(label: $0.text) != nil } && Period(label: label.text) == nil
            return numbers > 0 && numbers * 3 >= cells.count && !isOfPeriods && !ColumnNumbers.are([label] + cells)
        }
    }

    /// The rows that make up the header: upwards from the figures to the row with the stub's name, and past it while
    /// merged heads stand above the columns.
    private static func headerRows(in grid: Grid, above firstFigures: Int) -> Range<Int>? {
        var bottom: Int?
        var top = firstFigures
        var hasStub = false
        for row in (0..<firstFigures).reversed() where !grid.isBlank(row: row) {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            if ColumnNumbers.are(cells) { continue }
            let isStubName = stubNames.contains(labelKey(Translation.removed(from: cells[0].rawText)))
            if cells.count == 1, cells[0].column == 0, !isStubName {
                // A heading of the rows below, as long as the header has not begun.
                if bottom == nil { continue } else { break }
            }
            if cells.contains(where: { UnitMention.caption(in: $0) != nil })
                || FootnoteKind(startOf: cells[0].text) != nil
            {
                break
            }
            if hasStub, cells[0].column == 0 { break }
            if cells[0].column == 0, !Translation.isTranslation(cells[0].text) { hasStub = true }
            if bottom == nil { bottom = row }
            top = row
            if firstFigures - top > 12 { break }
        }
        return bottom.map { top..<$0 + 1 }
    }

    // MARK: Columns

    private init?(_ grid: Grid, rows: Range<Int>, firstFigures: Int) {
        let body = (firstFigures..<min(grid.rowCount, firstFigures + 300)).filter { row in
            !(grid[row, 0].flatMap { FootnoteKind(startOf: $0.text) } != nil) && !grid.isBlank(row: row)
        }
        let width = rows.map(grid.columnCount(ofRow:)).max() ?? 0
        let kinds = (0..<width).map { Self.kind(of: $0, in: grid, body: body) }
        // A column of running numbers names nothing.
        let isNumbered = kinds.count > 2 && kinds[1] == .words && Self.isOfNumbers(grid, rows: rows)
        let firstStub = isNumbered ? 1 : 0
        var stubs = [firstStub]
        while kinds.indices.contains(stubs.count + firstStub), kinds[stubs.count + firstStub] == .words {
            stubs.append(stubs.count + firstStub)
        }
        let values = kinds.indices.filter {
            guard $0 > stubs[stubs.count - 1] else { return false }
            return kinds[$0] == .figures && Self.hasHead(grid, rows: rows, column: $0)
                || kinds[$0] == .empty && Self.hasOwnHead(grid, rows: rows, column: $0)
        }
        guard !values.isEmpty else { return nil }

        columns = HeaderGrid(grid, rows: rows, from: firstStub + stubs.count).heads(of: values).compactMap { $0 }
        guard columns.count == values.count else { return nil }
        otherColumns = kinds.indices.filter { $0 > stubs[stubs.count - 1] && kinds[$0] == .words }.compactMap {
            column in
            rows.reversed().lazy.compactMap { grid[$0, column] }.first { !$0.isBlank }
        }
        let named = rows.compactMap { grid[$0, firstStub] }.filter { !$0.isBlank }
        let name =
            named.lazy.map { Translation.removed(from: $0.rawText) }.first { !Translation.isTranslation($0) } ?? named
            .first?.text ?? ""
        stub = labelKey(name).isEmpty ? "项目" : printedLabel(name)
        let heads = stubs.compactMap { column in rows.lazy.compactMap { grid[$0, column] }.first { !$0.isBlank } }
            .map { printedLabel(Translation.removed(from: $0.rawText)) }
        let inner = heads.last { !["单位", "计量单位"].contains(labelKey($0)) }
        // 指标 is what the columns are.
        innerStub = inner.map { ["指标", "指标名称"].contains(labelKey($0)) ? "项目" : $0 } ?? stub
        let last = (0..<width).last { column in rows.contains { !(grid[$0, column]?.isBlank ?? true) } } ?? 0
        layout = CrossLayout(
            headerRows: rows.lowerBound..<max(rows.upperBound, Self.pastColumnNumbers(grid, from: rows.upperBound)),
            stubColumns: stubs, unitColumn: nil,
            valueColumns: values, width: max(last, values.last ?? 0) + 1)
    }

    private static func pastColumnNumbers(_ grid: Grid, from row: Int) -> Int {
        ColumnNumbers.are(grid.cells(ofRow: row).filter { !$0.isBlank }) ? row + 1 : row
    }

    private enum Kind { case figures, words, translation, empty }

    private static func kind(of column: Int, in grid: Grid, body: [Int]) -> Kind {
        var (numbers, signs, words, translations) = (0, 0, 0, 0)
        for row in body {
            switch FigureText(grid[row, column]) {
            case .number: numbers += 1
            case .sign: signs += 1
            case .words:
                if Translation.isTranslation(grid[row, column]?.text ?? "") { translations += 1 } else { words += 1 }
            case .blank: break
            }
        }
        if numbers > 0, numbers * 2 >= words + translations { return .figures }
        if words + translations == 0 { return signs > 0 ? .figures : .empty }
        return words > 0 ? .words : .translation
    }

    /// 序号, 编号.
    private static func isOfNumbers(_ grid: Grid, rows: Range<Int>) -> Bool {
        rows.contains { ["序号", "编号", "代码", "no.", "no"].contains(labelKey(grid[$0, 0]?.text ?? "")) }
    }

    /// Whether a head stands in this very column: then it was printed on purpose, though no figure stands below it.
    private static func hasOwnHead(_ grid: Grid, rows: Range<Int>, column: Int) -> Bool {
        rows.contains { row in grid[row, column].map { !$0.isBlank } ?? false }
    }

    private static func hasHead(_ grid: Grid, rows: Range<Int>, column: Int) -> Bool {
        rows.contains { row in (0...column).contains { !(grid[row, $0]?.isBlank ?? true) } }
    }
}
