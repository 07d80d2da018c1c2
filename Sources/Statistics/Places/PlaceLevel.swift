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
    /// What the parts are called together: 街道 where all of them are 街道, and the usual word where some are 乡 or 镇.
    private func partWord(_ regions: [Region]) -> String {
        let levels = Set(regions.filter { $0.role == .part }.map(\.level))
        guard !levels.isEmpty, !levels.contains(where: partAnywhere.contains) else { return part.name }
        return part.aliases.filter(levels.contains).joined()
    }
}

extension PlaceWords.Noun {
    fileprivate func renamed(_ word: String) -> Self {
        word == name
            ? self
            : Self(word, aliases: aliases.filter { $0 != word } + [name], english: english, plural: englishPlural)
    }
}
