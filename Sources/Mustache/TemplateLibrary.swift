import Diagnostics

/// All templates of a site, parsed: the names that partials and parents refer to.
public struct TemplateLibrary: Sendable {
    /// The problems of syntax of all templates, in the order of files and lines. Templates that have any do not
    /// compile.
    public let problems: [Diagnostic]

    private let templates: [String: ParsedTemplate]
    private let scopes = ScopeTable()

    /// Parses every template.
    ///
    /// - Parameter sources: each template's text under the name by which `{{>name}}` includes it. A name that ends in
    ///   `.xml` or `.txt` makes XML or plain text; every other makes HTML.
    public init(sources: [String: SourceText]) {
        templates = Dictionary(uniqueKeysWithValues: sources.map { ($0, ParsedTemplate(name: $0, source: $1)) })
        problems = templates.values.flatMap(\.problems).inReadingOrder()
    }

    /// The names of all templates, sorted.
    public var names: [String] { templates.keys.sorted() }

    /// Checks a template, and everything that it includes, against the model that it will be given.
    ///
    /// - Parameters:
    ///   - name: of the template, without the ending of its file.
    ///   - model: the type of the values that it will be given.
    ///   - diagnostics: receives every problem found. Problems of syntax are not repeated; they are in `problems`.
    /// - Returns: the program, or nil when anything is wrong with the template or with what it includes.
    public func compile<Model: TemplateModel>(
        _ name: String, for model: Model.Type, into diagnostics: inout [Diagnostic]
    ) -> Template<Model>? {
        guard templates[name] != nil else {
            let problem = InclusionProblem.unknownTemplate(name, among: names)
            diagnostics.append(problem.diagnostic(at: SourceLocation(path: name)))
            return nil
        }
        var compiler = Compiler(templates, scopes, isDynamic: false)
        let program = compiler.program(for: name, on: .model(model))
        diagnostics += compiler.log.problems.inReadingOrder()
        guard let program, !compiler.metBrokenTemplate else { return nil }
        return Template(program: program)
    }

    /// A template for data without a declared model. A name that does not exist prints nothing, as Mustache has it, and
    /// so does a template that does not exist or does not parse.
    public func compileDynamic(_ name: String) -> DynamicTemplate {
        var compiler = Compiler(templates, scopes, isDynamic: true)
        return DynamicTemplate(program: compiler.program(for: name, on: .json))
    }
}
