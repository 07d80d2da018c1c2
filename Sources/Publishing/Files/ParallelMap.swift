import Dispatch
import Synchronization

/// Does two things that do not depend on each other at the same time, when there is more than one thread.
///
/// What is done in parallel inside one of them has no thread of its own until the other is done: see
/// `parallelMap(_:threads:beside:_:)`.
func concurrently<A: Sendable, B: Sendable>(threads: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B) -> (
    A, B
) {
    guard threads > 1 else { return (first(), second()) }
    let a = Mutex<A?>(nil)
    let b = Mutex<B?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let result = first()
            a.withLock { $0 = result }
        } else {
            let result = second()
            b.withLock { $0 = result }
        }
    }
    return (a.withLock { $0! }, b.withLock { $0! })
}

/// Applies `body` to every element on `threads` threads and returns the results in the order of the elements, so that
/// the outcome does not depend on how many threads there are.
func parallelMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], threads: Int, _ body: @Sendable (Element) -> Result
) -> [Result] {
    parallelMap(elements, threads: threads, beside: {}, body).results
}

/// Applies `body` to every element, and does one thing beside that may take as long as thousands of them, on the same
/// `threads` threads.
func parallelMap<Element: Sendable, Result: Sendable, Other: Sendable>(
    _ elements: [Element], threads: Int, beside other: @Sendable () -> Other, _ body: @Sendable (Element) -> Result
) -> (results: [Result], other: Other) {
    guard threads > 1, !elements.isEmpty else {
        let other = other()
        return (elements.map(body), other)
    }
    let next = Atomic(-1)
    let besides = Mutex<Other?>(nil)
    let results = [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
        // Every place is given to one thread, which fills it.
        nonisolated(unsafe) let places = buffer.baseAddress!
        DispatchQueue.concurrentPerform(iterations: min(threads, elements.count + 1)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < elements.count else { break }
                if index < 0 {
                    let result = other()
                    besides.withLock { $0 = result }
                } else {
                    (places + index).initialize(to: body(elements[index]))
                }
            }
        }
        count = elements.count
    }
    return (results, besides.withLock { $0! })
}
