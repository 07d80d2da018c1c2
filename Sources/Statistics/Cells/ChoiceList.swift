/// The closed list of words that a column takes: a part of its declaration, and so data.
public struct ChoiceList: Sendable, Hashable {
    /// The words, in the order in which pages and schemas list them.
    public let words: [String]
    /// Other spellings that staff use, each with the word that it stands for.
    public let aliases: [String: String]

    /// No list: any text is taken.
    public static let none = ChoiceList([])

    /// `aliases`: by other spelling, the word of `words` that it stands for.
    public init(_ words: [String], aliases: [String: String] = [:]) {
        self.words = words
        self.aliases = aliases
    }

    /// Whether there is no list.
    public var isEmpty: Bool { words.isEmpty }

    /// The word of the list that `text` means, as it stands or by another spelling; nil when it means none.
    public func word(for text: String) -> String? { words.contains(text) ? text : aliases[text] }
}
