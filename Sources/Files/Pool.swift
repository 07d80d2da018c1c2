import Diagnostics
import Dispatch
import Synchronization

/// The threads that one run may use, and the only place where work is divided between threads.
///
/// The outcome of all its functions is the same for any number of threads: results, problems and the failure that is
/// thrown follow the order of the items.
package struct Pool: Sendable {
    /// How many threads work at once, the caller's among them; at least one.
    package let threads: Int

    /// - Parameter threads: how many things are done at the same time; at least one is.
    package init(threads: Int) { self.threads = max(1, threads) }

    /// Applies `body` to every item.
    ///
    /// - Returns: the results in the order of the items.
    /// - Throws: what `body` threw for the first of the items for which it failed. No item is begun after a failure.
    package func map<Item: Sendable, Value: Sendable, Failure: Error>(
        _ items: [Item], _ body: @Sendable (Item) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        guard threads > 1, items.count > 1 else {
            var values: [Value] = []
            values.reserveCapacity(items.count)
            for item in items { values.append(try body(item)) }
            return values
        }
        let next = Atomic(0)
        let all = Mutex<[(index: Int, result: Result<Value, Failure>)]>([])
        DispatchQueue.concurrentPerform(iterations: min(threads, items.count)) { _ in
            var own: [(index: Int, result: Result<Value, Failure>)] = []
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < items.count else { break }
                let result = Result { () throws(Failure) in try body(items[index]) }
                own.append((index, result))
                if case .failure = result { next.store(items.count, ordering: .relaxed) }
            }
            all.withLock { $0 += own }
        }
        let done = all.withLock(\.self).sorted { $0.index < $1.index }
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for (_, result) in done { values.append(try result.get()) }
        return values
    }

    /// Applies `body` to every item, with a list for what is wrong with that item.
    ///
    /// - Returns: the results in the order of the items; the problems are added to `problems` in that order.
    /// - Throws: what `body` threw for the first of the items for which it failed.
    package func map<Item: Sendable, Value: Sendable, Failure: Error>(
        _ items: [Item], into problems: inout [Diagnostic],
        _ body: @Sendable (Item, inout [Diagnostic]) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        let told = try map(items) { item throws(Failure) in
            var problems: [Diagnostic] = []
            return (value: try body(item, &problems), problems: problems)
        }
        var values: [Value] = []
        values.reserveCapacity(told.count)
        for (value, own) in told {
            values.append(value)
            problems += own
        }
        return values
    }

    /// Does two things that do not depend on each other, at the same time when there is more than one thread.
    ///
    /// - Returns: what both gave; the problems of `first` are added to `problems` before those of `second`.
    /// - Throws: what `first` threw; else what `second` threw.
    package func both<First: Sendable, Second: Sendable, Failure: Error>(
        into problems: inout [Diagnostic], _ first: @Sendable (inout [Diagnostic]) throws(Failure) -> First,
        _ second: @Sendable (inout [Diagnostic]) throws(Failure) -> Second
    ) throws(Failure) -> (First, Second) {
        let values = try map([true, false], into: &problems) { isFirst, problems throws(Failure) in
            isFirst ? (try first(&problems) as First?, nil as Second?) : (nil, try second(&problems))
        }
        return (values[0].0!, values[1].1!)
    }
}
