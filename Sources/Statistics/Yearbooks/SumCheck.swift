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
        let wholes = SumWholes(table).all
        let declared = wholes.flatMap { readings(of: $0) }
        let known = wholes.reduce(into: Set(declared.map(\.line))) { known, whole in
            known.insert(whole.line)
            if whole.isDeclared { known.formUnion(whole.candidates.flatMap { $0 }) }
        }
        let found = declared + sumsOfGroups() + evidentSums(besides: known)
        return found.flatMap { line, reading in reading.differing.map { mismatch(line, reading.parts, $0) } }
    }

    /// What to report: the whole with the reading that fits best, or groups among its parts that hold for other
    /// columns.
    private func readings(of whole: SumWholes.Whole) -> [(line: Int, reading: SumReading)] {
        let lists = whole.candidates
        let structural = lists.map { list in structures(of: list).map { reading(whole.line, $0, isStructural: true) } }
        guard whole.isDeclared else {
            let readings = lists.indices.map { structural[$0][0] }
            if readings.contains(where: \.isSound) { return [] }
            let found = readings.first { reading in
                let isMarked = reading.parts.contains { table.lines[$0].isSubset }
                return evident(reading) != nil && (!isMarked || isBeyondChance(reading, of: whole.line))
            }
            return found.map { [(whole.line, $0)] } ?? []
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
        guard let best = SumReading.best(structural.flatMap { $0 } + others) else { return [] }
        guard best.isSound, let list = lists.first(where: { $0.starts(with: best.parts) }) else {
            return [(whole.line, best)]
        }
        return furtherDivisions(of: whole.line, in: Array(list.dropFirst(best.parts.count))).map { (whole.line, $0) }
    }

    /// What remains of a list whose first lines add up to the total may divide the total again: by sex, then by kind. A
    /// division that adds up in some columns and not in others is reported.
    private func furtherDivisions(of whole: Int, in lines: [Int]) -> [SumReading] {
        guard lines.count <= Self.longestRuns.members else { return [] }
        var found: [SumReading] = []
        var rest = lines[...]
        while rest.count >= 2 {
            let runs = (2...rest.count).map { reading(whole, Array(rest.prefix($0)), isStructural: false) }
            if let sound = runs.last(where: \.isSound) {
                rest = rest.dropFirst(sound.parts.count)
            } else if let best = runs.compactMap(evident).filter({ $0.agreeing > 0 }).max(by: {
                $0.agreeing < $1.agreeing
            }) {
                found.append(best)
                rest = rest.dropFirst(best.parts.count)
            } else {
                rest = rest.dropFirst()
            }
        }
        return found
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

    // MARK: Groups of rows

    /// Rows below the heading 合计 are the sums of the rows of the same name below the headings beside it: each place has
    /// its own rows, and the last ones are those of all places.
    private func sumsOfGroups() -> [(line: Int, reading: SumReading)] {
        let groups = table.lines.indices.filter { table.lines[$0].isGroup && table.lines[$0].divides == nil }
        var found: [(line: Int, reading: SumReading)] = []
        for total in groups where table.lines[total].level != nil {
            let parts = groups.filter { table.lines[$0].level == nil && areBeside($0, total) }.map(rowsByName(of:))
            for (name, line) in rowsByName(of: total).sorted(by: { $0.value < $1.value }) where parts.count >= 2 {
                let rows = parts.compactMap { $0[name] }
                guard table.isCounted(line), rows.count == parts.count,
                    rows.allSatisfy({ table.lines[$0].unit == table.lines[line].unit })
                else { continue }
                let reading = reading(line, rows, isStructural: true)
                let isNear = reading.agreeing > 0 || reading.differing.allSatisfy { $0.perMille <= 50 }
                if !reading.differing.isEmpty, isNear { found.append((line, reading)) }
            }
        }
        return found
    }

    private func areBeside(_ a: Int, _ b: Int) -> Bool {
        table.lines[a].parent == table.lines[b].parent && table.lines[a].indent == table.lines[b].indent
    }

    /// The rows below a heading, by their names and those of the rows that they stand under.
    private func rowsByName(of group: Int) -> [[String]: Int] {
        var names: [Int: [String]] = [group: []]
        var rows: [[String]: Int] = [:]
        for line in (group + 1)..<max(group + 1, table.lines.count) {
            guard let above = table.lines[line].parent.flatMap({ names[$0] }) else { break }
            names[line] = above + [table.lines[line].label]
            rows[above + [table.lines[line].label]] = line
        }
        return rows
    }

    // MARK: Totals that only the figures show

    /// Lines set in below another are its parts when they add up to it in most columns, or nearly do in all.
    private func evident(_ reading: SumReading) -> SumReading? {
        guard !reading.differing.isEmpty else { return nil }
        if reading.agreeing > 0 { return reading.agreeing >= reading.differing.count ? reading : nil }
        // Parts that overlap may come near by chance.
        guard !reading.parts.contains(where: { table.lines[$0].isSubset }) else { return nil }
        return reading.differing.allSatisfy { $0.perMille <= 50 } ? reading : nil
    }

    /// Lines that nothing but their figures shows to be parts of the line before them: they stand beside it, counted
    /// alike, and add up to it in most columns, with more digits than chance gives.
    private func evidentSums(besides known: Set<Int>) -> [(line: Int, reading: SumReading)] {
        guard table.positions.count >= 2, table.lines.count <= Self.longestRuns.grouped else { return [] }
        var found: [(line: Int, reading: SumReading)] = []
        var taken = Set<Int>()
        for line in table.lines.indices where !known.contains(line) && !taken.contains(line) && table.isAddend(line) {
            let runs = [1, -1].flatMap { step in
                let beside = linesBeside(line, by: step)
                return beside.count < 2
                    ? [] : (2...beside.count).map { reading(line, Array(beside.prefix($0)), isStructural: false) }
            }
            guard !runs.contains(where: \.isSound) else { continue }
            let likely = runs.filter { reading in
                reading.agreeing >= max(1, reading.differing.count) && isBeyondChance(reading, of: line)
            }
            guard let best = likely.max(by: { $0.agreeing < $1.agreeing }), !best.differing.isEmpty else { continue }
            found.append((line, best))
            taken.formUnion(best.parts)
        }
        return found
    }

    /// The lines after, or before, a line that are printed and counted as it is.
    private func linesBeside(_ line: Int, by step: Int) -> [Int] {
        let whole = table.lines[line]
        var found: [Int] = []
        var index = line + step
        while table.lines.indices.contains(index), found.count < Self.longestRuns.members {
            let part = table.lines[index]
            guard part.indent == whole.indent, part.parent == whole.parent, part.level == nil, part.unit == whole.unit,
                table.isAddend(index)
            else { break }
            found.append(index)
            index += step
        }
        return found
    }

    /// Whether the columns that agree have so many digits that no run of lines would agree by chance.
    private func isBeyondChance(_ reading: SumReading, of line: Int) -> Bool {
        let differing = Set(reading.differing.map(\.position))
        let digits = table.positions.indices.filter { !differing.contains($0) }.reduce(0) { digits, position in
            let number = table.lines[line].values[position].number
            return digits + (number.map { $0.isZero ? 0 : String($0.significand.magnitude).count - 1 } ?? 0)
        }
        return digits >= 6
    }
}
