import Statistics
import Text

/// Where figures come from: the rows that they were added up from, and the definition of what they measure.
struct Provenance: Sendable {
    let regions: RegionDirectory
    let rows: RowsIndex

    /// Where a quantity is defined.
    func definitionURL(of quantity: Quantity, from route: Route) -> String {
        route.link(to: Addresses.indicators) + "#" + quantity.id
    }

    /// The rows that a figure was added up from: the one row, or all rows of its region and year, or the page that
    /// these are a part of. Where no row of it is listed, the page of the dataset has its sums.
    func rowsURL(of figure: Figure, in observations: Observations, from route: Route) -> String? {
        let dataset = observations.dataset
        guard let division = rows.division(of: dataset) else { return nil }
        guard let first = figure.rows.first else {
            return figure.addsUpUnlistedRows ? route.link(to: Addresses.page(of: dataset)) : nil
        }
        let year = figure.coordinates.years.flatMap { $0.count == 1 ? $0.lowerBound : nil }
        let region = region(ofAll: figure.rows, in: observations)
        guard let part = division.part(year: year, region: region) else {
            return route.link(to: Addresses.page(of: dataset)) + "#rows"
        }
        let page = route.link(to: rows.route(of: dataset, part))
        if figure.rows.count == 1, !figure.addsUpUnlistedRows { return page + "#r\(first + 1)" }
        switch part {
        case .all, .year:
            // A sum over more places than `region` leads to the whole page, even where the other places have no rows.
            guard let region, region == figure.coordinates.place.region else { return page }
            return page + "#" + regions[region].slug
        case .region: return year.map { "\(page)#\($0)" } ?? page
        }
    }

    /// The one region that all of `rows` are of.
    private func region(ofAll rows: [Int], in observations: Observations) -> RegionID? {
        guard let field = observations.cube.region, let first = rows.first,
            case let places = observations.dataset.table[field]
        else { return nil }
        return rows.allSatisfy { places[$0] == places[first] } ? places[first] : nil
    }
}
