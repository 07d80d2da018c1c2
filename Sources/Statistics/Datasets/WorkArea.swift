/// A part of an office's work that the public asks about as one thing; each has a page, and a place on the page of every
/// region.
public struct WorkArea: Sendable, Hashable {
    /// Which main entrance of the site leads to an area.
    public enum Door: Sendable, Hashable {
        /// One of its own, because the public asks for the area most. Doors stand in the order of their numbers.
        case own(number: Int)
        /// The one that leads to all areas without a door of their own.
        case shared
    }

    /// Which pages show an area.
    public enum Pages: Sendable, Hashable {
        /// One page with the figures of all its datasets.
        case ofFigures
        /// Pages made for the rows of one dataset, given by its identifier; they also show the area's figures.
        case ofRows(dataset: String)
    }

    /// The last part of the address of its page.
    public let id: String
    /// Its name for readers.
    public let title: String
    /// What a visitor finds there, in a few words.
    public let invitation: String
    /// The entrance that leads to it.
    public let door: Door
    /// The pages that show it.
    public let pages: Pages
    /// Whether its headlines stand on the first page of the site and at the top of every region's page, and whether
    /// regions are compared by all of them.
    public let leads: Bool

    /// - `id`: lower-case letters, digits and hyphens.
    /// - `invitation`: what a visitor finds there, in a few words.
    public init(
        _ id: String, _ title: String, invitation: String, door: Door = .shared, pages: Pages = .ofFigures,
        leads: Bool = false
    ) {
        self.id = id
        self.title = title
        self.invitation = invitation
        self.door = door
        self.pages = pages
        self.leads = leads
    }
}
