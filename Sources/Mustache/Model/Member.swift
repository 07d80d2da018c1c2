/// A field without the type of its model: what the compiler works with.
struct Member: Sendable {
    let name: String
    let documentation: String
    let kind: FieldKind
    let access: Access
}
