/// A problem found in what a person wrote: where, what, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
    /// How bad a problem is.
    public enum Severity: String, Sendable, CaseIterable {
        /// Publishing stops; the last good site stays.
        case error
        /// Published, but somebody should look.
        case warning
        /// What Gongbao did on its own, so that nobody is surprised.
        case note
    }

    /// A second place that belongs to the same problem.
    public struct Related: Sendable, Hashable {
        /// Where it is.
        public let location: SourceLocation
        /// What it has to do with the problem.
        public let message: Wording

        /// What `message` says of the place.
        public init(_ location: SourceLocation, _ message: Wording) {
            self.location = location
            self.message = message
        }
    }

    /// A stable identifier of the rule, in lower case with hyphens: `unknown-key`.
    public let code: String
    /// Whether it stops publishing.
    public let severity: Severity
    /// Where it is.
    public let location: SourceLocation
    /// What is wrong.
    public let message: Wording
    /// What the author can do; where possible the nearest valid value.
    public let fix: Wording?
    /// What to write instead of the characters at `location`, where it is certain: taken, the problem is gone.
    public let replacement: String?
    /// Other places that explain the problem, such as the first of two entries that are alike.
    public let related: [Related]

    /// A problem at `location` under the rule `code`.
    ///
    /// - `fix`: by default names the replacement, when there is one.
    public init(
        _ severity: Severity, _ code: String, at location: SourceLocation,
        _ message: Wording, fix: Wording? = nil, replacement: String? = nil, related: [Related] = []
    ) {
        self.code = code
        self.severity = severity
        self.location = location
        self.message = message
        self.fix = fix ?? replacement.map { .quoted([$0]) }
        self.replacement = replacement
        self.related = related
    }
}

extension Sequence<Diagnostic> {
    /// Each problem once, in the order of files and lines.
    public func inReadingOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }
            .sorted { ($0.location, $0.code) < ($1.location, $1.code) }
    }

    /// Whether something stops publishing.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
