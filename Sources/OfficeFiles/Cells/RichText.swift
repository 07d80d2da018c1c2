/// Puts together the text of a shared or inline string from its runs, without the phonetic ones and those that are
/// struck out: 1200 struck out before 1300 is no 12001300.
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    /// Whether something in it was struck out.
    private(set) var hasStruckText = false
    /// Whether a part of it has a font of its own, which then counts, and not that of the cell.
    private(set) var hasOwnFont = false
    private var isRaised = false
    private var isStruck = false
    private var start = 0

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        (isInText, isRaised, isStruck, hasStruckText, hasOwnFont) = (false, false, false, false, false)
    }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVisitor.Descent {
        if name.is("t") {
            (isInText, start) = (true, bytes.count)
        } else if name.is("r") {
            (isRaised, isStruck) = (false, false)
        } else if name.is("strike") {
            isStruck = attributes.isSet
        } else if name.is("vertAlign") {
            isRaised = attributes.text("val") == "superscript"
        } else if name.is("rPr") {
            hasOwnFont = true
        } else {
            return .over
        }
        return .into
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
        guard isInText else { return }
        bytes += text
        if bytes.count > SheetLimits.mostTextOfCell { throw .tooLongText }
    }

    mutating func end(_ name: XMLName) {
        guard name.is("t") else { return }
        isInText = false
        if isStruck, bytes.count > start {
            hasStruckText = true
            bytes.removeSubrange(start...)
        }
        CellEscapes.undo(in: &bytes, from: start)
        if isRaised { raiseDigits() }
    }

    /// The digits of a run that is set higher: m² and 1200², the latter with the number of a note, are no 12002.
    private mutating func raiseDigits() {
        let raised: [UInt8: String] = [
            0x30: "⁰", 0x31: "¹", 0x32: "²", 0x33: "³", 0x34: "⁴", 0x35: "⁵", 0x36: "⁶", 0x37: "⁷", 0x38: "⁸",
            0x39: "⁹",
        ]
        let run = bytes[start...].flatMap { byte in raised[byte].map { Array($0.utf8) } ?? [byte] }
        bytes.replaceSubrange(start..., with: run)
    }
}

/// `_x000D_`: characters that XML cannot hold, as workbooks write them.
enum CellEscapes {
    /// Replaces the escapes in the bytes behind `start`. Controls that show nothing are left out.
    static func undo(in bytes: inout [UInt8], from start: Int) {
        guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
        var result: [UInt8] = []
        var index = start
        while index < bytes.count {
            if let character = character(at: index, in: bytes) {
                if character.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(character.value) {
                    result += Array(String(character).utf8)
                }
                index += 7
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        bytes.replaceSubrange(start..., with: result)
    }

    private static func character(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
            .flatMap(Unicode.Scalar.init)
    }
}
