import Diagnostics

/// Turns a parsed template into a program for a type of model, and reports everything in it that does not fit.
///
/// Partials and parents become procedures, one for each combination of types, HTML context and replaced blocks that
/// they are included with. A combination that is met again is a call, so a partial may include itself.
struct Compiler {
    let templates: [String: ParsedTemplate]
    /// Without a declared model nothing is an error: absent names print nothing.
    let isDynamic: Bool
    let scopes: ScopeTable
    var blockNames: BlockNames
    var inclusions = InclusionGraph()
    var log: ProblemLog
    /// Whether a template that does not parse is included; its problems are reported by the library.
    var metBrokenTemplate = false

    private(set) var procedures = ProcedureTable()
    /// How many sections, blocks and templates are being compiled, each inside the one before.
    private var depth = 0

    /// More levels of sections, blocks and templates together than a site has; the compiler descends once for each.
    private static let deepestNesting = 256

    init(_ templates: [String: ParsedTemplate], _ scopes: ScopeTable, isDynamic: Bool) {
        self.templates = templates
        self.scopes = scopes
        self.isDynamic = isDynamic
        blockNames = BlockNames(templates)
        log = ProblemLog(isSilent: isDynamic)
    }

    /// The program for the template `name` on a root of the type `model`, or nil when it has problems.
    mutating func program(for name: String, on model: ContextType) -> Program? {
        guard let template = templates[name], template.problems.isEmpty else { return nil }
        let root = procedure(for: template, stack: [scopes[model]], context: HTMLContext(forTemplate: name))
        for tag in inclusions.endless() { log.report(InclusionProblem.endless, at: tag) }
        return log.problems.isEmpty ? Program(procedures: procedures.all, root: root) : nil
    }

    // MARK: Procedures

    /// The index of the procedure for a combination; compiles it when it is met for the first time.
    mutating func procedure(
        for template: ParsedTemplate, stack: [Scope], context: HTMLContext, replacements: [String: Replacement] = [:],
        from tag: TagPlace? = nil
    ) -> Int {
        let key = ProcedureTable.Key(
            template: template.name, stack: stack.map(\.type), context: context,
            replacements: replacements.mapValues(\.identity))
        if let known = procedures[key] { return known }
        let index = procedures.begin(key)

        let site = Site(
            template: template, stack: stack.enumerated().map { ($1, $0) }, replacements: replacements,
            includedFrom: tag, procedure: index)
        var emission = Emission(context: context, frameSize: stack.count)
        compile(template.nodes, at: site, into: &emission)
        emission.context.passBoundary()
        // A template ends where it began: a partial must not leave a tag or a quote open for others to close.
        if context.joined(with: emission.context) == nil {
            let whole = template.source.whole
            log.report(DocumentProblem.unfinished.diagnostic(at: emission.lastOpening?.location ?? whole), in: site)
        }
        procedures.finish(index, emission)
        return index
    }

    mutating func compile(_ nodes: [Node], at site: Site, into emission: inout Emission) {
        guard depth < Self.deepestNesting else {
            let place = site.includedFrom?.location ?? site.template.source.whole
            return log.report(RunProblem.tooDeep(limit: Self.deepestNesting).diagnostic(at: place))
        }
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            switch node {
            case .text(let line): compile(line, at: site, into: &emission)
            case .value(let value): compile(value, at: site, into: &emission)
            case .section(let section): compile(section, at: site, into: &emission)
            case .inclusion(let inclusion): compile(inclusion, at: site, into: &emission)
            case .block(let block): compile(block, at: site, into: &emission)
            }
        }
    }

    // MARK: Text and values

    private mutating func compile(_ line: TextLine, at site: Site, into emission: inout Emission) {
        for offset in emission.append(line, at: site) {
            // `href="{{kind}}:…"` would let a value choose the scheme.
            log.report(DocumentProblem.valueAsScheme, at: site.place(offset..<offset + 1), in: site)
        }
    }

    private mutating func compile(_ value: Value, at site: Site, into emission: inout Emission) {
        let context = emission.context
        emission.context.passValue()
        emission.atLineStart = false
        log.attempt(at: site) { [scopes, isDynamic] () throws(Refusal) in
            let resolution = try Resolution(value.name, at: site, scopes)
            let kind = resolution.member.kind
            guard let read = resolution.access.printed else {
                throw Refusal(NameProblem.notPrintable(value.name.text, kind), at: site.place(value.tag))
            }
            let escape =
                isDynamic
                ? Escape(forUndeclared: value, in: context) : try Escape(for: value, kind, in: context, at: site)
            emission.append(Print(slot: resolution.slot, read: read, escape: escape, tag: site.place(value.tag)))
        }
    }
}
