extension Compiler {
    mutating func compile(_ inclusion: Inclusion, at site: Site, into emission: inout Emission) {
        emission.context.passBoundary()
        switch inclusion.target {
        case .template(let name):
            guard let template = template(name, inclusion, site), !site.isInUnknownSection else { return }
            let call = call(template, inclusion, at: site, in: emission)
            emission.append(call)
            emission.context = procedures.context(after: call, from: emission.context)
        case .dynamic(let name): compile(inclusion, choosingBy: name, at: site, into: &emission)
        }
    }

    private mutating func compile(
        _ inclusion: Inclusion, choosingBy name: ValueName, at site: Site, into emission: inout Emission
    ) {
        let tag = site.place(inclusion.tag)
        let choice = log.attempt(at: site) { [scopes, templates, isDynamic] () throws(Refusal) in
            let resolution = try Resolution(name, at: site, scopes)
            let names = isDynamic ? templates.keys.sorted() : resolution.member.kind.choices
            guard let read = resolution.access.printed, let names else {
                throw Refusal(NameProblem.notAPartialName(name.text, resolution.member.kind), at: tag)
            }
            return (resolution, read, names)
        }
        guard let (resolution, read, names) = choice, !site.isInUnknownSection else { return }
        var calls: [String: Call] = [:]
        var end = emission.context
        for choice in names {
            guard let template = template(choice, inclusion, site, declaredBy: resolution.member) else { continue }
            let call = call(template, inclusion, at: site, in: emission)
            calls[choice] = call
            end = procedures.context(after: call, from: emission.context).joined(with: end) ?? end
        }
        emission.context = end
        emission.append(
            Choice(slot: resolution.slot, read: read, calls: calls, isChecked: !isDynamic, tag: tag))
    }

    /// The template that is included, or nil when it does not exist or has problems of its own.
    private mutating func template(
        _ name: String, _ inclusion: Inclusion, _ site: Site, declaredBy member: Member? = nil
    ) -> ParsedTemplate? {
        guard let template = templates[name] else {
            let names = templates.keys.sorted()
            log.report(
                InclusionProblem.unknownPartial(name, among: names, declaredBy: member?.name),
                at: site.place(inclusion.name), in: site)
            return nil
        }
        metBrokenTemplate = metBrokenTemplate || !template.problems.isEmpty
        return template.problems.isEmpty ? template : nil
    }

    private mutating func call(_ template: ParsedTemplate, _ inclusion: Inclusion, at site: Site, in emission: Emission)
        -> Call
    {
        let blocks = inclusion.blocks.map { ($0.name, Replacement(block: $0, template: site.template)) }
        var replacements = site.replacements.merging(blocks) { outer, _ in outer }
        let shown = blockNames.shown(by: template.name, with: replacements)
        if !shown.isOpen {
            for block in inclusion.blocks where !shown.names.contains(block.name) {
                let problem = InclusionProblem.unknownBlock(
                    block.name, parent: template.name, among: shown.names.sorted())
                log.report(problem, at: site.place(block.nameRange), in: site)
            }
            // Fewer differences between calls mean fewer procedures.
            replacements = replacements.filter { shown.names.contains($0.key) }
        }
        let tag = site.place(inclusion.tag)
        let stack = site.visibleStack
        let callee = procedure(
            for: template, stack: stack.map(\.scope), context: emission.context, replacements: replacements, from: tag)
        inclusions.add(from: site.procedure, to: callee, at: tag, hasEntered: site.hasEntered)
        return Call(
            procedure: callee, arguments: stack.map(\.slot),
            indentation: inclusion.isStandalone ? site.indentation + inclusion.indentation : nil, tag: tag)
    }

    // MARK: Blocks

    /// A block is the replacement that reaches it, or its own content.
    mutating func compile(_ block: Block, at site: Site, into emission: inout Emission) {
        var inside = site
        var content = block
        if let replacement = site.replacements[block.name] {
            content = replacement.block
            inside.template = replacement.template
            // A replacement that shows the block which it replaces shows that block's own content.
            inside.replacements[block.name] = nil
        }
        inside.indentation += block.indentation
        var body = emission.branch()
        compile(content.body, at: inside, into: &body)
        if block.isStandalone, !content.endsLine, !content.body.isEmpty {
            body.append(block.lineEnd)
            body.atLineStart = !block.lineEnd.isEmpty
        }
        var end = body.context
        end.passBoundary()
        emission.context.passBoundary()
        if emission.context.joined(with: end) == nil {
            reportBranches(content.name, content.tag, at: inside, in: &emission)
        } else {
            emission.context = end
        }
        emission.resume(afterBlock: body)
    }
}
