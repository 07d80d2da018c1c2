/// Bytes of the input that mean no character in the file's encoding.
public struct DamagedBytes: Sendable, Hashable {
    /// The bytes as they stand in the file.
    public let bytes: [UInt8]
    /// Where U+FFFD stands for them in the decoded text.
    public let range: Range<Int>

    /// `E5 B7`; long runs are cut.
    public var hex: String {
        let shown = bytes.prefix(8).map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.count < 2 ? "0" + digits : digits
        }
        return shown.joined(separator: " ") + (bytes.count > shown.count ? " …" : "")
    }
}

/// UTF-8 in the making, with the places where the input made no sense.
struct Transcription {
    private(set) var bytes: [UInt8] = []
    private(set) var damage: [DamagedBytes] = []
    /// How many damaged places there are. `damage` keeps only the first of them, because a wrong encoding may damage
    /// every character.
    private(set) var damageCount = 0

    private static let keptPlaces = 10
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    private var damageEnd = -1

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Places that are in `bytes` already and whose bytes were not kept.
    mutating func countUnkept(_ places: Int) { damageCount += places }

    mutating func append(_ valid: ArraySlice<UInt8>) { bytes.append(contentsOf: valid) }
    mutating func append(_ valid: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: valid) }

    mutating func append(scalar value: UInt32) {
        switch value {
        case 0..<0x80:
            bytes.append(UInt8(value))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(value >> 6))
            bytes.append(0x80 | UInt8(value & 0x3F))
        case 0x800..<0x10000:
            bytes.append(0xE0 | UInt8(value >> 12))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        default:
            bytes.append(0xF0 | UInt8(value >> 18 & 0x07))
            bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        }
    }

    /// Neighbouring damaged bytes are one place and one U+FFFD: a person looks for the spot, not for each byte.
    mutating func append(damaged: ArraySlice<UInt8>) {
        if bytes.count == damageEnd {
            if damage.count == damageCount, let last = damage.popLast() {
                damage.append(DamagedBytes(bytes: last.bytes + damaged, range: last.range))
            }
            return
        }
        let start = bytes.count
        bytes.append(contentsOf: Self.replacement)
        damageEnd = bytes.count
        damageCount += 1
        if damage.count < Self.keptPlaces {
            damage.append(DamagedBytes(bytes: Array(damaged), range: start..<damageEnd))
        }
    }
}
