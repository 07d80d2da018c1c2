import Diagnostics

extension Compiler {
    mutating func compile(_ inclusion: Inclusion, at site: Site, into emission: inout Emission) {
        emission.context.passBoundary()
        switch inclusion.target {
        case .template(let name):
            guard let template = template(name, inclusion, site) else { return }
            let call = call(template, inclusion, at: site, in: emission)
            emission.operations.append(.call(call))
            emission.context = context(after: call, from: emission.context)
        case .dynamic(let name):
            compile(inclusion, choosingBy: name, at: site, into: &emission)
        }
    }

    // MARK: Dynamic names

    private mutating func compile(
        _ inclusion: Inclusion, choosingBy name: ValueName, at site: Site, into emission: inout Emission
    ) {
        guard let resolution = resolve(name, at: site) else { return }
        guard let reading = resolution.access.reading, let choices = choices(resolution.member) else {
            return report(
                .notAPartialName(name.text, resolution.member.kind, at: site.place(inclusion.tag).location), in: site)
        }
        var calls: [String: Call] = [:]
        var end = emission.context
        for choice in choices {
            guard let template = template(choice, inclusion, site, declaredBy: resolution.member) else { continue }
            let call = call(template, inclusion, at: site, in: emission)
            calls[choice] = call
            end = context(after: call, from: emission.context).joined(with: end) ?? end
        }
        emission.context = end
        emission.operations.append(
            .choose(
                Choice(
                    place: resolution.place, reading: reading, calls: calls, isChecked: !isDynamic,
                    tag: index(of: inclusion.tag, at: site))))
    }

    private func choices(_ member: Member) -> [String]? {
        if isDynamic { return templates.keys.sorted() }
        guard case .partial(let choices) = member.kind else { return nil }
        return choices
    }

    // MARK: Calls

    /// The template that is included, or nil when it does not exist or has problems of its own.
    private mutating func template(
        _ name: String, _ inclusion: Inclusion, _ site: Site, declaredBy member: Member? = nil
    ) -> ParsedTemplate? {
        guard let template = templates[name] else {
            report(
                .unknownPartial(
                    name, among: templates.keys.sorted(), declaredBy: member?.name,
                    at: site.place(inclusion.name).location),
                in: site)
            return nil
        }
        guard template.problems.isEmpty else {
            metBrokenTemplate = true
            return nil
        }
        return template
    }

    private mutating func call(
        _ template: ParsedTemplate, _ inclusion: Inclusion, at site: Site, in emission: Emission
    ) -> Call {
        var overrides = site.overrides.extended(by: inclusion.overrides, of: site.template)
        let shown = blockNames.shown(by: template.name, with: overrides)
        if !shown.isOpen {
            checkBlocks(inclusion, shown.names, site)
            overrides = overrides.restricted(to: shown.names)
        }
        let tag = site.place(inclusion.tag)
        let visible = visible(site.stack)
        let callee = procedure(
            for: template, stack: visible.map(\.scope), context: emission.context, overrides: overrides, from: tag)
        inclusions.add(from: site.procedure, to: callee, at: tag, hasEntered: site.hasEntered)
        return Call(
            procedure: callee, arguments: visible.map(\.slot),
            indentation: inclusion.isStandalone ? site.indentation + inclusion.indentation : nil,
            tag: index(of: inclusion.tag, at: site))
    }

    /// Where the document stands after a call. Of a procedure that is not finished, because it is including itself, no
    /// more is known than that it prints something.
    private func context(after call: Call, from begin: HTMLContext) -> HTMLContext {
        if let end = ends[call.procedure] { return begin.joined(with: end) == nil ? begin : end }
        var end = begin
        end.passValue()
        return begin.joined(with: end) == nil ? begin : end
    }

    /// The contexts that a name can still reach.
    ///
    /// Of two contexts of the same type the inner one declares every name of the outer one, and a value without names
    /// is reached only as the innermost context. Leaving out the others keeps the stacks finite when a partial includes
    /// itself.
    private func visible(_ stack: [(scope: Scope, slot: Int)]) -> [(scope: Scope, slot: Int)] {
        stack.enumerated().filter { index, entry in
            let inner = stack[(index + 1)...]
            if case .leaf = entry.scope.identity { return inner.isEmpty }
            return !inner.contains { $0.scope.identity == entry.scope.identity }
        }.map(\.element)
    }

    private mutating func checkBlocks(_ inclusion: Inclusion, _ shown: Set<String>, _ site: Site) {
        guard case .template(let parent) = inclusion.target else { return }
        for block in inclusion.overrides where !shown.contains(block.name) {
            report(
                .unknownBlock(
                    block.name, parent: parent, among: shown.sorted(), at: site.place(block.nameRange).location),
                in: site)
        }
    }

    // MARK: Blocks

    /// A block is the replacement that reaches it, or its own content.
    mutating func compile(_ block: Block, at site: Site, into emission: inout Emission) {
        var inside = site
        var content = block
        if let override = site.overrides[block.name] {
            content = override.block
            inside.template = override.template
            inside.overrides = site.overrides.without(block.name)
        }
        inside.indentation += block.indentation
        var body = emission.branch()
        compile(content.body, at: inside, into: &body)
        if block.isStandalone, !content.endsLine, !content.body.isEmpty {
            add(block.lineEnd, to: &body)
            body.atLineStart = !block.lineEnd.isEmpty
        }
        finish(content, body, at: inside, into: &emission)
    }

    private mutating func finish(_ content: Block, _ body: Emission, at site: Site, into emission: inout Emission) {
        var end = body.context
        end.passBoundary()
        emission.context.passBoundary()
        if emission.context.joined(with: end) == nil {
            reportBranches(content.name, content.tag, at: site, in: &emission)
        } else {
            emission.context = end
        }
        emission.operations += body.operations
        emission.frameSize = max(emission.frameSize, body.frameSize)
        emission.atLineStart = body.atLineStart
        emission.lastOpening = body.lastOpening
    }
}
