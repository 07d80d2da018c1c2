/// A caption that names several units at once, 单位：户、人, and which of them a row or a column is in.
struct MixedUnits {
    /// As the caption writes them: `户、人`.
    private let caption: String
    /// The units that no row or column names itself.
    private let open: [String]

    /// - Parameter own: the units that rows and columns name themselves.
    /// - Returns: nil when the caption names one unit.
    init?(_ caption: String?, own: some Sequence<String?>) {
        guard let caption else { return nil }
        let units = caption.split(separator: "、").map(String.init)
        guard units.count > 1 else { return nil }
        let named = Set(own.compactMap(\.self))
        self.caption = caption
        open = units.filter { !named.contains($0) }
    }

    /// The unit of what a label names: the only one that is left or, of several, the one that stands in the label, 户 in
    /// 年末总户数. The whole caption where nothing tells.
    func unit(for label: String) -> String {
        if open.count == 1 { return open[0] }
        let meant = open.filter(label.contains)
        return meant.count == 1 ? meant[0] : caption
    }
}

extension CrossTableBody {
    /// The table with one unit for each row and column, as far as a caption of several can be divided among them.
    func dividing(_ caption: String?) -> CrossTableBody {
        let own = rows.map(\.ownUnit) + columns.map(\.unit) + across.map(\.ownUnit)
        guard let mixed = MixedUnits(caption, own: own) else { return self }
        return CrossTableBody(
            form: form, stub: stub,
            // Where years stand down or across, rows have the units.
            columns: form == .onePeriod
                ? columns.map { $0.unit == nil ? $0.measured(in: mixed.unit(for: $0.label)) : $0 } : columns,
            rows: divided(rows, caption, mixed), across: divided(across, caption, mixed))
    }

    private func divided(_ rows: [CrossTable.Row], _ caption: String?, _ mixed: MixedUnits) -> [CrossTable.Row] {
        var divided: [CrossTable.Row] = []
        for row in rows {
            guard row.unit == caption else {
                divided.append(row)
                continue
            }
            // A part is measured as its whole is.
            let whole = row.parent.flatMap { rows[$0].isGroup ? nil : divided[$0].unit }
            divided.append(row.measured(in: whole ?? mixed.unit(for: row.label)))
        }
        return divided
    }
}

extension CrossTable.Column {
    fileprivate func measured(in unit: String) -> Self {
        Self(label: label, period: period, unit: unit, isSubset: isSubset, cell: cell)
    }
}

extension CrossTable.Row {
    fileprivate func measured(in unit: String) -> Self {
        Self(
            label: label, labelCell: labelCell, unit: unit, ownUnit: ownUnit, depth: depth, indent: indent,
            isSubset: isSubset, parent: parent, totalLevel: totalLevel, divides: divides, cells: cells,
            isGroup: isGroup, isReported: isReported)
    }
}
