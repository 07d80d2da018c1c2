import Dispatch
import Synchronization

/// Does two things that do not depend on each other at the same time, when there is more than one thread.
func concurrently<A: Sendable, B: Sendable>(threads: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B) -> (A, B) {
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

/// Applies `body` to every element on `threads` threads and returns the results in the order of the elements, so that the outcome does
/// not depend on how many threads there are.
func parallelMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], threads: Int, _ body: @Sendable (Element) -> Result
) -> [Result] {
    guard threads > 1, elements.count > 1 else { return elements.map(body) }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: min(threads, elements.count)) { _ in
        var own: [(Int, Result)] = []
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < elements.count else { break }
            own.append((index, body(elements[index])))
        }
        results.withLock { results in
            for (index, result) in own { results[index] = result }
        }
    }
    return results.withLock { $0.map { $0! } }
}
