import CCmarkGFM
import Glibc

/// Memory for the library's trees: taken from the front of large slabs, given back all at once.
///
/// A report of 9 KB makes the library allocate some thousand small blocks. Taking them from a slab halves what the
/// library costs, and makes freeing a tree a matter of moving one pointer. The library calls its allocator without a
/// context, so each thread has an arena of its own; a parse never leaves its thread, because rendering is synchronous.
struct ParseArena {
    private var slabs: [Slab] = []
    private var current = -1
    private var used = 0

    private struct Slab {
        let start: UnsafeMutableRawPointer
        let size: Int
    }

    /// A moment to go back to: everything allocated after it is gone then. Rendering inside a hook nests.
    struct Mark {
        fileprivate let current: Int
        fileprivate let used: Int
    }

    private static let slabSize = 256 << 10
    /// Before each block stands its size, which `realloc` is not told; 16 bytes keep the alignment of `malloc`.
    private static let header = 16

    // MARK: The arena of a thread

    /// Runs `body` with an allocator for the library; what it allocated is gone afterwards.
    static func withAllocator<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let arena = ofThisThread
        let mark = Mark(current: arena.pointee.current, used: arena.pointee.used)
        defer { arena.pointee.reset(to: mark) }
        return body(allocator.functions)
    }

    private static var ofThisThread: UnsafeMutablePointer<ParseArena> {
        if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: ParseArena.self) }
        let arena = UnsafeMutablePointer<ParseArena>.allocate(capacity: 1)
        arena.initialize(to: ParseArena())
        pthread_setspecific(key, arena)
        return arena
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { arena in
            guard let arena = arena?.assumingMemoryBound(to: ParseArena.self) else { return }
            for slab in arena.pointee.slabs { slab.start.deallocate() }
            arena.deinitialize(count: 1)
            arena.deallocate()
        }
        return key
    }()

    // MARK: Blocks

    /// A block of zeros.
    private mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let needed = Self.footprint(size)
        if current < 0 || used + needed > slabs[current].size { openSlab(atLeast: needed) }
        let block = slabs[current].start + used + Self.header
        used += needed
        (block - Self.header).storeBytes(of: size, as: Int.self)
        memset(block, 0, size)
        return block
    }

    /// The last block grows in place: that is how the library's string buffers grow while a block is read.
    private mutating func reallocate(_ block: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
        let oldSize = (block - Self.header).load(as: Int.self)
        let start = block - Self.header
        let isLast = start + Self.footprint(oldSize) == slabs[current].start + used
        if isLast, start + Self.footprint(size) <= slabs[current].start + slabs[current].size {
            used += Self.footprint(size) - Self.footprint(oldSize)
            start.storeBytes(of: size, as: Int.self)
            return block
        }
        if size <= oldSize { return block }
        let moved = allocate(size)
        memcpy(moved, block, oldSize)
        return moved
    }

    private mutating func openSlab(atLeast needed: Int) {
        current += 1
        used = 0
        if current < slabs.count, slabs[current].size >= needed { return }
        let size = max(Self.slabSize, needed)
        let slab = Slab(start: .allocate(byteCount: size, alignment: 16), size: size)
        slabs.insert(slab, at: current)
    }

    /// Keeps the first slab for the next document, and gives the others back once no tree is left.
    private mutating func reset(to mark: Mark) {
        current = mark.current
        used = mark.used
        guard current < 0 else { return }
        while slabs.count > 1 || (slabs.last?.size ?? 0) > Self.slabSize { slabs.removeLast().start.deallocate() }
    }

    private static func footprint(_ size: Int) -> Int { header + (size + 15) & ~15 }

    // MARK: The library's side

    /// The functions that the library calls. They do not change once made.
    private struct Allocator: @unchecked Sendable {
        let functions: UnsafeMutablePointer<cmark_mem>
    }

    private static let allocator: Allocator = {
        let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        functions.initialize(
            to: cmark_mem(
                calloc: { count, size in ParseArena.ofThisThread.pointee.allocate(count * size) },
                realloc: { block, size in
                    guard let block else { return ParseArena.ofThisThread.pointee.allocate(size) }
                    return ParseArena.ofThisThread.pointee.reallocate(block, size)
                },
                free: { _ in }))
        return Allocator(functions: functions)
    }()
}
