import Diagnostics

// What the list of places alone has in its cells.

extension PlaceLevel: FieldValue {
    /// One of the words of the office.
    public static let type = ValueType.choice

    /// The column's list has one word for each role, in the order of the roles. Its aliases are other words for these.
    ///
    /// - Throws: `ValueError` when the list has no such word, with the nearest that it has.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        let choices = context.field.choices
        guard let index = choices.word(for: text).flatMap(choices.words.firstIndex) else {
            throw .notAChoice(text, of: choices)
        }
        self.init(word: text, role: PlaceRole.allCases[index])
    }

    /// The word itself.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { word }
}

extension PlaceWords {
    /// The words of the roles, in their order, with the other words for each.
    var choices: ChoiceList {
        let nouns = PlaceRole.allCases.map { self[$0] }
        let aliases = nouns.flatMap { noun in noun.aliases.map { ($0, noun.name) } }
        return ChoiceList(nouns.map(\.name), aliases: Dictionary(uniqueKeysWithValues: aliases))
    }
}

extension FormerName: FieldValue {
    /// A text in the schema.
    public static let type = ValueType("string", title: "曾用名和改名的年份，如“河口镇 2024”")

    /// Reads 河口镇 2024, 河口镇2024年 and 河口镇（2024年改）; the year may be left out.
    ///
    /// - Throws: `ValueError` when there is no name.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        let years = foldWidth(text).split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }
        let name = String(text[..<(text.firstIndex { $0.isNumber || "（(".contains($0) } ?? text.endIndex)])
            .trimmingSpaces
        guard !name.isEmpty else { throw .notAFormerName(text) }
        self.init(name: name, replaced: years.first.flatMap { Int(String($0)) })
    }

    /// As it is written: 河口镇 2024.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        replaced.map { "\(name) \($0)" } ?? name
    }
}

extension ValueError {
    fileprivate static func notAFormerName(_ text: String) -> Self {
        ValueError(
            "former-name", Wording(zh: "“\(text)”里没有名称", en: "“\(text)” names nothing"),
            fix: Wording(zh: "写曾用名和改名的年份，如“河口镇 2024”", en: "write the name and the year of the change, like 河口镇 2024"))
    }
}
