/// A value on the context stack of a running program.
///
/// The stack holds values of all types, so their types are checked when they are read: a program is compiled for a
/// stack of types, and a value of another type is a mistake of this module. A context must not outlive the closure that
/// it is lent to.
struct Context {
    private let address: UnsafeRawPointer
    private let type: ObjectIdentifier

    private init<Value>(_ value: UnsafePointer<Value>) {
        address = UnsafeRawPointer(value)
        type = ObjectIdentifier(Value.self)
    }

    /// Lends `value` for as long as `body` runs.
    static func lend<Value>(_ value: Value, to body: (Context) -> Void) {
        withUnsafePointer(to: value) { body(Context($0)) }
    }

    /// Lends the elements one after the other.
    static func lend<Value>(each values: [Value], to body: (Context) -> Void) {
        values.withUnsafeBufferPointer { values in
            guard let first = values.baseAddress else { return }
            for index in 0..<values.count { body(Context(first + index)) }
        }
    }

    /// Applies `get` to the value.
    func read<Value, Result>(_ get: (Value) -> Result) -> Result {
        precondition(type == ObjectIdentifier(Value.self), "a value of another type than the template was compiled for")
        return get(address.assumingMemoryBound(to: Value.self).pointee)
    }
}
