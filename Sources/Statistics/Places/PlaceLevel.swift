/// A kind of place in the word of the list, 街道, and the part that places of the kind play when figures are added up.
public struct PlaceLevel: Sendable, Hashable {
    /// As the list writes it.
    public let word: String
    /// The part that such places play.
    public let role: PlaceRole
}

extension PlaceWords {
    /// The words as this list of places uses them: where the whole is a 县, sentences say 全县 and not 全旗, and what
    /// belongs to no part is called by its own name.
    func fitting(_ regions: [Region]) -> PlaceWords {
        func level(_ role: PlaceRole) -> String? { regions.first { $0.role == role }?.level }
        let wholeWord = level(.whole) ?? whole.name
        let everywhere = "全" + wholeWord
        let members = regions.filter { $0.role == .apart }.map(\.name)
        return PlaceWords(
            whole: whole.renamed(wholeWord), group: group.renamed(level(.group) ?? group.name),
            part: part.renamed(partWord(regions)),
            apart: apart.renamed(level(.apart) ?? apart.name), partAnywhere: partAnywhere,
            wholeAnywhere: wholeAnywhere,
            wholeInSentences: [everywhere] + wholeInSentences.filter { $0 != everywhere },
            membersApart: members.isEmpty ? membersApart : members.joined(separator: "、"),
            membersApartEnglish: membersApartEnglish)
    }
}

extension PlaceWords {
    /// What the parts are called together, their levels in the order in which the office lists them: 街道 where all are
    /// 街道, 苏木乡镇 where some are 苏木 and some are 乡 or 镇.
    private func partWord(_ regions: [Region]) -> String {
        let levels = Set(regions.filter { $0.role == .part }.map(\.level))
        // 乡 and 镇 are 乡镇.
        func isUsual(_ level: String) -> Bool { partAnywhere.contains(level) }
        var words: [String] = []
        for level in part.aliases + [part.name] where levels.contains(level) || isUsual(level) && levels.contains(partAnywhere) {
            let word = isUsual(level) ? partAnywhere : level
            if !words.contains(word) { words.append(word) }
        }
        return words.isEmpty ? part.name : words.joined()
    }
}

extension PlaceWords.Noun {
    fileprivate func renamed(_ word: String) -> Self {
        word == name
            ? self
            : Self(word, aliases: aliases.filter { $0 != word } + [name], english: english, plural: englishPlural)
    }
}
