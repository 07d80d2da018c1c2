/// What is made of a figure, or of two: change, share, rank.
public enum Derivation: String, Sendable, CaseIterable {
    /// Percent change since the year before; of a rate, the difference in 个百分点.
    case growth = "同比"
    /// The difference since the year before, with a sign when it is negative.
    case difference = "增减"
    /// The difference in words: 增加 12, 减少 3, 持平; of a rate 提高, 下降.
    case change = "变化"
    /// The share of the whole: of all groups when a group is named, else of the whole.
    case share = "占比"
    /// The place among the parts of the whole, the largest first; of a group, among the groups.
    case rank = "排名"
    /// The part with the largest figure.
    case highest = "最高"
    /// The part with the smallest figure.
    case lowest = "最低"

    /// Other words for them.
    static let aliases: [String: Derivation] = [
        "增长率": .growth, "增长": .growth, "比上年": .change, "增加": .difference, "差": .difference, "比重": .share, "份额": .share,
        "位次": .rank, "名次": .rank, "最多": .highest, "最少": .lowest, "第一": .highest,
    ]

    init?(word: String) {
        guard let derivation = Self(rawValue: word) ?? Self.aliases[word] else { return nil }
        self = derivation
    }

    static let words: [String] = allCases.map(\.rawValue) + aliases.keys.sorted() + [likeForLike]

    /// Asks for a comparison over those places alone that take part in both years, 同口径.
    static let likeForLike = "同口径"

    /// Whether two years are compared.
    var comparesYears: Bool { self == .growth || self == .difference || self == .change }
}
