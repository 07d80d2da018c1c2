import CXXHash

/// 128 bits that stand for some bytes: XXH3 of the xxHash library, which reads 10 GB/s.
///
/// Not against forgery, for which it is not made: nobody gains by deceiving a cache of his own.
struct Digest: Sendable, Hashable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init(of bytes: UnsafeRawBufferPointer) {
        let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
        self.init(high: hash.high64, low: hash.low64)
    }

    init(of bytes: some Collection<UInt8>) {
        let digest = bytes.withContiguousStorageIfAvailable { Digest(of: UnsafeRawBufferPointer($0)) }
        self = digest ?? Array(bytes).withUnsafeBytes { Digest(of: $0) }
    }

    /// Of pieces that stand one behind the other.
    init(of pieces: [[UInt8]]) {
        let state = XXH3_createState()
        defer { XXH3_freeState(state) }
        XXH3_128bits_reset(state)
        for piece in pieces { piece.withUnsafeBytes { _ = XXH3_128bits_update(state, $0.baseAddress, $0.count) } }
        let hash = XXH3_128bits_digest(state)
        self.init(high: hash.high64, low: hash.low64)
    }
}

/// What a page is made of, as one digest. Everything is added with its length, so that no two lists of things look
/// alike.
struct Ingredients: Sendable {
    private var bytes: [UInt8] = []

    init() {}

    /// What is known to be made of things that have `digest`.
    init(of digest: Digest) { add(digest) }

    mutating func add(_ digest: Digest) {
        add(digest.high)
        add(digest.low)
    }

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ text: String?) {
        bytes.append(text == nil ? 0 : 1)
        if let text { add(text) }
    }

    private mutating func add(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    var digest: Digest { Digest(of: bytes) }

    /// Of some texts in whatever order: their digests are summed, because sorting thousands of them would take longer
    /// than all else that an unchanged site needs.
    static func unordered(_ texts: some Sequence<String>) -> Digest {
        var (high, low): (UInt64, UInt64) = (0, 0)
        for text in texts {
            let digest = Digest(of: text.utf8)
            high &+= digest.high
            low &+= digest.low
        }
        return Digest(high: high, low: low)
    }

    /// These and some more.
    func adding(_ more: (inout Ingredients) -> Void) -> Digest {
        var all = self
        all.bytes.reserveCapacity(512)
        more(&all)
        return all.digest
    }
}
