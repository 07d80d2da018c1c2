import Glibc

/// Bytes that are being written. Whoever makes a buffer frees it.
///
/// It is used where a page is put together from thousands of small pieces: an array would ask before each of them
/// whether somebody else holds it too.
package struct ByteBuffer {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var length = 0
    /// Whether the memory was allocated here; if not, somebody else frees it.
    private var isOwn = true

    /// An empty buffer with room for `capacity` bytes; it grows when more are written.
    package init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    /// Writes into somebody else's memory, and into memory of its own once that is full.
    private init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
        (start, capacity, isOwn) = (memory.baseAddress!, memory.count, false)
    }

    /// Gives the memory back. Nothing may use the buffer afterwards.
    package func free() { if isOwn { start.deallocate() } }

    /// What `write` writes, as an array. Nothing is copied when that is no more than `capacity`.
    package static func array(capacity: Int, _ write: (inout ByteBuffer) -> Void) -> [UInt8] {
        var longer: [UInt8]?
        let array = [UInt8](unsafeUninitializedCapacity: max(capacity, 64)) { memory, count in
            var buffer = ByteBuffer(memory)
            write(&buffer)
            if buffer.isOwn { longer = Array(buffer.bytes) } else { count = buffer.length }
            buffer.free()
        }
        return longer ?? array
    }

    /// How many bytes have been written.
    @inlinable package var count: Int { length }
    /// Whether nothing has been written.
    @inlinable package var isEmpty: Bool { length == 0 }
    /// The byte that was written last.
    package var last: UInt8? { length > 0 ? start[length - 1] : nil }
    /// What has been written so far. The view is valid until more is written.
    @inlinable package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: length) }

    /// What has been written from `index` on. The view is valid until more is written.
    package func bytes(from index: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[index...]) }

    /// Forgets what has been written and keeps the memory.
    @inlinable package mutating func removeAll() { length = 0 }
    /// Forgets what has been written from `index` on.
    package mutating func removeAll(from index: Int) { length = index }

    // MARK: Appending

    /// Appends one byte.
    @inlinable @inline(__always)
    package mutating func append(_ byte: UInt8) {
        if length == capacity { grow(by: 1) }
        start[length] = byte
        length &+= 1
    }

    /// Appends the bytes of a literal as they stand.
    @inlinable @inline(__always)
    package mutating func append(_ markup: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Appends a copy of `bytes`, which must not lie in this buffer.
    @inlinable @inline(__always)
    package mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity &- length { grow(by: bytes.count) }
        memcpy(start + length, source, bytes.count)
        length &+= bytes.count
    }

    /// Appends a copy of `bytes`.
    @inlinable
    package mutating func append(contentsOf bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append(contentsOf: $0) } }

    /// Appends the UTF-8 of `text`, not escaped.
    package mutating func append(contentsOf text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends a whole number in ASCII digits, without separators.
    package mutating func appendDecimal(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let first = length
        var rest = number.magnitude
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        var digits = UnsafeMutableBufferPointer(start: start + first, count: length - first)
        digits.reverse()
    }

    /// Puts `bytes` before the byte at `index`.
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity - length { grow(by: bytes.count) }
        (start + index + bytes.count).update(from: start + index, count: length - index)
        (start + index).update(from: source, count: bytes.count)
        length += bytes.count
    }

    /// Puts `text` before the byte at `index`.
    package mutating func insert(_ text: String, at index: Int) {
        var text = text
        text.withUTF8 { insert($0, at: index) }
    }

    /// Replaces line ends and other control characters by spaces, and removes the spaces at both ends.
    package mutating func becomeOneLine() {
        for index in 0..<length where start[index] < 0x20 { start[index] = 0x20 }
        while length > 0, start[length - 1] == 0x20 { length -= 1 }
        var spaces = 0
        while spaces < length, start[spaces] == 0x20 { spaces += 1 }
        if spaces > 0 {
            length -= spaces
            start.update(from: start + spaces, count: length)
        }
    }

    @usableFromInline @inline(never)
    mutating func grow(by missing: Int) {
        let room = max(2 * capacity, length + missing)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        larger.update(from: start, count: length)
        free()
        (start, capacity, isOwn) = (larger, room, true)
    }
}
