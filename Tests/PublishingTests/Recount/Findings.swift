/// What a check looked at, and what it found wrong.
struct Findings: Sendable {
    private(set) var count = 0
    private(set) var problems: [String] = []

    /// Looks at one figure; `problem` tells what is wrong with it.
    mutating func look(_ place: String, _ problem: () throws -> String?) {
        count += 1
        do {
            if let problem = try problem() { problems.append("\(place): \(problem)") }
        } catch {
            problems.append("\(place): \(error)")
        }
    }

    static func += (a: inout Self, b: Self) {
        a.count += b.count
        a.problems += b.problems
    }
}

extension Recount {
    /// What `check` finds on all pages that satisfy `condition`.
    func findings(
        on condition: (PublishedSite.Page) -> Bool = { _ in true },
        _ check: (PublishedSite.Page, inout Findings) -> Void
    ) -> Findings {
        site.pages.filter(condition).reduce(into: Findings()) { check($1, &$0) }
    }
}
