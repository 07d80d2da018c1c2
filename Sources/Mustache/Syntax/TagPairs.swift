import Diagnostics

/// Which `{{/name}}` belongs to which opening tag.
struct TagPairs {
    /// For each token that is half of a pair, the index of the other half.
    private(set) var partner: [Int: Int] = [:]
    /// Opening tags of blocks that stand directly inside a parent: they replace, and are not shown where they are.
    private(set) var overrides: Set<Int> = []
    private(set) var problems: [Diagnostic] = []

    /// More levels than a person would write; the parser and the compiler descend once for each.
    static let deepestNesting = 32

    private var open: [(index: Int, tag: Tag, isReported: Bool)] = []
    private let source: SourceText

    init(_ tokens: [Token], in source: SourceText) {
        self.source = source
        for (index, token) in tokens.enumerated() {
            guard case .tag(let tag) = token else { continue }
            if tag.kind.isOpening { push(tag, index) }
            if tag.kind == .close { close(tag, index) }
        }
        for unclosed in open { reportUnclosed(unclosed, before: nil) }
    }

    private mutating func push(_ tag: Tag, _ index: Int) {
        if tag.kind == .block, open.last?.tag.kind == .parent { overrides.insert(index) }
        open.append((index, tag, false))
        if open.count == Self.deepestNesting + 1 {
            problems.append(.nestedTooDeep(limit: Self.deepestNesting, at: source.location(of: tag.range)))
        }
    }

    private mutating func close(_ tag: Tag, _ index: Int) {
        if let match = open.lastIndex(where: { $0.tag.label == tag.label }) {
            for unclosed in open[(match + 1)...] { reportUnclosed(unclosed, before: tag) }
            partner[index] = open[match].index
            partner[open[match].index] = index
            open.removeSubrange(match...)
        } else if let last = open.last {
            problems.append(
                .mismatchedClose(
                    tag.label, open: last.tag.label, at: source.location(of: tag.range),
                    opened: source.location(of: last.tag.range)))
            // A slip of the pen closes what is open; any other name leaves it open. Either way the pair is dealt with.
            if nearestName(to: tag.label, in: [last.tag.label]) != nil {
                open.removeLast()
            } else {
                open[open.count - 1].isReported = true
            }
        } else {
            problems.append(.strayClose(tag.label, at: source.location(of: tag.range)))
        }
    }

    private mutating func reportUnclosed(_ opened: (index: Int, tag: Tag, isReported: Bool), before closing: Tag?) {
        guard !opened.isReported else { return }
        problems.append(
            .unclosedSection(
                opened.tag.label, at: source.location(of: opened.tag.range),
                before: closing.map { ($0.label, source.location(of: $0.range)) }))
    }
}
