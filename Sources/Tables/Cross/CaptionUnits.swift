/// What a caption such as 单位：户、人 says of a row or a column: which of its units it is in, if any.
struct CaptionUnits {
    /// As the caption writes them: `户、人`.
    private let caption: String
    /// The units that no row or column names itself.
    private let open: [String]
    /// The unit of shares, where the caption has one.
    private let share: String?
    /// Whether the caption names one unit.
    let isOne: Bool

    /// - Parameter own: the units that rows and columns name themselves.
    ///   Those of shares without a sign are empty texts.
    /// - Returns: nil when there is no caption.
    init?(_ caption: String?, own: some Sequence<String?>) {
        guard let caption else { return nil }
        let units = caption.split(separator: "、").map(String.init)
        let named = Set(own.compactMap(\.self))
        self.caption = caption
        isOne = units.count == 1
        let shares = units.filter { "%‰".contains($0) }
        let share = shares.count == 1 ? shares[0] : nil
        self.share = share
        open = units.filter { !named.contains($0) && !(named.contains("") && $0 == share) }
    }

    /// The unit of what a label names: the only one that is left or, of several, the one that stands in the label, 户 in
    /// 年末总户数. The whole caption where nothing tells, and none, an empty text, for 次数 below a caption of 元.
    func unit(for label: String) -> String {
        if isOne { return Self.counts(label, otherThan: caption) ? "" : caption }
        if open.count == 1 { return open[0] }
        let meant = open.filter(label.contains)
        return meant.count == 1 ? meant[0] : caption
    }

    /// The unit of a share or a rank, which takes no part in what the caption says of counts: % below 人、%.
    func unit(forRatio label: String) -> String { IndicatorLabel.isShare(labelKey(label)) ? share ?? "" : "" }

    /// Whether a label says that something is counted, and not what `unit` measures.
    private static func counts(_ label: String, otherThan unit: String) -> Bool {
        let key = labelKey(label)
        guard let counted = countWords.first(where: { key.hasSuffix($0.ending) })?.unit else { return false }
        return !unit.hasSuffix(counted) && measures.contains(where: unit.hasSuffix)
    }

    private static let countWords: [(ending: String, unit: String)] = [
        ("人次", "人次"), ("人次数", "人次"), ("人数", "人"), ("次数", "次"), ("户数", "户"), ("件数", "件"), ("场次", "场"),
        ("场数", "场"), ("家数", "家"),
    ]
    /// Units in which nothing is counted one by one, and 人, which counts nothing but people.
    private static let measures = ["元", "角", "亩", "公顷", "平方米", "㎡", "吨", "克", "公斤", "米", "公里", "小时", "%", "‰", "人"]
}

extension CrossTableBody {
    /// The table with one unit for each row and column, as far as a caption of several can be divided among them.
    func dividing(_ text: String?) -> CrossTableBody {
        let own = rows.map(\.ownUnit) + columns.map(\.unit) + across.map(\.ownUnit)
        guard let text, let caption = CaptionUnits(text, own: own) else { return self }
        return CrossTableBody(
            form: form, stub: stub,
            // Where years stand down or across, rows have the units.
            columns: columns.map { column in
                if column.unit?.isEmpty == true { return column.measured(in: caption.unit(forRatio: column.label)) }
                guard form == .onePeriod, column.unit == nil else { return column }
                let unit = caption.unit(for: column.label)
                // Rows may be in a unit of their own as long as the column is in none.
                return unit == text && caption.isOne ? column : column.measured(in: unit)
            },
            rows: divided(rows, text, caption), across: divided(across, text, caption))
    }

    private func divided(_ rows: [CrossTable.Row], _ text: String, _ caption: CaptionUnits) -> [CrossTable.Row] {
        var divided: [CrossTable.Row] = []
        for row in rows {
            // A part is measured as its whole is.
            let whole = row.parent.flatMap { rows[$0].isGroup ? nil : divided[$0].unit }
            if row.ownUnit?.isEmpty == true {
                divided.append(row.measured(in: caption.unit(forRatio: row.label)))
            } else if row.unit == text || row.ownUnit == nil && row.unit?.isEmpty == true {
                divided.append(row.measured(in: whole ?? caption.unit(for: row.label)))
            } else {
                divided.append(row)
            }
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
