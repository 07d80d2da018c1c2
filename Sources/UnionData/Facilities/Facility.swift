import Statistics

/// One venue, with what was paid for it.
package struct Facility: Sendable {
    package struct Funding: Sendable {
        package let year: Year
        package let source: FacilityFunding.Source
        package let purpose: String
        package let amount: Measure
    }

    package let row: Int
    package let id: Slug
    package let kind: Facilities.Kind
    package let name: String
    package let region: RegionID
    /// The venue that it is a part of.
    package let within: Slug?
    package let host: String?
    package let address: String?
    package let area: Measure
    package let functions: [String]
    package let status: Facilities.Status
    package let opened: CalendarDate?
    package let hours: OpeningHours?
    package let telephone: Telephone?
    package let fee: Facilities.Fee?
    package let accessibility: [String]
    package let volumes: Measure
    package let seats: Measure
    package let digitalReading: String?
    package let funding: [Funding]

    /// The venues of `table`, in its order.
    package static func all(in table: DatasetTable, funding: DatasetTable?) -> [Facility] {
        let lines = funding.map(fundingByFacility) ?? [:]
        return (0..<table.count).map { row in
            let id = table[Facilities.id][row]
            return Facility(
                row: row, id: id, kind: table[Facilities.kind][row], name: table[Facilities.name][row],
                region: table[Facilities.region][row], within: table[Facilities.within][row],
                host: table[Facilities.host][row],
                address: table[Facilities.address][row], area: table[Facilities.area][row],
                functions: table[Facilities.functions][row].values, status: table[Facilities.status][row],
                opened: table[Facilities.opened][row], hours: table[Facilities.hours][row],
                telephone: table[Facilities.telephone][row], fee: table[Facilities.fee][row],
                accessibility: table[Facilities.accessibility][row].values, volumes: table[Facilities.volumes][row],
                seats: table[Facilities.seats][row], digitalReading: table[Facilities.digitalReading][row],
                funding: lines[id] ?? [])
        }
    }

    private static func fundingByFacility(_ table: DatasetTable) -> [Slug: [Funding]] {
        Dictionary(grouping: 0..<table.count) { table[FacilityFunding.facility][$0] }.mapValues { rows in
            rows.map { row in
                Funding(
                    year: table[FacilityFunding.year][row], source: table[FacilityFunding.source][row],
                    purpose: table[FacilityFunding.purpose][row], amount: table[FacilityFunding.amount][row])
            }.sorted { $0.year < $1.year }
        }
    }
}
