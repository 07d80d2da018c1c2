/// What a template may name, as data: for `gongbao fields` and other documentation.
public struct ModelDescription: Sendable, Hashable {
    /// One name of the model.
    public struct Field: Sendable, Hashable {
        /// What stands between the braces.
        public let name: String
        /// What the value is, and so where a template may put it.
        public let kind: FieldKind
        /// What the value means, for the people who write templates.
        public let documentation: String
        /// What `{{#name}}` enters; nil for kinds that have no inside.
        public let inside: Inside?

        /// A field that is called `name`, and means what `documentation` says.
        public init(name: String, kind: FieldKind, documentation: String, inside: Inside?) {
            self.name = name
            self.kind = kind
            self.documentation = documentation
            self.inside = inside
        }
    }

    /// The context inside a section over a field.
    public enum Inside: Sendable, Hashable {
        /// A single value, printed by `{{.}}`, or `{{{.}}}` when it is HTML.
        case value
        /// A model that is described here for the first time.
        case model(ModelDescription)
        /// A model that is described further up in the same tree; models may contain themselves.
        case described(name: String)
    }

    /// What messages call the model.
    public let name: String
    /// In the order of declaration.
    public let fields: [Field]

    /// The description of a model and of everything that can be reached from it, each type once.
    public static func of<Model: TemplateModel>(_ type: Model.Type) -> ModelDescription {
        var described: Set<ContextType> = []
        return describe(ContextType.model(type).scope, &described)
    }

    private static func describe(_ scope: Scope, _ described: inout Set<ContextType>) -> ModelDescription {
        described.insert(scope.type)
        let fields = scope.members.map { member in
            Field(
                name: member.name, kind: member.kind, documentation: member.documentation,
                inside: member.access.visited.map { inside($0.scope, &described) })
        }
        return ModelDescription(name: scope.name, fields: fields)
    }

    private static func inside(_ scope: Scope, _ described: inout Set<ContextType>) -> Inside {
        guard scope.itself == nil else { return .value }
        return described.contains(scope.type) ? .described(name: scope.name) : .model(describe(scope, &described))
    }
}
