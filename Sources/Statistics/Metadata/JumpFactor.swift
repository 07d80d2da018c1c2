import Diagnostics
import StrictYAML

/// How many times larger than the year before a figure may be, or smaller, before somebody should look at it.
public struct JumpFactor: Sendable, Hashable {
    /// Three times: what is used when the table says nothing.
    public static let standard = JumpFactor(value: 3)

    /// Above 1.
    public let value: ExactDecimal

    private init(value: Int) { self.value = ExactDecimal(value) }
}

extension JumpFactor: YAMLScalar {
    /// - Throws: when `text` is not a number above 1: every figure is at least as large as itself.
    public init(yaml text: String) throws(ValueError) {
        guard let value = ExactDecimal(foldWidth(text)), value > ExactDecimal(1) else {
            throw ValueError.notAJumpFactor(text)
        }
        self.value = value
    }
}
