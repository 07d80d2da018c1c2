extension Sequence<Diagnostic> {
    /// What many cells have in common is told once: a name that no list knows stands in hundreds of rows for one cause.
    ///
    /// The first cell speaks for the others, and says how many there are in which files.
    public func tellingAlikeOnce() -> [Diagnostic] {
        var cells: [AlikeCells.Key: AlikeCells] = [:]
        for diagnostic in self {
            guard let key = AlikeCells.Key(diagnostic) else { continue }
            cells[key, default: AlikeCells(first: diagnostic)].add(diagnostic)
        }
        var told: Set<AlikeCells.Key> = []
        return compactMap { diagnostic in
            guard let key = AlikeCells.Key(diagnostic), let alike = cells[key], alike.isTold else { return diagnostic }
            return told.insert(key).inserted ? alike.joined : nil
        }
    }
}

/// Errors in cells that say the same.
private struct AlikeCells {
    /// Up to this many are told one by one: each may be a slip of its own.
    static let mostSingle = 3

    struct Key: Hashable {
        let code: String
        let message: Wording
        let fix: Wording?

        /// Nil for what is no error in a cell.
        init?(_ diagnostic: Diagnostic) {
            guard diagnostic.severity == .error, diagnostic.location.cell != nil else { return nil }
            (code, message, fix) = (diagnostic.code, diagnostic.message, diagnostic.fix)
        }
    }

    private(set) var first: Diagnostic
    /// By file, how many cells.
    private var counts: [String: Int] = [:]

    init(first: Diagnostic) { self.first = first }

    mutating func add(_ diagnostic: Diagnostic) {
        if diagnostic.location < first.location { first = diagnostic }
        counts[diagnostic.location.path, default: 0] += 1
    }

    private var count: Int { counts.values.reduce(0, +) }

    var isTold: Bool { count > Self.mostSingle }

    /// A change of the first cell alone would not be enough, so that none is offered as certain.
    var joined: Diagnostic {
        let files = counts.sorted { $0.key < $1.key }.map { path, count in
            (name: path.split(separator: "/").last.map(String.init) ?? path, count: count)
        }
        let listZh = files.map { "\($0.name) \($0.count) 处" }.joined(separator: "、")
        let listEn = files.map { "\($0.count) in \($0.name)" }.joined(separator: ", ")
        return Diagnostic(
            first.severity, first.code, at: first.location,
            Wording(
                zh: first.message.zh + "（同样的共 \(count) 处：\(listZh)）",
                en: first.message.en + " (\(count) cells alike: \(listEn))"),
            fix: first.fix, related: first.related)
    }
}
