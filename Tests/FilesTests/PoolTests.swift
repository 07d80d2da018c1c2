import Diagnostics
import Files
import Testing

@Suite("Work divided between threads")
struct PoolTests {
    private struct Failure: Error, Equatable {
        let item: Int
    }

    private static func note(_ item: Int) -> Diagnostic {
        Diagnostic(.note, "item", at: SourceLocation(path: "a"), Wording(zh: "\(item)", en: "\(item)"))
    }

    @Test("results and problems are in the order of the items", arguments: [0, 1, 2, 7])
    func order(threads: Int) {
        var problems = [Self.note(-1)]
        let squares = Pool(threads: threads).map(Array(0..<1000), into: &problems) { item, problems in
            if item.isMultiple(of: 3) { problems.append(Self.note(item)) }
            return item * item
        }
        #expect(squares == (0..<1000).map { $0 * $0 })
        #expect(problems == [Self.note(-1)] + stride(from: 0, to: 1000, by: 3).map(Self.note))
        #expect(Pool(threads: threads).map([Int]()) { $0 }.isEmpty)
    }

    @Test("the failure of the first item that failed is thrown", arguments: [1, 2, 7])
    func failure(threads: Int) {
        #expect(throws: Failure(item: 400)) {
            try Pool(threads: threads).map(Array(0..<1000)) { item throws(Failure) in
                if item >= 400 { throw Failure(item: item) }
            }
        }
    }

    @Test("of two things the problems of the first come first, and its failure counts", arguments: [1, 2])
    func both(threads: Int) throws {
        let pool = Pool(threads: threads)
        var problems: [Diagnostic] = []
        let (one, two) = pool.both(into: &problems) {
            $0.append(Self.note(1))
            return 1
        } _: {
            $0.append(Self.note(2))
            return "2"
        }
        #expect(one == 1 && two == "2" && problems == [Self.note(1), Self.note(2)])
        #expect(throws: Failure(item: 1)) {
            try pool.both(into: &problems) { _ throws(Failure) -> Int in
                throw Failure(item: 1)
            } _: { _ throws(Failure) -> Int in
                throw Failure(item: 2)
            }
        }
    }
}
