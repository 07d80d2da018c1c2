import Statistics

/// One venue, with what was paid for it.
public struct Facility: Sendable {
    public struct Funding: Sendable {
        public let year: Year
        public let source: FacilityFunding.Source
        public let purpose: String
        public let amount: Measure
    }

    public let row: Int
    public let id: Slug
    public let kind: Facilities.Kind
    public let name: String
    public let region: RegionID
    /// The venue that it is a part of.
    public let within: Slug?
    public let host: String?
    public let address: String?
    public let area: Measure
    public let functions: [String]
    public let status: Facilities.Status
    public let opened: CalendarDate?
    public let hours: OpeningHours?
    public let telephone: Telephone?
    public let fee: Facilities.Fee?
    public let accessibility: [String]
    public let volumes: Measure
    public let seats: Measure
    public let digitalReading: String?
    public let funding: [Funding]

    /// The venues of `table`, in its order.
    public static func all(in table: DatasetTable, funding: DatasetTable?) -> [Facility] {
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
