import Diagnostics

/// Which `{{/name}}` belongs to which opening tag.
struct TagPairs {
    /// For each token that is half of a pair, the index of the other half.
    private(set) var partner: [Int: Int] = [:]
    /// Opening tags of blocks that stand directly inside a parent: they replace, and are not shown where they are.
    private(set) var replacements: Set<Int> = []
    private(set) var problems: [Diagnostic] = []

    /// More levels than a person would write; the parser and the compiler descend once for each.
    private static let deepestNesting = 32

    private var open: [(index: Int, tag: Tag, isReported: Bool)] = []
    private let source: SourceText

    init(_ tokens: [Token], in source: SourceText) {
        self.source = source
        for (index, token) in tokens.enumerated() {
            guard let tag = token.tag else { continue }
            if tag.isOpening { push(tag, index) }
            if tag.kind == .close { close(tag, index) }
        }
        for unclosed in open { reportUnclosed(unclosed) }
    }

    private mutating func push(_ tag: Tag, _ index: Int) {
        if tag.kind == .block, open.last?.tag.kind == .parent { replacements.insert(index) }
        open.append((index, tag, false))
        if open.count == Self.deepestNesting + 1 { report(.nestedTooDeep(limit: Self.deepestNesting), at: tag) }
    }

    private mutating func close(_ tag: Tag, _ index: Int) {
        if let match = open.lastIndex(where: { $0.tag.label == tag.label }) {
            for unclosed in open[(match + 1)...] { reportUnclosed(unclosed, before: tag) }
            partner[index] = open[match].index
            partner[open[match].index] = index
            open.removeSubrange(match...)
        } else if let last = open.last {
            report(
                .mismatchedClose(tag.label, open: last.tag.label), at: tag,
                also: last.tag, Wording(zh: "“\(last.tag.label)”在这里开始", en: "“\(last.tag.label)” begins here"))
            // A slip of the pen closes what is open; any other name leaves it open. Either way the pair is dealt with.
            if nearestName(to: tag.label, in: [last.tag.label]) != nil {
                open.removeLast()
            } else {
                open[open.count - 1].isReported = true
            }
        } else {
            report(.strayClose(tag.label), at: tag)
        }
    }

    private mutating func reportUnclosed(
        _ opened: (index: Int, tag: Tag, isReported: Bool), before closing: Tag? = nil
    ) {
        guard !opened.isReported else { return }
        let outer = closing?.label ?? ""
        report(
            .unclosedSection(opened.tag.label), at: opened.tag, also: closing,
            Wording(zh: "到这里外层的“\(outer)”已经结束", en: "Here the outer “\(outer)” ends already"))
    }

    private mutating func report(
        _ problem: SyntaxProblem, at tag: Tag, also other: Tag? = nil, _ note: Wording = Wording(zh: "", en: "")
    ) {
        let related = other.map { [Diagnostic.Related(source.location(of: $0.range), note)] } ?? []
        problems.append(problem.diagnostic(at: source.location(of: tag.range), related: related))
    }
}
