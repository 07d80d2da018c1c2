extension SuppressionProblem {
    /// Hides what is small and as much else as keeps it uncertain, and proves that it is uncertain.
    ///
    /// Secondary suppression makes hidden cells undetermined. After that, as long as some hidden cell has an interval
    /// that is too narrow, one more of the cells that bind it is hidden: the smallest whose hiding helps; if need be
    /// zeros too, and totals. In the end, cells that turn out to have been hidden in vain are shown again.
    public func protect(_ policy: SuppressionPolicy = SuppressionPolicy()) -> Protection {
        var search = ProtectionSearch(self, policy)
        return search.run()
    }

    /// What an outsider makes of the tables when `hidden` is hidden.
    public func attack(hiding hidden: Set<PublishedCell.ID>, policy: SuppressionPolicy = SuppressionPolicy()) -> Attack?
    {
        attack(hiding: hidden, policy, examples: [inner])
    }

    fileprivate func attack(hiding hidden: Set<PublishedCell.ID>, _ policy: SuppressionPolicy, examples: [[Int]])
        -> Attack?
    {
        // Where a zero was hidden, hidden cells may be zero; where zeros are all shown, they may not.
        let partsHidingZeros = Set(hidden.filter { values[$0] == 0 }.map(part))
        return Attack(
            unknowns: inner.count,
            figures: cells.indices.map { id in
                switch cells[id].status {
                case .fixed: Attack.Figure(cells[id].members, value: values[id])
                case .unpublished: Attack.Figure(cells[id].members, value: nil)
                case .open:
                    Attack.Figure(
                        cells[id].members, value: hidden.contains(id) ? nil : values[id],
                        minimum: partsHidingZeros.contains(part(of: id)) ? 0 : 1)
                }
            }, sensitive: policy.sensitive, examples: examples)
    }
}

/// The search for a set of cells to hide.
private struct ProtectionSearch {
    private let problem: SuppressionProblem
    private let policy: SuppressionPolicy
    private let primary: Set<PublishedCell.ID>
    private var hidden: Set<PublishedCell.ID>
    /// The parts of the problem where hiding everything but the zeros was not enough.
    private var partsHidingZeros: Set<Int?> = []
    /// For cells that cannot have the standard width, the width that they have when everything is hidden that can be.
    private var attainable: [PublishedCell.ID: Int] = [:]
    /// Tables that outsiders could not exclude at some time, the real one first; most still fit after the next step.
    private var examples: [[Int]]
    private var known: Set<[Int]>
    private static let largestNumberOfExamples = 300

    init(_ problem: SuppressionProblem, _ policy: SuppressionPolicy) {
        self.problem = problem
        self.policy = policy
        primary = problem.primary(policy.sensitive)
        hidden = primary
        examples = [problem.inner]
        known = [problem.inner]
    }

    private func isOpen(_ id: PublishedCell.ID) -> Bool { problem.cells[id].status == .open }
    private func requiredWidth(_ id: PublishedCell.ID) -> Int { attainable[id] ?? policy.width }

    mutating func run() -> Protection {
        guard !primary.isEmpty else { return Protection(suppressed: [], primary: [], intervals: [:], exposed: []) }
        complete()
        while let narrow = firstNarrow(hidden) { widen(narrow) }
        showAgain()
        return result()
    }

    /// Adds what keeps the hidden cells from being computed.
    private mutating func complete() {
        hidden.formUnion(problem.secondary(hiding: hidden, hidesZeros: policy.sensitive.contains(0)))
    }

    /// Whether a cell needs an interval: one that is hidden, unless it is a zero that only serves to cover others.
    private func needsWidth(_ id: PublishedCell.ID) -> Bool { problem.values[id] > 0 || primary.contains(id) }

    /// The smallest cell that an outsider knows too well.
    private mutating func firstNarrow(_ hidden: Set<PublishedCell.ID>) -> PublishedCell.ID? {
        guard var attack = attack(hiding: hidden) else { return nil }
        defer { learn(from: attack) }
        for id in hidden.filter(needsWidth).sorted(by: { (problem.values[$0], $0) < (problem.values[$1], $1) }) {
            if requiredWidth(id) <= 0 || attack.isProtected(problem.cells[id].members, width: requiredWidth(id)) {
                continue
            }
            if attainable[id] == nil, let most = greatestWidth(id), most < policy.width {
                attainable[id] = most
                if attack.isProtected(problem.cells[id].members, width: most) { continue }
            }
            return id
        }
        return nil
    }

    private func attack(hiding hidden: Set<PublishedCell.ID>) -> Attack? {
        problem.attack(hiding: published(hidden), policy, examples: examples)
    }

