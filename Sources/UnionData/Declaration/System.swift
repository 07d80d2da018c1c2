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

/// Every system that a dataset belongs to, in the order of the datasets.
public let allSystems: [System] = allDatasets.compactMap(\.system).reduce(into: []) {
    if !$0.contains($1) { $0.append($1) }
}
