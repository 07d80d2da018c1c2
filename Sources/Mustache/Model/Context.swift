/// The address of a value on the context stack of a running program, without its type.
///
/// This is the one place where types are forgotten, and why that is sound: a program is compiled for a stack of types,
/// an accessor made by `TemplateField<Model>` is only ever placed at a slot whose compiled type is `Model`, and whoever fills
/// the slot is an accessor made by the field that declared that very type. So the type is known at compile time and a
/// cast at run time could only confirm it. A context never outlives the closure that it was handed to, nor the model in
/// which it stands.
struct Context {
    private let address: UnsafeRawPointer

    private init(_ address: UnsafeRawPointer) {
        self.address = address
    }

    /// Lends `value` as a context for as long as `body` runs.
    static func lend<Value>(_ value: Value, to body: (Context) -> Void) {
        withUnsafePointer(to: value) { body(Context(UnsafeRawPointer($0))) }
    }

    /// Lends the elements one after the other, in place.
    static func lend<Value>(each values: [Value], to body: (Context) -> Void) {
        lend(values) { $0.elements(Value.self).forEach(body) }
    }

    /// What stands `offset` bytes further on in the same value.
    @inline(__always)
    static func + (context: Context, offset: Int) -> Context { Context(context.address + offset) }

    /// Applies `get` to the value, which must be a `Value`.
    ///
    /// Declared for values that cannot be copied, so that the compiler lends the value where it is: a model may hold
    /// dozens of strings and arrays, and a copy would count a reference to each of them for every tag.
    @inline(__always)
    func read<Value: ~Copyable, Result>(_ get: (borrowing Value) -> Result) -> Result {
        get(address.assumingMemoryBound(to: Value.self).pointee)
    }

    // MARK: Values in place

    /// The `String` or `String?` that stands here.
    @inline(__always)
    var text: String? { address.assumingMemoryBound(to: String?.self).pointee }

    /// The `Bool` that stands here.
    @inline(__always)
    var flag: Bool { address.assumingMemoryBound(to: Bool.self).pointee }

    /// Whether the `Value?` that stands here is not nil.
    func isPresent<Value>(_: Value.Type) -> Bool {
        if case .some = address.assumingMemoryBound(to: Value?.self).pointee { true } else { false }
    }

    /// The elements of the `[Value]` that stands here, which lives as long as the model that holds it.
    func elements<Value>(_: Value.Type) -> Access.Elements {
        // As bytes, because the types of pointers to a `Value` would be looked up each time.
        address.assumingMemoryBound(to: [Value].self).pointee.withUnsafeBytes { bytes in
            let stride = MemoryLayout<Value>.stride
            return Access.Elements(
                first: bytes.baseAddress.map(Context.init), count: bytes.count / stride, stride: stride)
        }
    }
}
