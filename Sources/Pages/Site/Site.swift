import Content

/// What every family of pages is given: the facts, and the views of them that several families share.
///
/// A class, because each page is made by a closure that keeps the site: one reference instead of one for each part.
package final class Site: Sendable {
    /// What the content says.
    package let facts: Facts
    /// The areas of work that have something to show.
    let areas: ShownAreas
    /// The main entrances.
    let doors: Doors
    /// The addresses of everything that pages link to.
    package let links: Links
    /// Makes what every page has around its own content.
    let frame: FrameMaker
    /// The pages on which the rows of datasets stand.
    let rows: RowsIndex
    /// Where figures come from.
    let provenance: Provenance
    /// Charts and tables of grids of figures.
    let grids: GridViews
    /// The figures that every dataset has by its declaration.
    let figures: DatasetFigures
    /// Rows that are shown one by one.
    let rosters: Rosters
    /// What rows say beyond their figures.
    package let findings: Findings
    /// Records about people, as counts.
    let counts: ProtectedCounts
    let reportLists: ReportLists
    let regionGroups: RegionGroups
    let facilityViews: FacilityViews
    /// Problems, recommendations and follow-ups.
    let entries: EntryViews
    let corrections: Corrections
    /// What pages say to machines of the thing that they are about.
    let descriptions: Descriptions

    /// `contentPath`: the content folder as the user named it, for messages.
    package init(_ facts: Facts, contentPath: String) {
        self.facts = facts
        areas = ShownAreas(facts)
        doors = Doors(facts, areas)
        links = Links(facts, contentPath: contentPath)
        frame = FrameMaker(facts, doors, links)
        rows = RowsIndex(facts.datasets, regions: facts.regions)
        provenance = Provenance(regions: facts.regions, rows: rows)
        grids = GridViews(provenance: provenance, links: links)
        figures = DatasetFigures(regions: facts.regions, areas: areas, provenance: provenance, grids: grids)
        rosters = Rosters(regions: facts.regions, rows: rows, links: links)
        findings = Findings(facts: facts, links: links)
        counts = ProtectedCounts(facts, links)
        reportLists = ReportLists(facts: facts, areas: areas, frame: frame)
        regionGroups = RegionGroups(regions: facts.regions, links: links)
        facilityViews = FacilityViews(facts: facts, links: links)
        entries = EntryViews(facts: facts, provenance: provenance)
        corrections = Corrections(facts: facts)
        descriptions = Descriptions(facts: facts, links: links, corrections: corrections)
    }
}
