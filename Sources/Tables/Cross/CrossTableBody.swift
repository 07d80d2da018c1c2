/// The rows and columns of a `CrossTable`, whichever way they were printed.
struct CrossTableBody {
    let form: CrossTable.Form
    let stub: String
    let columns: [CrossTable.Column]
    let rows: [CrossTable.Row]
    var across: [CrossTable.Row] = []
}

extension CrossTableBody {
    /// The body below a header of indicators: years down when the rows are years. Nil when the table is a list of
    /// records rather than a table of a yearbook.
    init?(
        _ rows: [CrossTable.Row], header: StubHeader, stub: String, preamble: Preamble, _ footnotes: [Footnote]
    ) {
        let filled = rows.indices.filter { !rows[$0].isGroup }
        guard !filled.isEmpty, !header.columns.isEmpty else { return nil }
        let sections = RateSections(rows)
        let periods = filled.compactMap { sections.period(of: $0) }
        let hasTotal = rows.contains { $0.totalLevel != nil }
        let isYearbook =
            preamble.title != nil || preamble.unit != nil || hasTotal
            || footnotes.contains { $0.kind == .source || $0.kind == .note }
        // 2024（预计） and 比上年增长(%) stand among the years as they are printed.
        let isOfYears =
            periods.count == filled.count { sections.heading(of: $0) == nil }
            || header.isOfYears && filled.count { Period.isOfYear(rows[$0].label) } * 2 >= filled.count
        if isOfYears, periods.count >= 2 || header.isOfYears && isYearbook {
            guard Set(periods).count == periods.count else { return nil }
            let lines = filled.filter { !sections.isHeading($0) }
            self.init(
                form: .yearsDown, stub: "指标",
                columns: lines.map { index in
                    let row = rows[index]
                    if let period = sections.period(of: index) {
                        return CrossTable.Column(
                            label: Period.printed(row.label) ?? row.label, period: period, unit: nil, isSubset: false,
                            cell: row.labelCell)
                    }
                    let heading = sections.heading(of: index).map { rows[$0] }
                    return CrossTable.Column(
                        label: (heading.map { $0.label + "/" } ?? "") + row.label, period: nil,
                        unit: row.ownUnit ?? heading?.ownUnit, isSubset: row.isSubset, cell: row.labelCell)
                },
                rows: HeaderLines(header.columns).rows(over: lines.map { rows[$0] }, tableUnit: preamble.unit?.text))
            return
        }
        // A list of records names the year in each row, or things that have names of their own.
        guard filled.count >= 2, isYearbook,
            header.isOfGroups || hasTotal || footnotes.contains(where: { $0.kind == .source }), !header.isOfYears,
            periods.count * 2 < filled.count
        else { return nil }
        let lines = HeaderLines(header.columns)
        self.init(
            form: .onePeriod, stub: stub, columns: lines.columns, rows: rows,
            across: lines.rows(over: rows, tableUnit: preamble.unit?.text))
    }
}
