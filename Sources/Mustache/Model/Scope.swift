import Synchronization

/// The names that a template can use in one type of context, and what `{{.}}` is there.
final class Scope: Sendable {
    let type: ContextType
    /// The model's name for messages; empty for values that are no models.
    let name: String
    /// In the order of declaration.
    let members: [Member]
    /// What `{{.}}` is; nil where the context is a model, which has no text of its own.
    let itself: Member?
    private let positions: [String: Int]

    init(_ type: ContextType, name: String = "", members: [Member] = [], itself: Member? = nil) {
        self.type = type
        self.name = name
        self.members = members
        self.itself = itself
        // A name declared twice means its first declaration, everywhere.
        positions = Dictionary(
            members.indices.lazy.map { (members[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What `name` is here, or nil when this scope does not declare it.
    func member(_ name: String) -> Member? { positions[name].map { members[$0] } }
}

/// A field without the type of its model: what the compiler works with.
struct Member: Sendable {
    let name: String
    let documentation: String
    let kind: FieldKind
    let access: Access
}

/// The type of a context, before anybody asks for its names: a model may contain itself.
struct ContextType: Sendable, Hashable {
    private enum Identity: Hashable {
        case model(ObjectIdentifier)
        case text, url, html, json
    }

    private let identity: Identity
    private let makeScope: @Sendable (ContextType) -> Scope

    static func == (a: Self, b: Self) -> Bool { a.identity == b.identity }
    func hash(into hasher: inout Hasher) { hasher.combine(identity) }

    /// The names of the type, made anew each time; a `ScopeTable` keeps them.
    var scope: Scope { makeScope(self) }

    static func model<Model: TemplateModel>(_: Model.Type) -> ContextType {
        ContextType(identity: .model(ObjectIdentifier(Model.self))) {
            Scope($0, name: Model.modelName, members: Model.fields.map(\.member))
        }
    }

    /// A text without names of its own.
    static let text = value(.text, .text(optional: false)) { .text($0.read { (text: String) in text }) }
    static let url = value(.url, .url(optional: false)) { .text($0.read { (text: String) in text }) }
    static let html = value(.html, .html(optional: false)) { .bytes($0.read { (bytes: [UInt8]) in bytes }) }

    private static func value(
        _ identity: Identity, _ kind: FieldKind, _ printed: @escaping Access.Read<PrintedValue?>
    ) -> ContextType {
        let itself = Member(name: ".", documentation: "", kind: kind, access: Access(printed: printed))
        return ContextType(identity: identity) { Scope($0, itself: itself) }
    }

    /// Templates without a declared model: every name exists, and is looked for when the program runs.
    static let json = ContextType(identity: .json) { Scope($0, name: "JSON", itself: JSONScope.member(path: [])) }
}

/// The scopes of all models that templates have been compiled for, each made once: the pages of a site have most of
/// their models in common.
final class ScopeTable: Sendable {
    private let scopes = Mutex<[ContextType: Scope]>([:])

    subscript(type: ContextType) -> Scope {
        if let known = scopes.withLock({ $0[type] }) { return known }
        // A model says itself what its fields are; that is no time to hold a lock.
        let scope = type.scope
        scopes.withLock { $0[type] = scope }
        return scope
    }
}
