import CParseArena
import Testing

/// The memory in which libcmark-gfm's trees stand: each test begins on an arena that others may have used.
@Suite struct ParseArenaTests {
    private let memory = parse_arena_memory().pointee

    private func take(_ count: Int, _ size: Int = 1) -> UnsafeMutablePointer<UInt8> {
        memory.calloc(count, size)!.assumingMemoryBound(to: UInt8.self)
    }

    private func grow(_ block: UnsafeMutablePointer<UInt8>?, _ size: Int) -> UnsafeMutablePointer<UInt8> {
        memory.realloc(block, size)!.assumingMemoryBound(to: UInt8.self)
    }

    @Test func blocksAreZeroAndApartHoweverOftenTheArenaWasUsed() {
        for _ in 0..<3 {
            let mark = parse_arena_now()
            defer { parse_arena_return_to(mark) }
            var blocks: [(start: UnsafeMutablePointer<UInt8>, size: Int)] = []
            // More than two slabs, and one block that is larger than any.
            for size in [0, 1, 7, 8, 9, 100, 3 << 20] + Array(repeating: 5000, count: 500) {
                let block = take(size)
                #expect(UInt(bitPattern: block) % 8 == 0)
                #expect(UnsafeBufferPointer(start: block, count: size).allSatisfy { $0 == 0 })
                block.update(repeating: UInt8(truncatingIfNeeded: blocks.count | 1), count: size)
                blocks.append((block, size))
            }
            for (index, block) in blocks.enumerated() {
                #expect(
                    UnsafeBufferPointer(start: block.start, count: block.size).allSatisfy {
                        $0 == UInt8(truncatingIfNeeded: index | 1)
                    })
            }
        }
    }

    @Test func theLastBlockGrowsInPlaceAndOthersKeepWhatTheyHold() {
        let mark = parse_arena_now()
        defer { parse_arena_return_to(mark) }
        let first = grow(nil, 10)
        first.update(repeating: 1, count: 10)
        #expect(grow(first, 5) == first)
        #expect(grow(first, 1000) == first)
        let second = take(3, 4)
        let moved = grow(first, 2000)
        #expect(moved != first)
        #expect((0..<10).allSatisfy { moved[$0] == 1 })
        #expect((0..<12).allSatisfy { second[$0] == 0 })
        // Beyond the slab that it stands in.
        let far = grow(moved, 4 << 20)
        #expect((0..<10).allSatisfy { far[$0] == 1 })
    }

    @Test func whatWasTakenBeforeAMarkStays() {
        let outer = parse_arena_now()
        defer { parse_arena_return_to(outer) }
        let kept = take(16)
        kept.update(repeating: 7, count: 16)
        let inner = parse_arena_now()
        let gone = take(2 << 20)
        gone.update(repeating: 9, count: 2 << 20)
        parse_arena_return_to(inner)
        #expect((0..<16).allSatisfy { kept[$0] == 7 })
        let next = take(64)
        #expect((0..<64).allSatisfy { next[$0] == 0 })
    }
}
