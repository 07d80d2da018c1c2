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
