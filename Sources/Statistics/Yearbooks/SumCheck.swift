/// Finds the totals of a table whose parts do not add up to them.
///
/// Yearbooks do not say in full which lines make up a total: a total may be divided twice over (by sex, then by age),
/// and regions may come in groups that are printed among their members. So several readings are held against all
/// columns at once, and a total is reported only when none of them holds.
struct SumCheck {
    private let table: SumTable
    /// Runs are tried one by one; beyond these lengths the figures of a table are no longer a puzzle but a coincidence.
    private static let longestRuns = (prefixes: 120, any: 24, members: 30, grouped: 400)

    init(_ table: SumTable) { self.table = table }

    func mismatches() -> [TotalMismatch] {
        SumWholes(table).all.flatMap { whole in
            readings(of: whole).flatMap { line, reading in reading.differing.map { mismatch(line, reading.parts, $0) } }
        }
    }

    /// What to report: the whole with the reading that fits best, or groups among its parts that hold for other
    /// columns.
    private func readings(of whole: SumWholes.Whole) -> [(line: Int, reading: SumReading)] {
        let lists = whole.candidates
        let structural = lists.map { list in structures(of: list).map { reading(whole.line, $0, isStructural: true) } }
        guard whole.isDeclared else {
            return lists.indices.lazy.compactMap { evident(structural[$0][0]) }.first.map { [(whole.line, $0)] } ?? []
        }
        if structural[0][0].differing.isEmpty || structural.contains(where: { $0.contains(where: \.isSound) }) {
            return []
        }
        var others: [SumReading] = []
        for list in lists {
            let groups = groups(in: list)
            let grouped = reading(whole.line, groups.map(\.line), isStructural: true)
            // The total holds for the groups: so they are groups, also in a column where one differs from its members.
            if grouped.isSound { return groups.compactMap { group in group.members.map { (group.line, $0) } } }
            others += [grouped] + runs(in: list, of: whole.line)
        }
        return SumReading.best(structural.flatMap { $0 } + others).map { [(whole.line, $0)] } ?? []
    }

    private func mismatch(_ whole: Int, _ parts: [Int], _ difference: SumReading.Difference) -> TotalMismatch {
        func part(_ line: Int) -> TotalMismatch.Part {
            TotalMismatch.Part(
                label: table.lines[line].label, location: table.lines[line].values[difference.position].location)
        }
        return TotalMismatch(
            whole: part(whole), firstPart: part(parts[0]), lastPart: part(parts[parts.count - 1]),
            partCount: parts.count,
            scope: table.positions[difference.position], written: difference.written, sum: difference.sum)
    }

    private func reading(_ whole: Int, _ parts: [Int], isStructural: Bool) -> SumReading {
        SumReading(table, whole: whole, parts: parts, isStructural: isStructural)
    }

    // MARK: Totals that the table declares

    /// All lines, or the totals among them alone, or the other lines alone; the likeliest first.
    private func structures(of lines: [Int]) -> [[Int]] {
        guard let highest = lines.compactMap({ table.lines[$0].level }).max() else { return [lines] }
        let totals = lines.filter { table.lines[$0].level == highest }
        let others = lines.filter { table.lines[$0].level == nil }
        return (totals.count >= 2 ? [totals, lines, others] : [lines, totals, others]).filter { !$0.isEmpty }
    }

    /// Lines that add up to the line before them are its members: 苏南 and, behind it, its cities.
    private func groups(in lines: [Int]) -> [(line: Int, members: SumReading?)] {
        var groups: [(line: Int, members: SumReading?)] = []
        var index = 0
        while index < lines.count {
            let members = members(of: lines, at: index)
            groups.append((lines[index], members))
            index += 1 + (members?.parts.count ?? 0)
        }
        return groups
    }

    private func members(of lines: [Int], at index: Int) -> SumReading? {
        let longest = min(Self.longestRuns.members, lines.count - index - 1)
        guard longest >= 2, lines.count <= Self.longestRuns.grouped else { return nil }
        return (2...longest).lazy.map {
            reading(lines[index], Array(lines[(index + 1)...(index + $0)]), isStructural: false)
        }
        .first { $0.agreeing > 0 && $0.agreeing >= $0.differing.count }
    }

    /// A total that is divided twice over is the sum of each division: of a run of lines.
    private func runs(in lines: [Int], of whole: Int) -> [SumReading] {
        guard lines.count > 2 else { return [] }
        let prefixes = (2..<min(lines.count, Self.longestRuns.prefixes)).reversed().map { Array(lines[..<$0]) }
        var others: [[Int]] = []
        // In a table of one column any run may agree by chance.
        if lines.count <= Self.longestRuns.any, table.positions.count >= 2 {
            for start in 1..<(lines.count - 1) {
                for end in (start + 2)...max(start + 2, lines.count) where end <= lines.count {
                    others.append(Array(lines[start..<end]))
                }
            }
        }
        return (prefixes + others).map { reading(whole, $0, isStructural: false) }
    }

    // MARK: Totals that only the figures show

    /// Lines set in below another are its parts when they add up to it in most columns, or nearly do in all.
    private func evident(_ reading: SumReading) -> SumReading? {
        guard !reading.differing.isEmpty else { return nil }
        if reading.agreeing > 0 { return reading.agreeing >= reading.differing.count ? reading : nil }
        return reading.differing.allSatisfy { $0.perMille <= 50 } ? reading : nil
    }
}
