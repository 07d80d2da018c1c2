/// A JSON value as context, with the contexts around it.
///
/// To the compiler this is one type that declares every name, and entering a section pushes the same type again. So
/// templates without a declared model run on the same machine as checked ones; only here are names looked up at run
/// time.
struct JSONScope {
    private indirect enum Link {
        case outermost
        case inside(JSONScope)
    }

    private let value: JSONValue
    private let outer: Link

    init(_ value: JSONValue) {
        self.value = value
        outer = .outermost
    }

    private init(_ value: JSONValue, inside scope: JSONScope) {
        self.value = value
        outer = .inside(scope)
    }

    /// The value of a dotted name: its first part in the innermost object that has it, the others from there.
    private func value(at path: [String]) -> JSONValue? {
        guard let first = path.first else { return value }
        var scope = self
        while true {
            if case .object(let object) = scope.value, let found = object[first] {
                return path.dropFirst().reduce(found) { value, key in
                    if case .object(let object)? = value { object[key] } else { nil }
                }
            }
            guard case .inside(let next) = scope.outer else { return nil }
            scope = next
        }
    }

    /// The member for a dotted name; the empty path is the context itself.
    static func member(path: [String]) -> Member {
        Member(
            name: path.joined(separator: "."), documentation: "", kind: .text(optional: true),
            access: Access(
                reading: .text { $0.read { (scope: JSONScope) in scope.value(at: path)?.text } },
                isPresent: .computed { $0.read { (scope: JSONScope) in scope.value(at: path)?.isPresent ?? false } },
                enter: .computed { context, body in
                    context.read { (scope: JSONScope) in
                        guard let value = scope.value(at: path), value.isPresent else { return }
                        guard case .array(let elements) = value else {
                            return Context.lend(JSONScope(value, inside: scope), to: body)
                        }
                        for element in elements { Context.lend(JSONScope(element, inside: scope), to: body) }
                    }
                },
                entered: .json))
    }
}
