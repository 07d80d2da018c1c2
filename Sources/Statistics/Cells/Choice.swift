import Diagnostics

/// A value from a closed list whose entries are the words that staff write.
public protocol Choice: FieldValue, CaseIterable, RawRepresentable<String> {
    /// Other words for an entry.
    static var aliases: [String: Self] { get }
}

extension Choice {
    public static var aliases: [String: Self] { [:] }
    public static var type: ValueType { ValueType("string", title: "选项", choices: allCases.map(\.rawValue)) }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let value = Self(rawValue: text) ?? Self.aliases[text] else {
            throw .notAChoice(text, of: Self.allCases.map(\.rawValue))
        }
        self = value
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { rawValue }
}
