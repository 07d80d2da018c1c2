/// What a name means at a place: the member, the access to it, and the slot that the access starts from.
struct Resolution {
    let member: Member
    let access: Access
    let slot: Int

    /// Mustache's rule: the innermost type on the stack that declares the name's first part decides; the other parts
    /// follow from there and nowhere else.
    init(_ name: ValueName, at site: Site, _ scopes: ScopeTable) throws(Refusal) {
        guard let innermost = site.stack.last else { preconditionFailure("a procedure without a context") }
        if innermost.scope.type == .json {
            self.init(JSONScope.member(path: name.path), slot: innermost.slot)
        } else if let first = name.path.first {
            guard let (member, slot) = Self.find(first, in: site.stack) else {
                let problem = NameProblem.unknownName(first, in: site.stack.map(\.scope).reversed())
                throw Refusal(problem, at: site.place(name.range(ofPart: 0)))
            }
            self.init(member, slot: slot)
            for index in name.path.indices.dropFirst() { self = try following(index, of: name, at: site, scopes) }
        } else {
            guard let itself = innermost.scope.itself else {
                throw Refusal(NameProblem.wholeModel(innermost.scope.name), at: site.place(name.range))
            }
            self.init(itself, slot: innermost.slot)
        }
    }

    private init(_ member: Member, _ access: Access? = nil, slot: Int) {
        self.member = member
        self.access = access ?? member.access
        self.slot = slot
    }

    private static func find(_ name: String, in stack: [(scope: Scope, slot: Int)]) -> (Member, slot: Int)? {
        for (scope, slot) in stack.reversed() { if let member = scope.member(name) { return (member, slot) } }
        return nil
    }

    /// The next part of a dotted name.
    private func following(_ index: Int, of name: ValueName, at site: Site, _ scopes: ScopeTable) throws(Refusal)
        -> Resolution
    {
        guard case .object = member.kind, let visited = access.visited else {
            let problem = NameProblem.notAnObject(member.name, member.kind)
            throw Refusal(problem, at: site.place(name.range(ofPart: index - 1)))
        }
        let scope = scopes[visited]
        guard let next = scope.member(name.path[index]) else {
            let problem = NameProblem.unknownName(name.path[index], in: [scope])
            throw Refusal(problem, at: site.place(name.range(ofPart: index)))
        }
        return Resolution(next, access.following(next.access), slot: slot)
    }
}
