import Synchronization

/// A value that is made when it is first asked for, and kept. A page model uses it for what a template may leave out.
package final class Once<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)

    /// - Parameter make: is called when the value is first asked for.
    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value, made now if nobody has asked for it before. Any thread may ask.
    package var value: Value {
        if let known = made.withLock({ $0 }) { return known }
        // Made outside the lock, because that may take long. Two callers may both make it, and get the same.
        let value = make()
        made.withLock { $0 = value }
        return value
    }
}
