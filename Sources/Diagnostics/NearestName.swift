/// The candidate most like `name`, or nil when none is near enough to be what the author meant.
///
/// Likeness is the optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
/// A candidate is near when at most a third of the longer word, and at least one character, differs.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
    nearestNames(to: name, in: candidates).first
}

/// The candidates most like `name`: several when they are equally near, so that only the author knows which is meant.
public func nearestNames(to name: String, in candidates: some Sequence<String>) -> [String] {
    let wanted = Array(name.lowercased())
    var best: (names: Set<String>, distance: Int) = ([], .max)
    for candidate in candidates {
        let letters = Array(candidate.lowercased())
        let limit = max(1, max(wanted.count, letters.count) / 3)
        guard abs(wanted.count - letters.count) <= limit else { continue }
        let distance = alignmentDistance(wanted, letters)
        guard distance <= min(limit, best.distance), distance < max(wanted.count, letters.count) else { continue }
        if distance < best.distance { best = ([], distance) }
        best.names.insert(candidate)
    }
    return best.names.sorted()
}

extension Array {
    /// The one element; nil when there are none or several.
    public var only: Element? { count == 1 ? self[0] : nil }
}

private func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
