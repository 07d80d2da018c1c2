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
}
