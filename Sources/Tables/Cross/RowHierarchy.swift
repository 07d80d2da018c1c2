/// What stands under what in a `CrossTable`: by the blanks before a label, by the mark of a part, and by the words of the
/// label itself.
struct RowHierarchy {
    /// Where a row belongs.
    struct Place {
        /// The position of the row that it stands under.
        let parent: Int?
        /// For the heading 按年龄分, the row that the rows below it divide.
        let divides: Int?
        /// Whether 其中 on a line of its own makes the row a part of its parent.
        let isMarked: Bool
    }

    private struct Ancestor {
        let index: Int
        /// Rows that are set in further belong to it.
        var indent: Int
        let isSubset: Bool
    }

    /// 其中 on a line of its own, with the row whose parts follow.
    private struct OpenMark {
        let whole: Int
        let indent: Int
        /// Whether its parts are set in from it; nil before the first.
        var isSetIn: Bool?
    }

    /// A part whose name stands behind 其中 on one line, and what it is a part of.
    private struct MarkedPart {
        let whole: Int
        let indent: Int
        let partIndent: Int
    }

    /// The rows that the next row may belong to, outermost first.
    private var ancestors: [Ancestor] = []
    private var mark: OpenMark?
    /// The part whose list may go on.
    private var part: MarkedPart?

    /// Takes a line that says 其中 and no more; false when no row stands above it.
    mutating func openMark(_ label: IndicatorLabel, _ rows: [CrossTable.Row]) -> Bool {
        guard let whole = whole(above: label, rows) else { return false }
        mark = OpenMark(whole: whole, indent: label.indent)
        return true
    }

    /// Takes the next row, at the position `rows.count`.
    mutating func place(_ label: IndicatorLabel, hasUnit: Bool, isGroup: Bool, in rows: [CrossTable.Row]) -> Place {
        let divides = isGroup && label.isDivision ? wholeOfDivision(indentedBy: label.indent, rows) : nil
        settleDivision(before: label, rows)
        if let whole = wholeOfMark(label, hasUnit: hasUnit, isGroup: isGroup) {
            return Place(parent: whole, divides: divides, isMarked: true)
        }
        if let whole = wholeOfPart(beside: label, isGroup: isGroup) {
            ancestors.append(Ancestor(index: rows.count, indent: label.indent, isSubset: true))
            return Place(parent: whole, divides: divides, isMarked: true)
        }
        var parent = popAncestors(for: label)
        if label.isSex, !label.isSubset, let whole = whole(above: label, rows) { parent = whole }
        // `#` takes the place of a blank, so that a row which is indented by one blank more stands on the same level.
        let indent = label.indent + (label.isSubset ? 1 : 0)
        ancestors.append(Ancestor(index: rows.count, indent: indent, isSubset: label.isSubset))
        if let partIndent = label.partIndent, let whole = parent {
            part = MarkedPart(whole: whole, indent: label.indent, partIndent: partIndent)
        }
        return Place(parent: parent, divides: divides, isMarked: false)
    }

    /// The whole of a row that stands right below the name behind 其中: it goes on with the list of parts.
    private mutating func wholeOfPart(beside label: IndicatorLabel, isGroup: Bool) -> Int? {
        guard let open = part else { return nil }
        if isGroup || label.isSubset || label.indent <= open.indent {
            part = nil
            return nil
        }
        // Blanks of both widths do not always come out even.
        guard abs(label.indent - open.partIndent) <= 1 else { return nil }
        while let last = ancestors.last, last.indent >= label.indent { ancestors.removeLast() }
        return open.whole
    }

    /// Forgets the rows from `index` on.
    mutating func forget(from index: Int) {
        ancestors.removeAll { $0.index >= index }
        if let open = part, open.whole >= index { part = nil }
    }

    /// The row that 其中 or 女性 speaks of: the nearest above that is no part itself, and not set in further.
    private func whole(above label: IndicatorLabel, _ rows: [CrossTable.Row]) -> Int? {
        // Further up nothing is near enough to be meant.
        rows.suffix(60).lastIndex { row in
            !row.isSubset && !IndicatorLabel.isSex(row.key) && row.indent <= label.indent
        }
    }

    /// The whole of the mark that is open, as long as rows go on that may be its parts.
    private mutating func wholeOfMark(_ label: IndicatorLabel, hasUnit: Bool, isGroup: Bool) -> Int? {
        guard let open = mark else { return nil }
        let isSetIn = label.indent > open.indent
        let ends =
            isGroup || label.indent < open.indent || open.isSetIn == true && !isSetIn || hasUnit && !isSetIn
            || TotalLevel(yearbookLabel: label.name) != nil
        mark?.isSetIn = open.isSetIn ?? isSetIn
        if ends { mark = nil }
        return ends ? nil : open.whole
    }

    /// Leaves the ancestors of a row with `label` and gives the nearest.
    ///
    /// A row belongs to the nearest row above that is indented less; a part also to a whole that is indented as it is.
    private mutating func popAncestors(for label: IndicatorLabel) -> Int? {
        while let last = ancestors.last {
            let belongs = label.isSubset && !last.isSubset ? last.indent <= label.indent : last.indent < label.indent
            if belongs { break }
            ancestors.removeLast()
        }
        return ancestors.last?.index
    }

    // MARK: 按年龄分

    /// The row that a heading such as 按年龄分 divides: the nearest above it with values that is no part of another
    /// division.
    private func wholeOfDivision(indentedBy indent: Int, _ rows: [CrossTable.Row]) -> Int? {
        var index = rows.count - 1
        while index >= 0 {
            let row = rows[index]
            if let whole = row.divides { return row.indent == indent ? whole : nil }
            if let heading = row.parent, let whole = rows[heading].divides, rows[heading].indent == indent {
                return whole
            }
            if !row.isGroup, !row.isSubset, row.indent <= indent { return index }
            if row.isGroup, row.indent < indent { return nil }
            index -= 1
        }
        return nil
    }

    /// Rows of a division are usually indented below its heading. Where they are not, all rows up to the next heading,
    /// total or other unit belong to it.
    private mutating func settleDivision(before label: IndicatorLabel, _ rows: [CrossTable.Row]) {
        guard let last = ancestors.last(where: { rows[$0.index].divides != nil }) else { return }
        let heading = rows[last.index]
        let isFirst = last.index == rows.count - 1
        let ends = label.isDivision || label.unit != nil || TotalLevel(yearbookLabel: label.name) != nil
        guard let position = ancestors.firstIndex(where: { $0.index == last.index }) else { return }
        if ends {
            ancestors[position].indent = heading.indent
        } else if isFirst, label.indent == heading.indent {
            ancestors[position].indent = heading.indent - 1
        }
    }
}
