/// A part of a federation's work that the public asks about as one thing; each has a page, and a place on every
/// region's page.
public struct System: Sendable, Hashable {
    /// The address of its page.
    public let id: String
    public let title: String
    /// What a visitor finds there, in a few words.
    public let invitation: String

    public init(_ id: String, _ title: String, invitation: String) {
        self.id = id
        self.title = title
        self.invitation = invitation
    }
}
