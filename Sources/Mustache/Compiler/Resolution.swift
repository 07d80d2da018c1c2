import Diagnostics

/// What a name means at a place: the member, the access to it, and the slot that the access starts from.
struct Resolution {
    let member: Member
    let access: Access
    let slot: Int

    /// Where the value is read from.
    var place: Place { Place(slot: slot, offset: access.offset) }
}

extension Compiler {
    /// Resolves a name by Mustache's rule: the innermost type on the stack that declares its first part; the other
    /// parts follow from there and nowhere else. Reports what does not resolve.
    mutating func resolve(_ name: ValueName, at site: Site) -> Resolution? {
        guard let innermost = site.stack.last else { return nil }
        if innermost.scope.identity == .json {
            let member = JSONScope.member(path: name.path)
            return Resolution(member: member, access: member.access, slot: innermost.slot)
        }
        guard let first = name.path.first else {
            guard let itself = innermost.scope.itself else {
                report(.wholeModel(innermost.scope.name, at: site.place(name.range).location), in: site)
                return nil
            }
            return Resolution(member: itself, access: itself.access, slot: innermost.slot)
        }
        for (scope, slot) in site.stack.reversed() {
            guard let member = scope.member(first) else { continue }
            return follow(name, from: Resolution(member: member, access: member.access, slot: slot), at: site)
        }
        report(
            .unknownName(first, in: site.stack.map(\.scope).reversed(), at: location(ofPart: 0, of: name, site)),
            in: site)
        return nil
    }

    private mutating func follow(_ name: ValueName, from first: Resolution, at site: Site) -> Resolution? {
        var resolution = first
        for (index, part) in name.path.enumerated().dropFirst() {
            let member = resolution.member
            guard case .object = member.kind, let entered = member.access.entered else {
                let place = location(ofPart: index - 1, of: name, site)
                report(.notAnObject(member.name, member.kind, at: place), in: site)
                return nil
            }
            let inside = scopes[entered]
            guard let next = inside.member(part) else {
                report(.unknownName(part, in: [inside], at: location(ofPart: index, of: name, site)), in: site)
                return nil
            }
            resolution = Resolution(
                member: next, access: resolution.access.following(next.access), slot: resolution.slot)
        }
        return resolution
    }

    /// The place of one part of a dotted name.
    private func location(ofPart index: Int, of name: ValueName, _ site: Site) -> SourceLocation {
        let start = name.range.lowerBound + name.path[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
        return site.place(start..<start + name.path[index].utf8.count).location
    }
}
