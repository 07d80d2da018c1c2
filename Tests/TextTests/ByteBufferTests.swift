import Testing
import Text

@Suite("A buffer holds what an array would hold")
struct ByteBufferTests {
    private func text(_ buffer: ByteBuffer) -> String { String(decoding: buffer.bytes, as: UTF8.self) }

    @Test("Appending, putting in front and cutting off, beyond what it was made for")
    func growing() {
        var numbers = ByteSetTests.Numbers(state: 5)
        var buffer = ByteBuffer(capacity: 0)
        defer { buffer.free() }
        var expected: [UInt8] = []
        for round in 0..<2_000 {
            let piece = (0..<Int.random(in: 0...90, using: &numbers)).map { _ in
                UInt8.random(in: 0...255, using: &numbers)
            }
            switch Int.random(in: 0..<5, using: &numbers) {
            case 0:
                buffer.append(UInt8(round & 0xFF))
                expected.append(UInt8(round & 0xFF))
            case 1:
                buffer.append(contentsOf: piece)
                expected += piece
            case 2:
                buffer.append("<td>")
                expected += "<td>".utf8
            case 3:
                let place = Int.random(in: 0...expected.count, using: &numbers)
                piece.withUnsafeBufferPointer { buffer.insert($0, at: place) }
                expected.insert(contentsOf: piece, at: place)
            default:
                let place = expected.count - min(expected.count, Int.random(in: 0...60, using: &numbers))
                buffer.removeAll(from: place)
                expected.removeSubrange(place...)
            }
            #expect(buffer.bytes.elementsEqual(expected), "round \(round)")
        }
    }

    @Test("Numbers", arguments: [0, 7, 10, 20_241_126, -1, -405, Int.max, Int.min])
    func decimals(number: Int) {
        var buffer = ByteBuffer(capacity: 4)
        defer { buffer.free() }
        buffer.append(contentsOf: "n=")
        buffer.appendDecimal(number)
        #expect(text(buffer) == "n=\(number)")
    }

    @Test("One line", arguments: [("  一\n二\t三 \n", "一 二 三"), ("\n \n", ""), ("", ""), ("工会", "工会")])
    func oneLine(raw: String, line: String) {
        var buffer = ByteBuffer(capacity: 4)
        defer { buffer.free() }
        buffer.append(contentsOf: raw)
        buffer.becomeOneLine()
        #expect(text(buffer) == line)
    }

    @Test("An array of what is written, whether it fits or not", arguments: [0, 1, 63, 64, 65, 100, 500])
    func array(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let written = ByteBuffer.array(capacity: 64) { buffer in
            for byte in bytes { buffer.append(byte) }
        }
        #expect(written == bytes)
        #expect(ByteBuffer.array(capacity: 0) { $0.append(contentsOf: bytes) } == bytes)
        // What was taken out again is not there, not even when it was too long once.
        let rest = ByteBuffer.array(capacity: 64) { buffer in
            buffer.append(contentsOf: bytes + bytes)
            buffer.removeAll(from: count)
        }
        #expect(rest == bytes)
    }
}
