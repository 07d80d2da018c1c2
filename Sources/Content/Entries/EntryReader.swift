import Diagnostics
import Statistics

/// Interprets the words of marked blocks.
struct EntryReader {
    let regions: RegionDirectory
    let indicators: IndicatorNames
    /// The problems, or recommendations, that `id` may refer to.
    let ids: EntryIDs
    private(set) var diagnostics: [Diagnostic] = []

    init(regions: RegionDirectory, indicators: IndicatorNames, ids: EntryIDs) {
        self.regions = regions
        self.indicators = indicators
        self.ids = ids
    }

    /// The entry that `block` of the report at index `report` describes; nil when something necessary is missing or
    /// wrong.
    mutating func entry(_ block: EntryBlock, report: Int) -> Entry? {
        let record = EntryRecord(report: report, block: block, indicators: indicators(block), regions: regions(block))
        switch block.kind {
        case .problem:
            let category = choice(block, .category, as: ProblemCategory.self, isRequired: true)
            return category.map { .problem(Problem(id: block.id, category: $0, record: record)) }
        case .recommendation:
            let kind = choice(block, .category, as: RecommendationKind.self, isRequired: false)
            return .recommendation(Recommendation(id: block.id, kind: kind, answers: answers(block), record: record))
        case .followUp:
            let isKnown = ids.check(block.id, at: block.idPlace, in: block.kind.rawValue, into: &diagnostics)
            let progress = choice(block, .progress, as: Progress.self, isRequired: true)
            return !isKnown
                ? nil : progress.map { .followUp(FollowUp(recommendation: block.id, progress: $0, record: record)) }
        }
    }

    // MARK: Fields

    private mutating func choice<C: Choice>(_ block: EntryBlock, _ key: EntryKey, as: C.Type, isRequired: Bool) -> C? {
        guard let place = block[key].first else {
            if isRequired { diagnostics.append(.missingEntryKey(key, in: block, choices: C.allCases.map(\.rawValue))) }
            return nil
        }
        func isMargin(_ scalar: Unicode.Scalar) -> Bool {
            SourceSlice.isBlank(scalar) || SourceSlice.isEmphasis(scalar) || scalar == "。"
        }
        let words = block[key].map { $0.trimmed(isMargin).text }.joined()
        return C.named(words, at: place.trimmed(isMargin), as: key, into: &diagnostics)
    }

    private mutating func answers(_ block: EntryBlock) -> [EntryID] {
        let names = block[.answers].flatMap { line in
            line.split {
                SourceSlice.isListSeparator($0) || SourceSlice.isBlank($0) || "和与及。".unicodeScalars.contains($0)
            }
        }
        if names.isEmpty { diagnostics.append(.recommendationWithoutProblem(block)) }
        var found: [EntryID] = []
        for name in names {
            guard let id = EntryID(name.text), id.register == .problems else {
                diagnostics.append(.problemID(name))
                continue
            }
            if ids.check(id, at: name, in: EntryKey.answers.rawValue, into: &diagnostics), !found.contains(id) {
                found.append(id)
            }
        }
        return found
    }

    private mutating func indicators(_ block: EntryBlock) -> [IndicatorNames.Known] {
        var found: [IndicatorNames.Known] = []
        for item in block.items(.indicators) {
            guard let known = indicators.find(item.text) else {
                diagnostics.append(.unknownIndicator(item, nearest: indicators.nearest(to: item.text)))
                continue
            }
            if !found.contains(known) { found.append(known) }
        }
        return found
    }

    private mutating func regions(_ block: EntryBlock) -> [(name: String, id: RegionID?)] {
        var found: [(name: String, id: RegionID?)] = []
        for item in block.items(.regions) {
            let region = regions.find(item.text)
            if region == nil, !regions.all.isEmpty, !regions.excuses(item.text) {
                diagnostics.append(.unknownRegion(item.text, in: regions, at: item.location))
            }
            let name = region?.name ?? item.text
            if !found.contains(where: { $0.name == name }) { found.append((name, region?.id)) }
        }
        return found
    }
}

/// The identifiers that the site's reports give to problems and recommendations.
struct EntryIDs: Sendable {
    let known: Set<EntryID>
    /// What stands in place of identifiers that cannot be read.
    let unreadable: [String]

    /// Whether there is an entry with that identifier. Nothing is reported when an identifier that cannot be read may
    /// be the one.
    func check(_ id: EntryID, at place: SourceSlice, in context: String, into diagnostics: inout [Diagnostic]) -> Bool {
        if known.contains(id) { return true }
        if nearestName(to: id.text, in: unreadable) == nil {
            let candidates = known.filter { $0.register == id.register }.map(\.text).sorted()
            diagnostics.append(
                .unknownEntry(
                    place, register: id.register, context: context, nearest: nearestName(to: id.text, in: candidates)))
        }
        return false
    }
}
