import Diagnostics

extension Rule {
    /// The table speaks of townships only.
    public static func townshipsOnly(_ region: Field<RegionID>) -> Rule {
        Rule { table, _, diagnostics in
            let kinds = table[region].mapValues { table.regions[$0].kind }
            guard kinds.values.contains(where: { $0 != .township }) else { return }
            for (row, id) in table[region].enumerated() where kinds[row] != .township {
                diagnostics.append(.notATownship(table.regions[id], at: table.location(row: row, of: region)))
            }
        }
    }

    /// Every township stands in the table in each year that the table has, so that its kinds add up to all townships.
    public static func everyTownship(_ year: Field<Year>, _ region: Field<RegionID>) -> Rule {
        Rule { table, _, diagnostics in
            // Rows that were left out for a mistake may be the very ones that seem to be missing.
            guard table.isComplete else { return }
            let places = table[region]
            for (year, rows) in Dictionary(grouping: 0..<table.count, by: { table[year][$0] }).sorted(by: {
                $0.key < $1.key
            }) {
                let present = Set(rows.map { places[$0] })
                let missing = table.regions.townships.filter { !present.contains($0.id) }
                guard !missing.isEmpty, let last = rows.last else { continue }
                diagnostics.append(
                    .missingTownships(
                        missing.map(\.name), of: table.regions.townships.count, in: year,
                        at: table.location(row: last, of: region)))
            }
        }
    }
}
