import Glibc

/// Bytes that are being written, to be freed by whoever made them.
///
/// An array asks with every append whether it is shared, and moves what it appends through two calls. A page appends
/// some three thousand times: this takes a fifth of the instructions.
@frozen
public struct ByteBuffer {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var length = 0
    /// Whether the memory is not somebody else's.
    private var isOwn = true

    public init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    /// Writes into memory of somebody else as long as there is room.
    private init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
        (start, capacity, isOwn) = (memory.baseAddress!, memory.count, false)
    }

    public func free() { if isOwn { start.deallocate() } }

    /// What `write` writes, as an array: when it is no more than `capacity`, nothing is copied.
    ///
    /// - Parameter write: what it takes out of the buffer at the end is not kept.
    public static func array(capacity: Int, _ write: (inout ByteBuffer) -> Void) -> [UInt8] {
        var longer: [UInt8]?
        let array = [UInt8](unsafeUninitializedCapacity: max(capacity, 64)) { memory, count in
            var buffer = ByteBuffer(memory)
            write(&buffer)
            if buffer.isOwn { longer = Array(buffer.bytes) } else { count = buffer.length }
            buffer.free()
        }
        return longer ?? array
    }

    @inlinable public var count: Int { length }
    @inlinable public var isEmpty: Bool { length == 0 }
    public var last: UInt8? { length > 0 ? start[length - 1] : nil }
    /// What has been written, until more is.
    @inlinable public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: length) }

    public func bytes(from index: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[index...]) }

    @inlinable public mutating func removeAll() { length = 0 }
    public mutating func removeAll(from index: Int) { length = index }

    // MARK: Appending

    @inlinable @inline(__always)
    public mutating func append(_ byte: UInt8) {
        if length == capacity { grow(by: 1) }
        start[length] = byte
        length &+= 1
    }

    @inlinable @inline(__always)
    public mutating func append(_ markup: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    @inlinable @inline(__always)
    public mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity &- length { grow(by: bytes.count) }
        memcpy(start + length, source, bytes.count)
        length &+= bytes.count
    }

    @inlinable
    public mutating func append(contentsOf bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append(contentsOf: $0) } }

    public mutating func append(contentsOf text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// A whole number in ASCII digits without grouping.
    public mutating func appendDecimal(_ number: Int) {
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

    /// Puts `bytes` in front of what begins at `index`.
    public mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity - length { grow(by: bytes.count) }
        (start + index + bytes.count).update(from: start + index, count: length - index)
        (start + index).update(from: source, count: bytes.count)
        length += bytes.count
    }

    /// Spaces in place of line ends and other control characters, and none at either end.
    public mutating func becomeOneLine() {
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
