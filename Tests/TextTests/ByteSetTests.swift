import Testing
import Text

@Suite("Bytes of a set are found where one by one finds them")
struct ByteSetTests {
    /// A generator with a fixed start: the same texts in every run.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    static let sets: [(name: String, holds: @Sendable (UInt8) -> Bool)] = [
        ("one", { $0 == 0x3C }), ("none", { _ in false }), ("zero", { $0 == 0 }),
        ("digits and leads", { 0x30...0x39 ~= $0 || $0 == 0xC3 || $0 == 0xEF }),
        ("ASCII", { $0 < 0x80 }), ("marks of a page", { "&<>\"'\0".utf8.contains($0) }),
        ("controls and long characters", { $0 < 0x20 && $0 != 0x0A || $0 >= 0xF0 }),
    ]

    @Test("Every length, start and place", arguments: sets.map(\.name))
    func places(name: String) throws {
        let holds = try #require(Self.sets.first { $0.name == name }).holds
        let set = ByteSet(holds)
        for byte in UInt8.min...UInt8.max { #expect(set.contains(byte) == holds(byte)) }
        var numbers = Numbers(state: 7)
        let members = (UInt8.min...UInt8.max).filter(holds)
        let others = (UInt8.min...UInt8.max).filter { !holds($0) }
        for length in Array(0...70) + [127, 128, 129, 200, 260] {
            for _ in 0..<12 {
                var text = (0..<length).map { _ in others.randomElement(using: &numbers)! }
                for _ in 0..<Int.random(in: 0...2, using: &numbers) where !members.isEmpty && length > 0 {
                    text[Int.random(in: 0..<length, using: &numbers)] = members.randomElement(using: &numbers)!
                }
                text.withUnsafeBufferPointer { text in
                    for start in 0...length + 1 {
                        let first = (start..<max(start, length)).first { holds(text[$0]) } ?? length
                        #expect(set.firstIndex(in: text, from: start) == first, "\(Array(text)) from \(start)")
                        let some = (start..<max(start, length)).first {
                            [0, 4, 8].contains(($0 - start) % 11) && holds(text[$0])
                        }
                        #expect(
                            set.firstIndexOfSome(in: text, from: start) == some ?? length,
                            "\(Array(text)) from \(start)"
                        )
                    }
                }
            }
        }
    }
}
