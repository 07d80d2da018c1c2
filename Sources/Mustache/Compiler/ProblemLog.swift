import Diagnostics

/// The problems of a compilation, each once, however many combinations of types and contexts show it.
struct ProblemLog {
    private(set) var problems: [Diagnostic] = []
    private var told: Set<[String]> = []
    /// Without a declared model nothing is a problem.
    private let isSilent: Bool

    init(isSilent: Bool) { self.isSilent = isSilent }

    /// What `work` gives, or nil after reporting why it refuses. Inside a section whose name is wrong nothing is
    /// reported: there it refuses names that may be right.
    @discardableResult mutating func attempt<Result>(at site: Site, _ work: () throws(Refusal) -> Result) -> Result? {
        do throws(Refusal) { return try work() } catch {
            if !site.isInUnknownSection { report(error.diagnostic, in: site) }
            return nil
        }
    }

    mutating func report(_ problem: some TemplateProblem, at tag: TagPlace, in site: Site? = nil) {
        report(problem.diagnostic(at: tag.location), in: site)
    }

    /// Reports a problem, with the tag that included the template when there is one.
    mutating func report(_ problem: Diagnostic, in site: Site? = nil) {
        guard !isSilent, told.insert([problem.code, problem.location.description]).inserted else { return }
        var related = problem.related
        if let tag = site?.includedFrom {
            related.append(Diagnostic.Related(tag.location, Wording(zh: "由这里引用", en: "Included from here")))
        }
        problems.append(
            Diagnostic(
                problem.severity, problem.code, at: problem.location, problem.message, fix: problem.fix,
                related: related))
    }
}

/// A tag that cannot be compiled. The compiler reports it and goes on with the next.
struct Refusal: Error {
    let diagnostic: Diagnostic

    init(_ problem: some TemplateProblem, at place: TagPlace) { diagnostic = problem.diagnostic(at: place.location) }
}
