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
    /// The context at the end of each finished procedure.
    private(set) var ends: [Int: HTMLContext] = [:]
    private(set) var problems: [Diagnostic] = []
    /// Whether a template that does not parse is included; its problems are reported by the library.
    var metBrokenTemplate = false

    private var procedures: [Procedure] = []
    private var procedureIndex: [ProcedureKey: Int] = [:]
    /// How many sections, blocks and templates are being compiled, each inside the one before.
    private var depth = 0
    /// One entry for each problem, however many combinations show it.
    private var reported: Set<[String]> = []

    /// More levels of sections, blocks and templates together than a site has; the compiler descends once for each.
    private static let deepestNesting = 256

    /// Everything that the code of a partial depends on.
    private struct ProcedureKey: Hashable {
        let template: String
        let stack: [ContextType]
        let context: HTMLContext
        let replacements: [String: Replacement.Identity]
    }

    init(_ templates: [String: ParsedTemplate], _ scopes: ScopeTable, isDynamic: Bool) {
        self.templates = templates
        self.scopes = scopes
        self.isDynamic = isDynamic
        blockNames = BlockNames(templates)
    }

    /// The program for the template `name` on a root of the type `model`, or nil when it has problems.
    mutating func program(for name: String, on model: ContextType) -> Program? {
        guard let template = templates[name], template.problems.isEmpty else { return nil }
        let root = procedure(for: template, stack: [scopes[model]], context: HTMLContext(forTemplate: name))
        for tag in inclusions.endless() { report(InclusionProblem.endless, at: tag) }
        return problems.isEmpty ? Program(procedures: procedures, root: root) : nil
    }

    // MARK: Procedures

    /// The index of the procedure for a combination; compiles it when it is met for the first time.
    mutating func procedure(
        for template: ParsedTemplate, stack: [Scope], context: HTMLContext,
        replacements: [String: Replacement] = [:], from tag: TagPlace? = nil
    ) -> Int {
        let key = ProcedureKey(
            template: template.name, stack: stack.map(\.type), context: context,
            replacements: replacements.mapValues(\.identity))
        if let known = procedureIndex[key] { return known }
        let index = procedures.count
        procedures.append(Procedure())
        procedureIndex[key] = index

        let site = Site(
            template: template, stack: stack.enumerated().map { ($1, $0) }, replacements: replacements,
            includedFrom: tag, procedure: index)
        var emission = Emission(context: context, frameSize: stack.count)
        compile(template.nodes, at: site, into: &emission)
        emission.context.passBoundary()
        // A template ends where it began: a partial must not leave a tag or a quote open for others to close.
        if context.joined(with: emission.context) == nil {
            let whole = template.source.whole
            report(
                DocumentProblem.unfinished.diagnostic(at: emission.lastOpening?.location ?? whole), in: site)
        }
        ends[index] = emission.context
        procedures[index] = Procedure(operations: emission.operations, frameSize: emission.frameSize)
        return index
    }

    mutating func compile(_ nodes: [Node], at site: Site, into emission: inout Emission) {
        guard depth < Self.deepestNesting else {
            let place = site.includedFrom?.location ?? site.template.source.whole
            return report(RunProblem.tooDeep(limit: Self.deepestNesting).diagnostic(at: place))
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
        if line.startsLine, emission.atLineStart {
            emission.append(site.indentation, startsLine: true)
            emission.atLineStart = false
        }
        let bytes = site.template.source.bytes
        for offset in line.range {
            switch bytes[offset] {
            case UInt8(ascii: "<") where emission.context.state == .text:
                emission.lastOpening = site.place(offset..<offset + 1)
            case UInt8(ascii: ":"):
                // `href="{{kind}}:…"` would let a value choose the scheme.
                if case .address(let progress, _) = emission.context.valuePlace, progress.wouldMakeSchemeOfValue {
                    report(DocumentProblem.valueAsScheme, at: site.place(offset..<offset + 1), in: site)
                }
            default: break
            }
            emission.context.advance(over: bytes[offset])
        }
        emission.append(bytes[line.range])
        if let last = line.range.last { emission.atLineStart = bytes[last] == UInt8(ascii: "\n") }
    }

    private mutating func compile(_ value: Value, at site: Site, into emission: inout Emission) {
        let context = emission.context
        emission.context.passValue()
        emission.atLineStart = false
        attempt(at: site) { (compiler) throws(Refusal) in
            let resolution = try Resolution(value.name, at: site, compiler.scopes)
            let kind = resolution.member.kind
            guard let read = resolution.access.printed else {
                throw Refusal(NameProblem.notPrintable(value.name.text, kind), at: site.place(value.tag))
            }
            let escape = try compiler.escape(value, kind, in: context, at: site)
            emission.append(.value(slot: resolution.slot, read, escape, site.place(value.tag)))
        }
    }

    private func escape(
        _ value: Value, _ kind: FieldKind, in context: HTMLContext, at site: Site
    ) throws(Refusal) -> Escape {
        if isDynamic { return value.isRaw ? .none : Escape(forTextIn: context, isLink: true) ?? .html }
        do throws(Misplacement) {
            return try Escape(for: kind, isRaw: value.isRaw, in: context)
        } catch {
            throw Refusal(MisplacedValue(name: value.name.text, reason: error), at: site.place(value.tag))
        }
    }

    // MARK: Problems

    /// What `work` gives, or nil after reporting why it refuses.
    @discardableResult
    mutating func attempt<Result>(
        at site: Site, _ work: (inout Compiler) throws(Refusal) -> Result
    ) -> Result? {
        do throws(Refusal) {
            return try work(&self)
        } catch {
            report(error.diagnostic, in: site)
            return nil
        }
    }

    mutating func report(_ problem: some TemplateProblem, at tag: TagPlace, in site: Site? = nil) {
        report(problem.diagnostic(at: tag.location), in: site)
    }

    /// Reports a problem once, with the tag that included the template when there is one.
    private mutating func report(_ problem: Diagnostic, in site: Site? = nil) {
        guard !isDynamic, reported.insert([problem.code, problem.location.description]).inserted else { return }
        let note = site?.includedFrom.map {
            Diagnostic.Related($0.location, Wording(zh: "由这里引用", en: "Included from here"))
        }
        problems.append(
            Diagnostic(
                problem.severity, problem.code, at: problem.location, problem.message, fix: problem.fix,
                related: problem.related + (note.map { [$0] } ?? [])))
    }
}
