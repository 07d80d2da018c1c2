import Text

/// The columns of a header as the rows of a table: merged heads become rows that only name what stands below them.
struct HeaderLines {
    private struct Line {
        let head: HeaderColumn.Head
        let name: String
        let unit: String?
        let depth: Int
        let parent: Int?
        /// Nil for a head that groups columns.
        let column: HeaderColumn?
        let path: [String]
        /// Whether it counts a part of its parent.
        var isSubset = false
        /// The group that is open.
        var group: Int?
        /// The column that the columns below the head 按年龄分 divide.
        var divides: Int?
    }

    private var lines: [Line] = []
    /// Open groups, outermost first: the position of each in `lines`.
    private var open: [Int] = []

    init(_ columns: [HeaderColumn]) {
        for column in columns { add(column) }
    }

    /// The columns, each labelled with all that stands above it.
    var columns: [CrossTable.Column] {
        lines.compactMap { line in
            line.column.map { _ in
                let label = line.path.joined(separator: "/")
                return CrossTable.Column(
                    label: label, period: nil, unit: line.unit, isSubset: line.isSubset, cell: line.head.cell)
            }
        }
    }

    /// One row for each line, with a value from each of `others`.
    func rows(over others: [CrossTable.Row], tableUnit: String?) -> [CrossTable.Row] {
        var index = -1
        return lines.map { line in
            if line.column != nil { index += 1 }
            let isGroup = line.column == nil
            return CrossTable.Row(
                label: line.name, labelCell: line.head.cell, unit: line.unit ?? tableUnit, ownUnit: line.unit,
                depth: line.depth,
                indent: line.depth * 2, isSubset: line.isSubset, parent: line.parent,
                totalLevel: TotalLevel(yearbookLabel: line.name), divides: line.divides,
                cells: others.map { isGroup ? nil : $0.cells[index] }, isGroup: isGroup,
                isReported: others.map { isGroup ? false : $0.isReported[index] })
        }
    }

    private mutating func add(_ column: HeaderColumn) {
        let groups = column.groups
        let kept = zip(open, groups).prefix { lines[$0].head.cell.isSamePlace(as: $1.cell) }.count
        open.removeLast(open.count - kept)
        for group in groups[kept...] {
            let parent = open.last
            let path = (parent.map { lines[$0].path } ?? []) + [group.label.name]
            let whole = group.label.isDivision ? lines.indices.last { isWhole($0) } : nil
            open.append(lines.count)
            lines.append(
                Line(
                    head: group, name: group.label.name, unit: group.label.unit ?? parent.flatMap { lines[$0].unit },
                    depth: open.count - 1, parent: parent, column: nil, path: path, divides: whole)
            )
        }
        // `#女` counts a part of what the column before it counts. So does 女性, where no common head stands above the
        // two.
        let isSubset = column.isSubset || goesOnWithParts(column)
        let isPart = isSubset || open.isEmpty && column.leaf.label.isSex
        let whole = isPart ? lines.indices.last { isWhole($0) } : nil
        let parent = whole ?? open.last
        // 男 beside 合计 is no more than 男.
        let isOfTotal = !isSubset && whole.map { TotalLevel(yearbookLabel: lines[$0].name) != nil } == true
        let above = isOfTotal ? [] : parent.map { lines[$0].path } ?? []
        lines.append(
            Line(
                head: column.leaf, name: column.name, unit: column.unit ?? whole.flatMap { lines[$0].unit },
                depth: parent.map { lines[$0].depth + 1 } ?? 0, parent: parent,
                column: column, path: above + [column.name], isSubset: isSubset, group: open.last))
    }

    /// Whether a column stands below the head that was merged over the part before it, 年末总人口 above 其中：女性 and 非农业人口:
    /// in the line of that part, with nothing above.
    private func goesOnWithParts(_ column: HeaderColumn) -> Bool {
        guard let last = lines.last, last.isSubset, let whole = last.parent, lines[whole].column != nil,
            last.group == open.last
        else { return false }
        let level = column.leaf.cell.row
        return last.head.cell.row == level && lines[whole].head.cell.row < level
    }

    /// Whether a line may be what a `#` beside it is a part of: a column of its own in the group that is open.
    private func isWhole(_ index: Int) -> Bool {
        lines[index].column.map { !$0.leaf.label.isSex } == true && !lines[index].isSubset
            && lines[index].parent == open.last
    }
}

extension Cell {
    func isSamePlace(as other: Cell) -> Bool { row == other.row && column == other.column }
}
