/// The lines of a table that claim to be the sum of others, each with the lines that may be its parts.
struct SumWholes {
    struct Whole {
        let line: Int
        /// Lists of lines that may be its parts, each in the order of the table; the likeliest first.
        let candidates: [[Int]]
        /// Whether the table says so in words (合计, 全省, 按年龄分); else only the figures can.
        let isDeclared: Bool
    }

    private(set) var all: [Whole] = []
    private let table: SumTable

    init(_ table: SumTable) {
        self.table = table
        for line in table.lines.indices {
            if let whole = table.lines[line].divides { add(whole, [parts(under: line, of: whole)], isDeclared: true) }
            guard table.isAddend(line) else { continue }
            if table.lines[line].level != nil {
                let marked = isFollowedBySubset(line) ? [allUnder(line)] : []
                add(line, partsOfTotal(line) + marked, isDeclared: marked.isEmpty)
            } else {
                add(line, [parts(under: line, of: line), allUnder(line)], isDeclared: false)
            }
        }
    }

    private mutating func add(_ line: Int, _ candidates: [[Int]], isDeclared: Bool) {
        let candidates = candidates.filter { $0.count >= 2 }
        guard !candidates.isEmpty, table.isAddend(line) else { return }
        all.append(Whole(line: line, candidates: candidates, isDeclared: isDeclared))
    }

    /// `#` before the first of several lines often stands for all of them: they need not be complete.
    private func isFollowedBySubset(_ line: Int) -> Bool {
        table.lines.indices.contains(line + 1) && table.lines[line + 1].isSubset
    }

    /// The lines under another with those that are marked as parts: some books mark only the first of a full list.
    private func allUnder(_ line: Int) -> [Int] {
        table.children[line].filter { table.isCounted($0) && table.haveOneUnit($0, line) }
    }

    private func parts(under line: Int, of whole: Int) -> [Int] {
        table.children[line].filter { table.isAddend($0) && table.haveOneUnit($0, whole) }
    }

    /// The lines set in below a total; else those that follow it up to the next total of its level, and those before
    /// it: offices put totals at either end.
    private func partsOfTotal(_ line: Int) -> [[Int]] {
        let under = parts(under: line, of: line)
        // 男 and 女 stand under 合计 without being set in; other divisions may follow them.
        let isSetIn = under.contains { table.lines[$0].indent > table.lines[line].indent }
        return isSetIn ? [under] : [run(from: line, by: 1), run(from: line, by: -1).reversed()]
    }

    private func run(from total: Int, by step: Int) -> [Int] {
        let (lines, whole) = (table.lines, table.lines[total])
        guard let level = whole.level else { return [] }
        let group = whole.parent.flatMap { lines[$0].isGroup ? $0 : nil }
        var found: [Int] = []
        var indent: Int?
        var index = total + step
        while lines.indices.contains(index) {
            let line = lines[index]
            if let other = line.level, other >= level { break }
            if line.isGroup {
                if line.divides == nil {
                    break
                } else {
                    index += step
                    continue
                }
            }
            if let group, !isUnder(group, index) { break }
            let isOfDivision = line.parent.map { lines[$0].divides != nil } ?? false
            if !line.isSubset, !isOfDivision {
                if !table.haveOneUnit(index, total) { break }
                indent = step > 0 ? indent ?? line.indent : min(indent ?? line.indent, line.indent)
                if let indent, line.indent < indent { break }
                found.append(index)
            }
            index += step
        }
        return found.filter { lines[$0].indent == indent && table.isAddend($0) }
    }

    private func isUnder(_ group: Int, _ line: Int) -> Bool {
        var parent = table.lines[line].parent
        while let index = parent, index >= group {
            if index == group { return true }
            parent = table.lines[index].parent
        }
        return false
    }
}
