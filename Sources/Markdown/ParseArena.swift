import CCmarkGFM
import Glibc

/// Memory for the library's trees: taken from the front of large slabs, given back all at once.
///
/// A report of 9 KB makes the library allocate some thousand small blocks. Taking them from a slab halves what the
/// library costs, and makes freeing a tree a matter of moving one pointer. The library calls its allocator without a
/// context, so each thread has an arena of its own; a parse never leaves its thread, because rendering is synchronous.
struct ParseArena {
    private var slabs: [Slab] = []
    /// The free part of the last slab, as addresses: 0 before there is one. Pointers that may be nil would be asked for that with every block.
    private var free: UInt = 0
    private var end: UInt = 0

    private struct Slab {
        let start: UnsafeMutableRawPointer
        let size: Int
    }

    /// A moment to go back to: everything allocated after it is gone then. Rendering inside a hook nests.
    struct Mark {
        fileprivate let slabs: Int
        fileprivate let free: UInt
    }

    /// Some three times what a report takes; the system gives pages when they are touched.
    private static let slabSize = 1 << 20
    /// Before each block stands its size, which `realloc` is not told. The library's structures need no more alignment than that.
    private static let header: UInt = 8

    // MARK: The arena of a thread

    /// Runs `body` with an allocator for the library; what it allocated is gone afterwards.
    static func withAllocator<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let arena = arenaOfThisThread()
        if arena.pointee.slabs.isEmpty { arena.pointee.openSlab(atLeast: 0) }
        let mark = Mark(slabs: arena.pointee.slabs.count, free: arena.pointee.free)
        defer { arena.pointee.reset(to: mark) }
        return body(allocator.functions)
    }

    /// Never inlined: each compiled file that calls the shim has a variable of its own.
    @inline(never)
    private static func arenaOfThisThread() -> UnsafeMutablePointer<ParseArena> { arenaByShim() }

    /// Only for what no other file can take into itself: the functions that the library calls.
    @inline(__always)
    private static func arenaByShim() -> UnsafeMutablePointer<ParseArena> {
        let slot = markdown_arena_of_thread()!
        return slot.pointee?.assumingMemoryBound(to: ParseArena.self) ?? makeForThisThread(slot)
    }

    @inline(never)
    private static func makeForThisThread(_ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>) -> UnsafeMutablePointer<ParseArena> {
        let arena = UnsafeMutablePointer<ParseArena>.allocate(capacity: 1)
        arena.initialize(to: ParseArena())
        slot.pointee = UnsafeMutableRawPointer(arena)
        pthread_setspecific(key, arena)
        return arena
    }

    /// Only there to free the arena of a thread that ends.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { arena in
            guard let arena = arena?.assumingMemoryBound(to: ParseArena.self) else { return }
            for slab in arena.pointee.slabs { Glibc.free(slab.start) }
            arena.deinitialize(count: 1)
            arena.deallocate()
        }
        return key
    }()

    // MARK: Blocks

    /// A block of zeros.
    @inline(__always)
    private mutating func allocateZeros(_ size: Int) -> UnsafeMutableRawPointer {
        let block = allocate(size)
        memset(block, 0, size)
        return block
    }

    @inline(__always)
    private mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let needed = Self.footprint(size)
        if needed > end &- free { openSlab(atLeast: needed) }
        let start = UnsafeMutableRawPointer(bitPattern: free).unsafelyUnwrapped
        free &+= needed
        start.storeBytes(of: size, as: Int.self)
        return start + Int(bitPattern: Self.header)
    }

    /// The last block grows in place: that is how the library's string buffers grow while a block is read.
    private mutating func reallocate(_ block: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
        let start = block - Int(bitPattern: Self.header)
        let oldSize = start.load(as: Int.self)
        if size <= oldSize { return block }
        let address = UInt(bitPattern: start)
        if address &+ Self.footprint(oldSize) == free, address &+ Self.footprint(size) <= end {
            free = address &+ Self.footprint(size)
            start.storeBytes(of: size, as: Int.self)
            return block
        }
        let moved = allocate(size)
        memcpy(moved, block, oldSize)
        return moved
    }

    @inline(never)
    private mutating func openSlab(atLeast needed: UInt) {
        let size = max(Self.slabSize, Int(needed))
        slabs.append(Slab(start: malloc(size), size: size))
        free = UInt(bitPattern: slabs[slabs.count - 1].start)
        end = free + UInt(size)
    }

    /// Keeps the slab of `mark` for the next document.
    private mutating func reset(to mark: Mark) {
        while slabs.count > mark.slabs { Glibc.free(slabs.removeLast().start) }
        free = mark.free
        end = UInt(bitPattern: slabs[slabs.count - 1].start) + UInt(slabs[slabs.count - 1].size)
    }

    @inline(__always)
    private static func footprint(_ size: Int) -> UInt { (header &+ UInt(bitPattern: size) &+ 7) & ~7 }

    // MARK: The library's side

    /// The functions that the library calls. They do not change once made.
    private struct Allocator: @unchecked Sendable {
        let functions: UnsafeMutablePointer<cmark_mem>
    }

    private static let allocator: Allocator = {
        let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        functions.initialize(
            to: cmark_mem(
                calloc: { count, size in ParseArena.arenaByShim().pointee.allocateZeros(count &* size) },
                realloc: { block, size in
                    guard let block else { return ParseArena.arenaByShim().pointee.allocate(size) }
                    return ParseArena.arenaByShim().pointee.reallocate(block, size)
                },
                free: { _ in }))
        return Allocator(functions: functions)
    }()
}
