/// How a program gets at one value: what remains of a name after it has been resolved.
///
/// A part is nil when the value does not allow it: a flag cannot be printed, a number cannot be entered.
struct Access: Sendable {
    typealias Read<Result> = @Sendable (Context) -> Result
    /// Lends the second argument one value after the other.
    typealias Visit = @Sendable (Context, (Context) -> Void) -> Void

    /// What `{{name}}` prints; nothing where the value is absent.
    var printed: Read<PrintedValue?>?
    /// Whether `{{#name}}` renders at all.
    var isPresent: Read<Bool>?
    /// What `{{#name}}` renders once for each of.
    var visit: Visit?
    /// The type of what is visited.
    var visited: ContextType?
}

/// What a tag prints.
enum PrintedValue: Sendable {
    case text(String)
    case bytes([UInt8])
}

extension Access {
    typealias Getter<Model, Value> = @Sendable (Model) -> Value

    static func text<Model>(_ get: @escaping Getter<Model, String>) -> Access {
        Access(printed: { .text($0.read(get)) })
    }

    static func bytes<Model>(_ get: @escaping Getter<Model, [UInt8]>) -> Access {
        Access(printed: { .bytes($0.read(get)) })
    }

    /// A value that is always there to be entered.
    static func one<Model, Value>(_ type: ContextType, _ get: @escaping Getter<Model, Value>) -> Access {
        Access(
            isPresent: { _ in true }, visit: { context, body in Context.lend(context.read(get), to: body) },
            visited: type)
    }

    /// A value that may be absent.
    static func optional<Model, Value>(_ type: ContextType, _ get: @escaping Getter<Model, Value?>) -> Access {
        Access(
            isPresent: { $0.read(get) != nil },
            visit: { context, body in
                if let value = context.read(get) { Context.lend(value, to: body) }
            },
            visited: type)
    }

    /// A value that may be absent, and can also be printed.
    static func optional<Model, Value>(
        _ type: ContextType, _ get: @escaping Getter<Model, Value?>, _ print: @escaping Getter<Value, PrintedValue>
    ) -> Access {
        var access = optional(type, get)
        access.printed = { $0.read(get).map(print) }
        return access
    }

    /// Zero or more values.
    static func list<Model, Value>(_ type: ContextType, _ get: @escaping Getter<Model, [Value]>) -> Access {
        Access(
            isPresent: { !$0.read(get).isEmpty },
            visit: { context, body in Context.lend(each: context.read(get), to: body) },
            visited: type)
    }

    /// The access to `inner` of what `self` visits, as in `region.name`. Where the region is absent, so is its name.
    func following(_ inner: Access) -> Access {
        guard let visit else { return Access() }
        func inside<Result: Sendable>(_ read: @escaping Read<Result>, orElse absent: Result) -> Read<Result> {
            { context in
                var result = absent
                visit(context) { result = read($0) }
                return result
            }
        }
        var access = Access(visited: inner.visited)
        if let read = inner.printed { access.printed = inside(read, orElse: nil) }
        if let test = inner.isPresent { access.isPresent = inside(test, orElse: false) }
        if let next = inner.visit { access.visit = { context, body in visit(context) { next($0, body) } } }
        return access
    }
}
