/// Which procedure includes which, to find a template that would include itself for ever.
///
/// Going round is fine as long as each round enters a list, an object or a text: values end. Round after round on the
/// same value does not end; a flag that is true stays true.
struct InclusionGraph {
    private struct Edge {
        let target: Int
        let tag: TagPlace
    }

    private var edges: [Int: [Edge]] = [:]

    mutating func add(from caller: Int, to callee: Int, at tag: TagPlace, hasEntered: Bool) {
        if !hasEntered { edges[caller, default: []].append(Edge(target: callee, tag: tag)) }
    }

    /// The tags that close a circle.
    func endless() -> [TagPlace] {
        var finished: Set<Int> = []
        return edges.keys.sorted().flatMap { finished.contains($0) ? [] : circles(from: $0, &finished) }
    }

    /// Depth first, without recursion: a long chain of partials is not a deep stack.
    private func circles(from start: Int, _ finished: inout Set<Int>) -> [TagPlace] {
        var closing: [TagPlace] = []
        var path: [(node: Int, next: Int)] = [(start, 0)]
        var onPath: Set<Int> = [start]
        while let (node, next) = path.last {
            let outgoing = edges[node] ?? []
            guard next < outgoing.count else {
                finished.insert(node)
                onPath.remove(node)
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let edge = outgoing[next]
            if onPath.contains(edge.target) {
                closing.append(edge.tag)
            } else if !finished.contains(edge.target) {
                path.append((edge.target, 0))
                onPath.insert(edge.target)
            }
        }
        return closing
    }
}
