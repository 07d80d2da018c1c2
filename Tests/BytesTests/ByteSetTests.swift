import Bytes
import CBytes
import Testing

@Suite("Bytes of a set are found 16 at a time where one by one finds them")
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
                        let fourth = stride(from: start, to: length, by: 4).first { holds(text[$0]) } ?? length
                        #expect(
                            set.firstIndexOfEveryFourth(in: text, from: start) == fourth, "\(Array(text)) from \(start)"
                        )
                    }
                }
            }
        }
    }

    @Test("Processors without vectors find the same")
    func plainly() {
        let tables: [UInt8] = (0..<16).map { $0 == 5 ? 1 : 0 } + (0..<16).map { $0 == 3 ? 1 : 0 }
        var numbers = Numbers(state: 11)
        for length in 0...140 {
            let text = (0..<length).map { _ in UInt8.random(in: 0x33...0x57, using: &numbers) }
            for start in 0...length {
                #expect(scan(tables, text, start, length) == scan_plainly(tables, text, start, length, 0xFFFF))
                #expect(scan_fourths(tables, text, start, length) == scan_plainly(tables, text, start, length, 0x1111))
            }
        }
    }
}

@Suite("What is taken for plain text is plain text")
struct PlainTextTests {
    private static func isPlain(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(\.isSurelyPlainText) }

    @Test("Chinese with Latin letters, marks and line ends of both kinds is known for it")
    func known() {
        guard isVectorised else { return }
        let text = "工会会员 12,345 人，占 72.2%。\r\n\t— “é” × · ＊\n"
        for count in 0...text.unicodeScalars.count {
            #expect(
                Self.isPlain(Array(String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))).utf8)),
                "\(count)")
        }
    }

    @Test("Texts with one byte changed, put in or left out")
    func changed() {
        var numbers = ByteSetTests.Numbers(state: 3)
        let text = Array("榛溪旗总工会“十四五”期间共建会351家，é×·，会员72.2%。\n第二行 second line".utf8)
        for _ in 0..<20_000 {
            var bytes = text
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
            case 2: bytes.remove(at: place)
            default: bytes.removeSubrange(place...)
            }
            guard Self.isPlain(bytes) else { continue }
            let valid = String(validating: bytes, as: UTF8.self)
            #expect(valid != nil, "\(bytes)")
            #expect(!bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }, "\(bytes)")
        }
    }

    @Test(
        "Damage is never plain, wherever it stands",
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8],
            [0xFF], [0x80], [0xE5], [0xE5, 0xB7], [0xC3], [0x00], [0x1B],
        ] as [[UInt8]])
    func damage(sequence: [UInt8]) {
        for before in 0...33 {
            for after in 0...17 {
                #expect(
                    !Self.isPlain(
                        [UInt8](repeating: 0x61, count: before) + sequence + [UInt8](repeating: 0x61, count: after)))
            }
        }
    }

    /// Without vectors nothing is known, and everything is looked at.
    private var isVectorised: Bool { Self.isPlain([]) }
}
