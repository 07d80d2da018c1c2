/// Why a text is not a value of the type that its column or key declares.
///
/// It has no place: whoever reads the text knows where it stands, and makes a `Diagnostic` of both.
public struct ValueError: Error, Sendable, Hashable {
    /// The rule that the text breaks, as in `Diagnostic.code`.
    public let code: String
    /// What was expected.
    public let message: Wording
    /// The nearest text that is right, where there is one.
    public let fix: Wording?
    /// What to write instead, where it is certain.
    public let replacement: String?

    /// An error with the rule that is broken, what was expected, and the nearest text that is right.
    ///
    /// - `fix`: by default names the replacement, when there is one.
    public init(_ code: String, _ message: Wording, fix: Wording? = nil, replacement: String? = nil) {
        self.code = code
        self.message = message
        self.fix = fix ?? replacement.map { .quoted([$0]) }
        self.replacement = replacement
    }
}
