/// A JSON value as context, with the contexts around it.
///
/// To the compiler this is one type that declares every name, and entering a section pushes the same type again. So
/// templates without a declared model are run like checked ones; only here are names looked up at run time.
struct JSONScope {
    private let value: JSONValue
    /// The contexts around it, innermost last.
    private let outer: [JSONValue]

    init(_ value: JSONValue) { self.init(value, inside: []) }

    private init(_ value: JSONValue, inside outer: [JSONValue]) {
        self.value = value
        self.outer = outer
    }

    /// The value of a dotted name: its first part in the innermost object that has it, the others from there.
    private func value(at path: [String]) -> JSONValue? {
        guard let first = path.first else { return value }
        let found = value[first] ?? outer.lazy.reversed().compactMap { $0[first] }.first
        return path.dropFirst().reduce(found) { $0?[$1] }
    }

    /// The contexts that `{{#name}}` enters.
    private func inside(_ path: [String]) -> [JSONScope] {
        guard let value = value(at: path), value.isPresent else { return [] }
        let elements = if case .array(let elements) = value { elements } else { [value] }
        return elements.map { JSONScope($0, inside: outer + [self.value]) }
    }

    /// The member for a dotted name; the empty path is the context itself.
    static func member(path: [String]) -> Member {
        var access = Access.list(.json) { (scope: JSONScope) in scope.inside(path) }
        access.printed = { $0.read { (scope: JSONScope) in scope.value(at: path)?.text.map(PrintedValue.text) } }
        return Member(
            name: path.joined(separator: "."), documentation: "", kind: .text(optional: true), access: access)
    }
}
