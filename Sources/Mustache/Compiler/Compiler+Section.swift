extension Compiler {
    mutating func compile(_ section: Section, at site: Site, into emission: inout Emission) {
        let resolution = log.attempt(at: site) { [scopes] () throws(Refusal) in
            let resolution = try Resolution(section.name, at: site, scopes)
            if resolution.access.isPresent == nil {
                let problem = NameProblem.sectionOverValue(section.name.text, resolution.member.kind)
                throw Refusal(problem, at: site.place(section.tag))
            }
            return resolution
        }
        if let resolution, !section.isInverted, let visit = resolution.access.visit,
            let visited = resolution.access.visited
        {
            // The type of what is visited goes on the stack for the body.
            var inside = site
            inside.stack.append((scopes[visited], site.freeSlot))
            inside.hasEntered = true
            let body = body(of: section, at: inside, in: &emission)
            emission.append(ForEach(slot: resolution.slot, visit: visit, entered: site.freeSlot, body: body))
        } else {
            var inside = site
            if resolution == nil, !section.isInverted { inside.isInUnknownSection = true }
            let body = body(of: section, at: inside, in: &emission)
            guard let resolution, let test = resolution.access.isPresent else { return }
            emission.append(When(slot: resolution.slot, test: test, expected: !section.isInverted, body: body))
        }
    }

    /// The operations of the body, which may run never, once or often and so must end in the context that it begins in.
    private mutating func body(of section: Section, at site: Site, in emission: inout Emission) -> [any Operation] {
        var begin = emission.branch()
        // The end of one round is the beginning of the next; each time the two are joined, one caution is added.
        for _ in 0..<Self.mostRounds {
            var body = begin
            compile(section.body, at: site, into: &body)
            body.context.passBoundary()
            guard let joined = begin.context.joined(with: body.context) else {
                reportBranches(section.name.text, section.tag, at: site, in: &emission)
                emission.resume(afterSection: body)
                return body.operations
            }
            if joined == begin.context {
                emission.context = joined
                emission.resume(afterSection: body)
                return body.operations
            }
            begin.context = joined
        }
        reportBranches(section.name.text, section.tag, at: site, in: &emission)
        return []
    }

    /// Never reached: each round makes the context more cautious, and there are fewer degrees of caution than this.
    private static let mostRounds = 8

    /// Reports that a section or block ends elsewhere than it begins, once: what follows from it is not checked
    /// further.
    mutating func reportBranches(_ name: String, _ tag: Range<Int>, at site: Site, in emission: inout Emission) {
        log.report(DocumentProblem.branchesDiffer(name), at: site.place(tag), in: site)
        if !isDynamic { emission.context.giveUp() }
    }
}
