/// How a program gets at one value: what remains of a name after it has been resolved.
///
/// A capability that is nil is one that the value does not have: a flag cannot be printed, a text cannot be entered.
struct Access: Sendable {
    /// The ways in which a value becomes bytes. A nil result is an absent value and prints nothing.
    enum Reading: Sendable {
        case text(@Sendable (Context) -> String?)
        case number(@Sendable (Context) -> Int?)
        case bytes(@Sendable (Context) -> [UInt8]?)
    }

    typealias Test = @Sendable (Context) -> Bool
    typealias Entrance = @Sendable (Context, (Context) -> Void) -> Void

    var reading: Reading?
    /// Whether `{{#name}}` renders at all.
    var isPresent: Test?
    /// Runs its second argument once for each value that `{{#name}}` renders.
    var enter: Entrance?
    /// The type of what is entered. No more than the type, because a model may contain itself.
    var entered: Scope.Identity?
}

extension Access {
    /// The access to `inner` of what `self` enters: `region.name`. Where an object on the way is absent, so is the value.
    func following(_ inner: Access) -> Access {
        guard let enter else { return Access() }
        var access = Access(reading: inner.reading?.inside(enter), entered: inner.entered)
        if let isPresent = inner.isPresent {
            access.isPresent = { context in
                var result = false
                enter(context) { result = isPresent($0) }
                return result
            }
        }
        if let next = inner.enter {
            access.enter = { context, body in enter(context) { next($0, body) } }
        }
        return access
    }
}

extension Access.Reading {
    fileprivate func inside(_ enter: @escaping Access.Entrance) -> Self {
        switch self {
        case .text(let get): .text(Self.reading(get, inside: enter))
        case .number(let get): .number(Self.reading(get, inside: enter))
        case .bytes(let get): .bytes(Self.reading(get, inside: enter))
        }
    }

    private static func reading<Value>(
        _ get: @escaping @Sendable (Context) -> Value?, inside enter: @escaping Access.Entrance
    ) -> @Sendable (Context) -> Value? {
        { context in
            var value: Value?
            enter(context) { value = get($0) }
            return value
        }
    }
}
