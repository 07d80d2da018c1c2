/// A language that Gongbao speaks to its users.
public enum Language: String, Sendable, CaseIterable {
    case zh, en
}

/// One sentence in every language of the product.
///
/// A wording cannot be made without all its languages, so no language can lag behind another.
public struct Wording: Sendable, Hashable {
    /// In Chinese, as staff read it.
    public let zh: String
    /// In English.
    public let en: String

    /// One sentence, said twice.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The sentence in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

extension Wording {
    /// `“甲”`, `“甲”或“乙”`: what to write, the same in every language.
    public static func quoted(_ texts: [String]) -> Wording {
        let quoted = texts.map { "“\($0)”" }
        return Wording(zh: quoted.joined(separator: "或"), en: quoted.joined(separator: " or "))
    }
}
