/// A set of bytes, made once and then looked for in many texts.
@usableFromInline
package struct ByteSet: Sendable {
    /// By byte, whether the set has it.
    private let isMember: [Bool]

    /// The bytes for which `contains` is true; each of the 256 is asked for once.
    package init(_ contains: (UInt8) -> Bool) { isMember = (UInt8.min...UInt8.max).map(contains) }

    /// The bytes of a text, which should be ASCII.
    package init(_ bytes: String.UTF8View) { self.init { bytes.contains($0) } }

    /// Whether the set has `byte`.
    package func contains(_ byte: UInt8) -> Bool { isMember[Int(byte)] }

    /// The index of the first byte of the set from `start` on; `text.count` when there is none.
    @usableFromInline
    package func firstIndex(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        isMember.withUnsafeBufferPointer { isMember in
            var index = start
            // Four at a time, which takes half as long.
            while index &+ 3 < text.count {
                if isMember[Int(text[index])] { return index }
                if isMember[Int(text[index &+ 1])] { return index &+ 1 }
                if isMember[Int(text[index &+ 2])] { return index &+ 2 }
                if isMember[Int(text[index &+ 3])] { return index &+ 3 }
                index &+= 4
            }
            while index < text.count {
                if isMember[Int(text[index])] { return index }
                index &+= 1
            }
            return text.count
        }
    }

    /// The same, looking at the first, fifth and ninth of every eleven bytes from `start` on, so that four bytes in
    /// one piece are met, and so are single bytes at equal distances up to ten.
    package func firstIndexOfSome(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        isMember.withUnsafeBufferPointer { isMember in
            var index = start
            while index < text.count {
                if isMember[Int(text[index])] { return index }
                if index &+ 4 < text.count, isMember[Int(text[index &+ 4])] { return index &+ 4 }
                if index &+ 8 < text.count, isMember[Int(text[index &+ 8])] { return index &+ 8 }
                index &+= 11
            }
            return text.count
        }
    }
}
