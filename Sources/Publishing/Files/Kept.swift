/// A value behind one reference.
final class Kept<Value: Sendable>: Sendable {
    let value: Value

    init(value: Value) { self.value = value }
}
