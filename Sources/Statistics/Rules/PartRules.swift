import Diagnostics

extension Rule {
    /// The table speaks of the parts of the whole only.
    public static func partsOnly(_ region: Field<RegionID>) -> Rule {
        Rule { table, _, diagnostics in
            let roles = table[region].mapValues { table.regions[$0].role }
            guard roles.values.contains(where: { $0 != .part }) else { return }
            for (row, id) in table[region].enumerated() where roles[row] != .part {
                diagnostics.append(
                    .notAPart(table.regions[id], table.regions.words, at: table.location(row: row, of: region)))
            }
        }
    }

    /// Every part of the whole stands in the table in each year that the table has, so that its kinds add up to all of
    /// them.
    public static func everyPart(_ year: Field<Year>, _ region: Field<RegionID>) -> Rule {
        Rule { table, _, diagnostics in
            // Rows that were left out for a mistake may be the very ones that seem to be missing.
            guard table.isComplete else { return }
            let places = table[region]
            for (year, rows) in Dictionary(grouping: 0..<table.count, by: { table[year][$0] }).sorted(by: {
                $0.key < $1.key
            }) {
                let present = Set(rows.map { places[$0] })
                let missing = table.regions.regions(.part).filter { !present.contains($0.id) }
                guard !missing.isEmpty, let last = rows.last else { continue }
                diagnostics.append(
                    .missingParts(
                        missing.map(\.name), of: table.regions.regions(.part).count, table.regions.words, in: year,
                        at: table.location(row: last, of: region)))
            }
        }
    }
}
