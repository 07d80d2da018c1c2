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
        firstIndex(in: text, from: start, step: 1)
    }

    /// The same, looking only at every fourth byte from `start` on.
    package func firstIndexOfEveryFourth(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        firstIndex(in: text, from: start, step: 4)
    }

    @inline(__always)
    private func firstIndex(in text: UnsafeBufferPointer<UInt8>, from start: Int, step: Int) -> Int {
        isMember.withUnsafeBufferPointer { isMember in
            var index = start
            // Four at a time, which takes half as long.
            while index &+ 3 &* step < text.count {
                if isMember[Int(text[index])] { return index }
                if isMember[Int(text[index &+ step])] { return index &+ step }
                if isMember[Int(text[index &+ 2 &* step])] { return index &+ 2 &* step }
                if isMember[Int(text[index &+ 3 &* step])] { return index &+ 3 &* step }
                index &+= 4 &* step
            }
            while index < text.count {
                if isMember[Int(text[index])] { return index }
                index &+= step
            }
            return text.count
        }
    }
}
