import Diagnostics

/// Turns a parsed template into a program for a type of model, and reports everything in it that does not fit.
///
/// Partials and parents become procedures, one for each combination of types, HTML context and replaced blocks that
/// they are included with. A combination that is met again is a call, so a partial may include itself.
struct Compiler {
    let templates: [String: ParsedTemplate]
    let scopes: ScopeTable
    /// Without a declared model nothing is an error: absent names print nothing.
    let isDynamic: Bool
    var blockNames: BlockNames
    var procedures: [Procedure] = []
    /// The context at the end of each finished procedure.
    var ends: [Int: HTMLContext] = [:]
    var procedureIndex: [ProcedureKey: Int] = [:]
    var literals: [UInt8] = []
    var tags: [TagPlace] = []
    var inclusions = InclusionGraph()
    /// Whether a template that does not parse is included; its problems are reported by the library.
    var metBrokenTemplate = false
    /// How many sections, blocks and templates are being compiled, each inside the one before.
    private var depth = 0
    private(set) var problems: [Diagnostic] = []
    private var reported: Set<ReportKey> = []

    /// Everything that the code of a partial depends on.
    struct ProcedureKey: Hashable {
        let template: String
        let stack: [Scope.Identity]
        let context: HTMLContext
        let overrides: [String: Overrides.Identity]
    }

    /// One problem, however many combinations show it.
    private struct ReportKey: Hashable {
        let code: String
        let path: String
        let line: Int
        let column: Int
    }

    init(_ templates: [String: ParsedTemplate], _ scopes: ScopeTable, isDynamic: Bool) {
        self.templates = templates
        self.scopes = scopes
        self.isDynamic = isDynamic
        blockNames = BlockNames(templates)
    }

    /// The program for the template `name` on a root of the type `model`, or nil when it has problems.
    mutating func program(for name: String, on model: Scope.Identity) -> Program? {
        guard let template = templates[name], template.problems.isEmpty else { return nil }
        let root = procedure(
            for: template, stack: [scopes[model]], context: HTMLContext(forTemplate: name), overrides: Overrides(),
            from: nil)
        for tag in inclusions.endless() { report(.endlessInclusion(at: tag.location)) }
        guard problems.isEmpty else { return nil }
        return Program(procedures, bytes: literals, tags: tags, root: root)
    }

    // MARK: Procedures

    /// The index of the procedure for a combination; compiles it when it is met for the first time.
    mutating func procedure(
        for template: ParsedTemplate, stack: [Scope], context: HTMLContext, overrides: Overrides, from tag: TagPlace?
    ) -> Int {
        let key = ProcedureKey(
            template: template.name, stack: stack.map(\.identity), context: context, overrides: overrides.identity)
        if let known = procedureIndex[key] { return known }
        let index = procedures.count
        procedures.append(Procedure(frameSize: stack.count))
        procedureIndex[key] = index

        let site = Site(
            template: template, stack: stack.enumerated().map { ($1, $0) }, overrides: overrides, includedFrom: tag,
            procedure: index)
        var emission = Emission(context: context, frameSize: stack.count)
        compile(template.nodes, at: site, into: &emission)
        emission.context.passBoundary()
        checkEnd(of: site, emission, began: context)
        ends[index] = emission.context
        procedures[index] = Procedure(operations: emission.operations, frameSize: emission.frameSize)
        return index
    }

    /// A template ends where it began: a partial must not leave a tag or a quote open for others to close.
    private mutating func checkEnd(of site: Site, _ emission: Emission, began: HTMLContext) {
        guard began.joined(with: emission.context) == nil else { return }
        report(.unfinishedHTML(at: emission.lastOpening?.location ?? site.template.source.whole), in: site)
    }

    /// More levels of sections, blocks and templates together than a site has; the compiler descends once for each.
    private static let deepestNesting = 256

    mutating func compile(_ nodes: [Node], at site: Site, into emission: inout Emission) {
        guard depth < Self.deepestNesting else {
            let place = site.includedFrom?.location ?? site.template.source.whole
            return report(.inclusionTooDeep(limit: Self.deepestNesting, at: place))
        }
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            switch node {
            case .text(let line): compile(line, at: site, into: &emission)
            case .value(let name, let raw, let tag): compile(name, raw: raw, tag: tag, at: site, into: &emission)
            case .section(let section): compile(section, at: site, into: &emission)
            case .inclusion(let inclusion): compile(inclusion, at: site, into: &emission)
            case .block(let block): compile(block, at: site, into: &emission)
            }
        }
    }

    /// The index of a tag for the operation that may have to report it.
    mutating func index(of tag: Range<Int>, at site: Site) -> TagIndex {
        tags.append(site.place(tag))
        return tags.count - 1
    }

    // MARK: Problems

    /// Reports a problem once, with the tag that included the template when there is one.
    mutating func report(_ problem: Diagnostic, in site: Site? = nil) {
        guard !isDynamic else { return }
        let place = problem.location
        let key = ReportKey(code: problem.code, path: place.path, line: place.line, column: place.column)
        guard reported.insert(key).inserted else { return }
        problems.append(problem.included(from: site?.includedFrom?.location))
    }
}
