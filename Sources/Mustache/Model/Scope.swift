/// The type of one entry of the context stack: which names it declares, and what `{{.}}` is.
///
/// A class because the compiler hands scopes on with every section and partial.
final class Scope: Sendable {
    /// A value without names of its own.
    enum Leaf: Sendable, Hashable {
        case text, url, html
    }

    let identity: Identity
    /// In the order of declaration.
    let members: [Member]
    /// What `{{.}}` is here; nil where the context is a model, which has no text of its own.
    let itself: Member?
    private let positions: [String: Int]

    private init(_ identity: Identity, members: [Member] = [], itself: Member? = nil) {
        self.identity = identity
        self.members = members
        self.itself = itself
        // A name declared twice means its first declaration, everywhere.
        positions = Dictionary(
            members.indices.lazy.map { (members[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What `name` is here, or nil when this scope does not declare it.
    func member(_ name: String) -> Member? { positions[name].map { members[$0] } }

    /// The model's name for messages.
    var name: String {
        switch identity {
        case .model(let model): model.modelName
        case .leaf: ""
        case .json: "JSON"
        }
    }
}

extension Scope {
    /// What a scope is of. Two scopes with the same identity declare the same names.
    enum Identity: Sendable {
        case model(any TemplateModel.Type)
        case leaf(Leaf)
        /// Templates without a declared model: every name exists, and is looked for when the program runs.
        case json

        /// Made anew each time; a `ScopeTable` keeps what it has made.
        var scope: Scope {
            switch self {
            case .model(let model): Scope(self, members: Self.members(of: model))
            case .leaf(let leaf): Scope(self, itself: leaf.member)
            case .json: Scope(self, itself: JSONScope.member(path: []))
            }
        }

        private static func members<Model: TemplateModel>(of model: Model.Type) -> [Member] {
            model.fields.map { $0.member }
        }
    }
}

extension Scope.Identity: Hashable {
    static func == (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.model(let a), .model(let b)): ObjectIdentifier(a) == ObjectIdentifier(b)
        case (.leaf(let a), .leaf(let b)): a == b
        case (.json, .json): true
        default: false
        }
    }

    func hash(into hasher: inout Hasher) {
        switch self {
        case .model(let model): hasher.combine(ObjectIdentifier(model))
        case .leaf(let leaf): hasher.combine(leaf)
        case .json: hasher.combine(0)
        }
    }
}

extension Scope.Leaf {
    fileprivate var member: Member {
        let kind: FieldKind
        let reading: Access.Reading
        switch self {
        case .text: (kind, reading) = (.text(optional: false), .storedText)
        case .url: (kind, reading) = (.url(optional: false), .storedText)
        case .html: (kind, reading) = (.html(optional: false), .bytes { $0.read { (bytes: [UInt8]) in bytes } })
        }
        return Member(name: ".", documentation: "", kind: kind, access: Access(reading: reading))
    }
}
