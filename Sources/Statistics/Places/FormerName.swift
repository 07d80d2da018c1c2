/// A name that a place had until it was renamed.
public struct FormerName: Sendable, Hashable {
    /// The name as it was.
    public let name: String
    /// The first year with the name that followed; nil when the list does not say.
    public let replaced: Int?
}
