/// What an office calls its places. Every word and message about places is made of these.
public struct PlaceWords: Sendable {
    /// What the places of one role are called.
    public struct Noun: Sendable {
        /// In Chinese, as the list of places writes it: 乡镇.
        public let name: String
        /// Other words in the list of places that mean the same role: 镇, 乡.
        public let aliases: [String]
        /// One place, in English: township.
        public let english: String
        /// Several places, in English: townships.
        public let englishPlural: String

        /// - Parameters:
        ///   - name: in Chinese.
        ///   - aliases: other words in the list of places that mean the same role.
        ///   - english: one place.
        ///   - plural: several places.
        public init(_ name: String, aliases: [String] = [], english: String, plural: String) {
            self.name = name
            self.aliases = aliases
            self.english = english
            englishPlural = plural
        }
    }

    /// The whole: 旗.
    public let whole: Noun
    /// A group of parts: 片区.
    public let group: Noun
    /// A part: 乡镇.
    public let part: Noun
    /// What belongs to no part: 旗直.
    public let apart: Noun
    /// What parts are called whatever their levels are: 乡镇.
    let partAnywhere: String
    /// The whole with the other names that its level has elsewhere: 旗（县）.
    public let wholeAnywhere: String
    /// What sentences call the whole, the usual word first: 全旗, 全县.
    public let wholeInSentences: [String]
    /// Those who belong to no part, in sentences: 旗直属工会.
    public let membersApart: String
    /// The same in English: unions outside the townships.
    public let membersApartEnglish: String

    /// - `wholeInSentences`: the usual word first; never empty.
    /// - `membersApartEnglish`: in the plural.
    public init(
        whole: Noun, group: Noun, part: Noun, apart: Noun, wholeAnywhere: String, wholeInSentences: [String],
        membersApart: String, membersApartEnglish: String
    ) {
        self.init(
            whole: whole, group: group, part: part, apart: apart, partAnywhere: part.name, wholeAnywhere: wholeAnywhere,
            wholeInSentences: wholeInSentences, membersApart: membersApart, membersApartEnglish: membersApartEnglish)
    }

    init(
        whole: Noun, group: Noun, part: Noun, apart: Noun, partAnywhere: String, wholeAnywhere: String,
        wholeInSentences: [String], membersApart: String, membersApartEnglish: String
    ) {
        self.partAnywhere = partAnywhere
        self.whole = whole
        self.group = group
        self.part = part
        self.apart = apart
        self.wholeAnywhere = wholeAnywhere
        self.wholeInSentences = wholeInSentences
        self.membersApart = membersApart
        self.membersApartEnglish = membersApartEnglish
    }

    /// The noun for a role.
    public subscript(role: PlaceRole) -> Noun {
        switch role {
        case .whole: whole
        case .group: group
        case .part: part
        case .apart: apart
        }
    }

    /// Each of the parts: 各乡镇.
    var everyPart: String { "各" + part.name }
    /// All parts added up, without what stands apart: 各乡镇合计.
    var sumOfParts: String { everyPart + "合计" }

    /// Whether two names differ in nothing but the word for their level: 河口镇, 河口街道.
    func differOnlyInLevel(_ a: String, _ b: String) -> Bool {
        let levels = PlaceRole.allCases.flatMap { [self[$0].name] + self[$0].aliases }.sorted { $0.count > $1.count }
        func stem(_ name: String) -> Substring? {
            levels.first(where: name.hasSuffix).map { name.dropLast($0.count) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        return a != b && stem(a) != nil && stem(a) == stem(b)
    }

    /// What a figure calls all parts together: 乡镇, 各乡镇, 全部乡镇.
    var namesOfAllParts: [String] {
        Set([part.name, partAnywhere]).sorted().flatMap { [$0, "各" + $0, "全部" + $0] }
    }
}
