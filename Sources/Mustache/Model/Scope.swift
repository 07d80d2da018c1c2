/// The type of one entry of the context stack: which names it declares, and what `{{.}}` is.
struct Scope: Sendable {
    /// A value without names of its own.
    enum Leaf: Sendable, Hashable {
        case text, url, html
    }

    /// Two scopes with the same identity declare the same names.
    enum Identity: Hashable, Sendable {
        case model(ObjectIdentifier)
        case leaf(Leaf)
        case json
    }

    let identity: Identity
    /// The model's name for messages.
    let name: String
    /// In the order of declaration.
    let members: [Member]
    /// What `{{.}}` is here; nil where the context is a model, which has no text of its own.
    let itself: Member?
    private let lookup: @Sendable (String) -> Member?

    /// What `name` is here, or nil when this scope does not declare it.
    func member(_ name: String) -> Member? { lookup(name) }
}

extension Scope {
    static func model<Model: TemplateModel>(_ type: Model.Type) -> Scope {
        let members = type.fields.map(\.member)
        // A name declared twice means its first declaration, everywhere.
        let index = Dictionary(members.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return Scope(
            identity: .model(ObjectIdentifier(type)), name: type.modelName, members: members, itself: nil,
            lookup: { index[$0] })
    }

    static func leaf(_ leaf: Leaf) -> Scope {
        let kind: FieldKind
        let reading: Access.Reading
        switch leaf {
        case .text: (kind, reading) = (.text(optional: false), .text { $0.read { (text: String) in text } })
        case .url: (kind, reading) = (.url(optional: false), .text { $0.read { (text: String) in text } })
        case .html: (kind, reading) = (.html(optional: false), .bytes { $0.read { (bytes: [UInt8]) in bytes } })
        }
        return Scope(
            identity: .leaf(leaf), name: "", members: [],
            itself: Member(name: ".", documentation: "", kind: kind, access: Access(reading: reading)),
            lookup: { _ in nil })
    }

    /// The only scope of templates without a declared model: every name exists, and is looked for when the program runs.
    static let json = Scope(
        identity: .json, name: "JSON", members: [], itself: JSONScope.member(path: []),
        lookup: { JSONScope.member(path: [$0]) })
}
