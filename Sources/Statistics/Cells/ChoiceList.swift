/// The closed list of words that a column takes: a part of its declaration, and so data.
public struct ChoiceList: Sendable, Hashable {
    /// The words, in the order in which pages and schemas list them.
    public let words: [String]
    /// Other spellings that staff use, each with the word that it stands for.
    public let aliases: [String: String]

    /// No list: any text is taken.
    public static let none = ChoiceList([])

    /// `aliases` maps another spelling to its word in `words`.
    public init(_ words: [String], aliases: [String: String] = [:]) {
        self.words = words
        self.aliases = aliases
    }

    /// Whether there is no list.
    public var isEmpty: Bool { words.isEmpty }

    /// The word of the list that `text` means, as it stands or by another spelling; nil when it means none.
    public func word(for text: String) -> String? { words.contains(text) ? text : aliases[text] }

    /// The words of which `text` is made, one behind the other: 机关 and 事业单位 of 机关事业单位; none when something else is
    /// left of it.
    func wordsThatMakeUp(_ text: String) -> [String] {
        let spellings = (words.map { ($0, $0) } + aliases.map { ($0.key, $0.value) }).filter { !$0.0.isEmpty }
            .sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
        var found: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            rest = rest.drop { "、，,和及与/；; ".contains($0) }
            guard let spelling = spellings.first(where: { rest.hasPrefix($0.0) }) else { break }
            if !found.contains(spelling.1) { found.append(spelling.1) }
            rest = rest.dropFirst(spelling.0.count)
        }
        return rest.isEmpty ? found : []
    }
}
