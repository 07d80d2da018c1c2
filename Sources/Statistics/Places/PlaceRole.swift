/// The part that a place plays when figures are added up.
public enum PlaceRole: Sendable, Hashable, CaseIterable {
    /// The whole area of the office: the sum of all parts and of what stands apart.
    case whole
    /// Several parts taken together.
    case group
    /// One of the parts into which the whole is divided; each is expected to report.
    case part
    /// Belongs to the whole and to none of its parts.
    case apart
}
