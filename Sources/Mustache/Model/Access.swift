/// How a program gets at one value: what remains of a name after it has been resolved.
///
/// Where the value is stored in its model, that is nothing but an offset, and the program reads it in place: it makes
/// no copy, counts no reference and calls nobody. What a model works out is asked for by a closure.
///
/// A capability that is nil is one that the value does not have: a flag cannot be printed, a text cannot be entered.
struct Access: Sendable {
    /// Where the value is read from, in bytes from the context's address; closures are called with a context that far
    /// along.
    var offset = 0
    var reading: Reading?
    /// Whether `{{#name}}` renders at all.
    var isPresent: Test?
    /// What `{{#name}}` renders once for each of.
    var enter: Entrance?
    /// The type of what is entered. No more than the type, because a model may contain itself.
    var entered: Scope.Identity?

    /// The ways in which a value becomes bytes. A nil result is an absent value and prints nothing.
    enum Reading: Sendable {
        /// A `String` or `String?` in place: a text that is there looks the same in both.
        case storedText
        case text(@Sendable (Context) -> String?)
        case number(@Sendable (Context) -> Int?)
        case bytes(@Sendable (Context) -> [UInt8]?)
    }

    enum Test: Sendable {
        /// A `Bool` in place.
        case storedFlag
        /// A `String?` in place.
        case storedText
        case computed(@Sendable (Context) -> Bool)
    }

    /// Lends the second argument one value after the other.
    typealias Visit = @Sendable (Context, (Context) -> Void) -> Void

    enum Entrance: Sendable {
        /// One value in place: always, or if the test says that the optional is not empty. An optional's value stands
        /// at its very start.
        case stored(Test?)
        /// The elements of an array that is stored in the model.
        case elements(@Sendable (Context) -> Elements)
        /// Values that are made to be entered.
        case computed(Visit)
    }

    /// The elements of an array that somebody else keeps alive.
    struct Elements {
        var first: Context?
        var count = 0
        var stride = 0
    }
}

// MARK: Values that are stored

extension Access {
    /// `make` for the value where it is stored; nil when `path` leads to something that has to be worked out.
    static func stored<Model, Value>(at path: KeyPath<Model, Value>, _ make: () -> Access) -> Access? {
        guard let offset = MemoryLayout<Model>.offset(of: path) else { return nil }
        var access = make()
        access.offset = offset
        return access
    }

    static func storedText(entered leaf: Scope.Leaf?) -> Access {
        guard let leaf else { return Access(reading: .storedText) }
        return Access(reading: .storedText, isPresent: .storedText, enter: .stored(.storedText), entered: .leaf(leaf))
    }

    static func storedObject<Element: TemplateModel>(_ type: Element.Type) -> Access {
        Access(isPresent: .computed { _ in true }, enter: .stored(nil), entered: .model(type))
    }

    static func storedOptionalObject<Element: TemplateModel>(_ type: Element.Type) -> Access {
        let test = Test.computed { $0.isPresent(Element.self) }
        return Access(isPresent: test, enter: .stored(test), entered: .model(type))
    }

    static func storedList<Element>(_ type: Element.Type, _ entered: Scope.Identity) -> Access {
        Access(
            isPresent: .computed { $0.elements(type).count > 0 }, enter: .elements { $0.elements(type) },
            entered: entered)
    }
}

// MARK: Dotted names

extension Access {
    /// The access to `inner` of what `self` enters: `region.name`. Where an object on the way is absent, so is the
    /// value.
    func following(_ inner: Access) -> Access {
        if case .stored(nil)? = enter {
            var access = inner
            access.offset += offset
            return access
        }
        guard let enter else { return Access() }
        let shift = inner.offset
        let inside: Visit = { context, body in enter.visit(context) { body($0 + shift) } }
        var access = Access(offset: offset, reading: inner.reading?.inside(inside), entered: inner.entered)
        if let isPresent = inner.isPresent {
            access.isPresent = .computed { context in
                var result = false
                inside(context) { result = isPresent.holds(for: $0) }
                return result
            }
        }
        if let next = inner.enter {
            access.enter = .computed { context, body in inside(context) { next.visit($0, body) } }
        }
        return access
    }
}

extension Access.Test {
    func holds(for context: Context) -> Bool {
        switch self {
        case .storedFlag: context.flag
        case .storedText: context.text != nil
        case .computed(let test): test(context)
        }
    }
}

extension Access.Entrance {
    fileprivate func visit(_ context: Context, _ body: (Context) -> Void) {
        switch self {
        case .stored(let test): if test?.holds(for: context) ?? true { body(context) }
        case .elements(let get): get(context).forEach(body)
        case .computed(let visit): visit(context, body)
        }
    }
}

extension Access.Elements {
    @inline(__always)
    func forEach(_ body: (Context) -> Void) {
        guard let first else { return }
        for index in 0..<count { body(first + index * stride) }
    }
}

extension Access.Reading {
    func text(in context: Context) -> String? {
        switch self {
        case .storedText: context.text
        case .text(let get): get(context)
        case .number, .bytes: nil
        }
    }

    fileprivate func inside(_ visit: @escaping Access.Visit) -> Self {
        switch self {
        case .storedText, .text: .text(Self.reading({ text(in: $0) }, inside: visit))
        case .number(let get): .number(Self.reading(get, inside: visit))
        case .bytes(let get): .bytes(Self.reading(get, inside: visit))
        }
    }

    private static func reading<Value>(
        _ get: @escaping @Sendable (Context) -> Value?, inside visit: @escaping Access.Visit
    ) -> @Sendable (Context) -> Value? {
        { context in
            var value: Value?
            visit(context) { value = get($0) }
            return value
        }
    }
}