    private mutating func learn(from attack: Attack) {
        for table in attack.examples(from: problem.inner) where known.insert(table).inserted { examples.append(table) }
        if examples.count > Self.largestNumberOfExamples {
            examples.removeSubrange(1..<examples.count - Self.largestNumberOfExamples / 2)
            known = Set(examples)
        }
    }

    private func published(_ hidden: Set<PublishedCell.ID>) -> Set<PublishedCell.ID> { hidden.filter(isOpen) }

    /// The width of a cell when only what cannot be hidden is known; nil when there is no limit.
    private func greatestWidth(_ id: PublishedCell.ID) -> Int? {
        let fixed = problem.cells.filter { $0.status == .fixed }
        if fixed.isEmpty { return nil }
        var attack = Attack(
            unknowns: problem.inner.count,
            figures: fixed.map { cell in
                Attack.Figure(cell.members, value: cell.members.reduce(0) { $0 + problem.inner[$1] })
            },
            examples: [problem.inner])
        return attack?.interval(of: problem.cells[id].members)?.width
    }

    // MARK: - Hiding more

    /// Hides one more cell for the sake of a narrow one, and what that entails.
    private mutating func widen(_ narrow: PublishedCell.ID) {
        let candidates = candidates(for: narrow)
        let members = problem.cells[narrow].members
        for candidate in candidates.prefix(Self.trials) where thrift > 0 {
            thrift -= 1
            var trial = self
            trial.hidden.insert(candidate)
            trial.complete()
            if var attack = attack(hiding: trial.hidden), attack.isProtected(members, width: requiredWidth(narrow)) {
                (hidden, partsHidingZeros) = (trial.hidden, trial.partsHidingZeros)
                return
            }
        }
        // None is enough by itself: take the first, and come back.
        if let first = candidates.first {
            hidden.insert(first)
            complete()
        } else if partsHidingZeros.insert(problem.part(of: narrow)).inserted {
            // Next time zeros are candidates too.
        } else {
            // Everything that could be hidden is: what is left to know is public elsewhere.
            attainable[narrow] = 0
        }
    }

    /// How many cells are tried before one is taken that is not enough.
    private static let trials = 12

    /// How many attacks may still be spent on hiding less than would be safe. Great problems get more hidden, not less
    /// protected.
    private var thrift = 300

    /// Cells shown that limit a narrow one, those first that are missed least; if none does, cells that share people
    /// with it.
    private func candidates(for narrow: PublishedCell.ID) -> [PublishedCell.ID] {
        guard var attack = attack(hiding: hidden) else { return [] }
        let members = Set(problem.cells[narrow].members)
        let binding = attack.figuresBinding(problem.cells[narrow].members)
        let part = problem.part(of: narrow)
        func isUsable(_ id: PublishedCell.ID) -> Bool {
            isOpen(id) && !hidden.contains(id) && (problem.values[id] > 0 || partsHidingZeros.contains(part))
        }
        var chosen = binding.filter(isUsable)
        if chosen.isEmpty {
            chosen = Set(
                problem.cells.indices.filter {
                    isUsable($0) && problem.cells[$0].members.contains(where: members.contains)
                })
        }
        if chosen.isEmpty {
            chosen = Set(problem.cells.indices.filter { isUsable($0) && problem.part(of: $0) == part })
        }
        return chosen.sorted { precedence($0) < precedence($1) }
    }

    private func precedence(_ id: PublishedCell.ID) -> (Int, Int, Int) {
        (problem.values[id], problem.cells[id].members.count, id)
    }

    // MARK: - Hiding less

    /// Shows again what was hidden in vain, the greatest first.
    private mutating func showAgain() {
        let secondary = hidden.subtracting(primary).sorted { precedence($0) > precedence($1) }
        var (known, secrets) = problem.knowledge(hiding: hidden, secrets: hidden.filter(needsWidth))
        for id in secondary {
            // Most of them would give a hidden cell away at once; only the others are worth an attack.
            let rest = hidden.subtracting([id])
            if let news = known.remainder(of: problem.cells[id].members),
                secrets.count(where: { $0 == news }) > (needsWidth(id) ? 1 : 0)
            {
                continue
            }
            guard thrift > 0 else { return }
            thrift -= 1
            guard firstNarrow(rest) == nil else { continue }
            hidden = rest
            (known, secrets) = problem.knowledge(hiding: hidden, secrets: hidden.filter(needsWidth))
        }
    }

    private mutating func result() -> Protection {
        var intervals: [PublishedCell.ID: FeasibleInterval] = [:]
        if var attack = attack(hiding: hidden) {
            for id in hidden { intervals[id] = attack.interval(of: problem.cells[id].members, width: policy.width) }
        }
        return Protection(
            suppressed: published(hidden), primary: primary, intervals: intervals,
            exposed: hidden.filter { needsWidth($0) && intervals[$0]?.isAtLeast(policy.width) != true })
    }
}
