import Synchronization

/// A value that is made when it is first asked for, and kept: what a template does not print need not be computed.
final class Once<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        if let known = made.withLock({ $0 }) { return known }
        // Outside the lock, because making it may take long; whoever comes second finds the same.
        let value = make()
        made.withLock { $0 = value }
        return value
    }
}
