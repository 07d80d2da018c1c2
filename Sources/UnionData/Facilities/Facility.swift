import Statistics

/// One venue, with what was paid for it.
package struct Facility: Sendable {
    /// One payment for the venue.
    package struct Funding: Sendable {
        /// When it was paid.
        package let year: Year
        /// Who paid.
        package let source: FacilityFunding.Source
        /// What for, in the words of the table.
        package let purpose: String
        /// In 10,000 yuan.
        package let amount: Measure
    }

    /// Its row in the table of venues, counted from 0.
    package let row: Int
    /// The last part of its address, which other tables name, too.
    package let id: Slug
    /// What it is for.
    package let kind: Facilities.Kind
    /// As people call it.
    package let name: String
    /// The place that it is in.
    package let region: RegionID
    /// The venue that it is a part of.
    package let within: Slug?
    /// Who runs it.
    package let host: String?
    /// Where to go.
    package let address: String?
    /// The floor area, in square metres.
    package let area: Measure
    /// What can be done there: 阅读, 健身.
    package let functions: [String]
    /// Whether it is open to the public.
    package let status: Facilities.Status
    /// The first day.
    package let opened: CalendarDate?
    /// In an ordinary week; nil when the table does not say.
    package let hours: OpeningHours?
    /// The office's number, never a person's.
    package let telephone: Telephone?
    /// Nil when the table does not say.
    package let fee: Facilities.Fee?
    /// What helps people with disabilities: 坡道, 无障碍卫生间.
    package let accessibility: [String]
    /// Books to be lent.
    package let volumes: Measure
    /// Places to sit and read.
    package let seats: Measure
    /// What can be read or heard there by telephone or screen.
    package let digitalReading: String?
    /// The oldest first; empty when no table tells.
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
