import Diagnostics
import StrictYAML

/// Why a text is not a value of the type that its column or key declares.
public struct ValueError: Error, Sendable, Hashable {
    public let code: String
    public let message: Wording
    public let fix: Wording?

    public init(_ code: String, _ message: Wording, fix: Wording? = nil) {
        self.code = code
        self.message = message
        self.fix = fix
    }

    /// The value cannot be read because of a mistake elsewhere that was reported: nothing more is said.
    static let consequence = ValueError("consequence", Wording(zh: "另一处的错误", en: "a mistake elsewhere"))

    /// The same problem, of a YAML scalar.
    var asScalarError: ScalarError { ScalarError(code, message, fix: fix) }
}
