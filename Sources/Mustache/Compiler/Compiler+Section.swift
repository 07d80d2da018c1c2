import Diagnostics

extension Compiler {
    mutating func compile(_ section: Section, at site: Site, into emission: inout Emission) {
        let resolution = resolve(section.name, at: site).flatMap { testable($0, section, site) }
        if let resolution, !section.isInverted, let enter = resolution.access.enter,
            let entered = resolution.access.entered
        {
            compile(section, entering: scopes[entered], by: enter, from: resolution, at: site, into: &emission)
        } else {
            let body = body(of: section, at: site, in: &emission)
            guard let resolution, let test = resolution.access.isPresent else { return }
            emission.operations.append(
                .when(resolution.place, test, expected: !section.isInverted, body: body))
        }
    }

    /// A section over a value that is entered: its type goes on the stack for the body.
    private mutating func compile(
        _ section: Section, entering scope: Scope, by enter: Access.Entrance, from resolution: Resolution,
        at site: Site, into emission: inout Emission
    ) {
        var inside = site
        let slot = (site.stack.map(\.slot).max() ?? 0) + 1
        inside.stack.append((scope, slot))
        inside.hasEntered = true
        emission.frameSize = max(emission.frameSize, slot + 1)
        let body = body(of: section, at: inside, in: &emission)
        emission.operations.append(.enter(resolution.place, enter, entered: slot, body: body))
    }

    /// The operations of the body, which may run never, once or often and so must end in the context that it begins in.
    private mutating func body(of section: Section, at site: Site, in emission: inout Emission) -> [Operation] {
        var begin = emission.branch()
        // The end of one round is the beginning of the next; each time the two are joined, one caution is added.
        for _ in 0..<Self.mostRounds {
            var body = begin
            compile(section.body, at: site, into: &body)
            body.context.passBoundary()
            guard let joined = begin.context.joined(with: body.context) else {
                reportBranches(section.name.text, section.tag, at: site, in: &emission)
                emission.resume(after: body)
                return body.operations
            }
            if joined == begin.context {
                emission.context = joined
                emission.resume(after: body)
                return body.operations
            }
            begin.context = joined
        }
        reportBranches(section.name.text, section.tag, at: site, in: &emission)
        return []
    }

    /// Reports that a section or block ends elsewhere than it begins, once: what follows from it is not checked
    /// further.
    mutating func reportBranches(_ name: String, _ tag: Range<Int>, at site: Site, in emission: inout Emission) {
        report(.branchesDiffer(name, at: site.place(tag).location), in: site)
        if !isDynamic { emission.context.giveUp() }
    }

    /// More than the steps from any context to the most cautious one that it joins to.
    private static let mostRounds = 8

    /// The resolution of a name that can be tested.
    private mutating func testable(_ resolution: Resolution, _ section: Section, _ site: Site) -> Resolution? {
        guard resolution.access.isPresent == nil else { return resolution }
        report(
            .sectionOverValue(section.name.text, resolution.member.kind, at: site.place(section.tag).location), in: site
        )
        return nil
    }
}
