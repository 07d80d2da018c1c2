/// Coverage figures added up: over unit types, over the townships of a zone, over the banner.
public struct CoverageSummary: Sendable {
    private struct Cell: Hashable {
        let year: Year
        let region: RegionID
    }

    public let table: DatasetTable
    /// In ascending order.
    public let years: [Year]
    private let rows: [Cell: [Int]]
    private let unitTypes: [Coverage.UnitType]

    public init(_ table: DatasetTable) {
        self.table = table
        years = Set(table[Coverage.year]).sorted()
        unitTypes = table[Coverage.unitType]
        rows = Dictionary(grouping: 0..<table.count) { [years = table[Coverage.year], regions = table[Coverage.region]] row in
            Cell(year: years[row], region: regions[row])
        }
    }

    /// The sum of `field` over `regions`. A region without any row in that year has no figure, and then neither has the sum.
    public func value(
        of field: Field<Measure>, in year: Year, over regions: [RegionID], unitType: Coverage.UnitType? = nil
    ) -> Measure {
        let column = table[field]
        return .sum(
            regions.map { region in
                guard let rows = rows[Cell(year: year, region: region)] else { return .missing }
                let chosen = rows.filter { unitType == nil || unitTypes[$0] == unitType }
                return chosen.isEmpty ? .notApplicable : .sum(chosen.map { column[$0] })
            })
    }

    /// The rate over `regions`: Σ numerators ÷ Σ denominators.
    public func rate(
        _ indicator: RateIndicator, in year: Year, over regions: [RegionID], unitType: Coverage.UnitType? = nil
    ) -> Rate? {
        indicator.rate { part in
            Coverage.measures.first { $0.description.indicator == part }
                .map { value(of: $0, in: year, over: regions, unitType: unitType) }
        }
    }

    public func has(_ region: RegionID, in year: Year) -> Bool { rows[Cell(year: year, region: region)] != nil }

    /// 空白点: the types of unit that exist in a region although none of them has a union.
    public func gaps(in year: Year, of region: RegionID) -> [Coverage.UnitType] {
        let organisations = table[Coverage.organisations]
        return (rows[Cell(year: year, region: region)] ?? [])
            .filter { organisations[$0].exactValue?.isZero == true }
            .map { unitTypes[$0] }
    }
}
