import CZlib

/// A workbook of the fewest parts, written by hand, with what a test wants in it.
struct Package {
    /// How a part is stored.
    struct Part {
        var name: String
        var stored: [UInt8]
        var method: UInt16 = 0
        var flags: UInt16 = 0
        /// As the directory has it.
        var size: Int
        var checksum: UInt32

        init(_ name: String, _ text: [UInt8]) {
            (self.name, stored, size) = (name, text, text.count)
            checksum = text.withUnsafeBufferPointer {
                UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
            }
        }
    }

    var parts: [Part]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let sheetName = "xl/worksheets/sheet1.xml"

    /// - Parameters:
    ///   - sheet: what stands in the sheet's element.
    ///   - strings: what stands in the element of shared strings.
    ///   - prologue: what stands before the sheet's element.
    init(_ sheet: String, strings: String = "", prologue: String = "") {
        func related(_ targets: [(String, String)]) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + targets.enumerated().map {
                    "<Relationship Id=\"r\($0)\" Type=\"\(Self.relations)/\($1.0)\" Target=\"\($1.1)\"/>"
                }.joined() + "</Relationships>"
        }
        let texts = [
            ("_rels/.rels", related([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\"><sheets><sheet name=\"2024\" r:id=\"r0\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                related([("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")])
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"),
            (Self.sheetName, prologue + "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>"),
        ]
        parts = texts.map { Part($0, Array($1.utf8)) }
    }

    /// Rows, each given by its number and its cells.
    static func rows(_ rows: some Sequence<(number: Int, cells: String)>) -> String {
        "<sheetData>" + rows.map { "<row r=\"\($0.number)\">\($0.cells)</row>" }.joined() + "</sheetData>"
    }

    /// Changes the part of that name.
    func with(_ name: String = sheetName, _ change: (inout Part) -> Void) -> Package {
        var package = self
        for index in package.parts.indices where package.parts[index].name == name { change(&package.parts[index]) }
        return package
    }

    /// The archive.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        for part in parts {
            let common =
                number(20, 2) + number(Int(part.flags), 2) + number(Int(part.method), 2) + number(0, 4)
                + number(Int(part.checksum), 4) + number(part.stored.count, 4) + number(part.size, 4)
                + number(part.name.utf8.count, 2) + number(0, 2)
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2 + 2 + 2 + 4)
            directory += number(bytes.count, 4) + part.name.utf8
            bytes += [0x50, 0x4B, 3, 4] + common + part.name.utf8 + part.stored
        }
        let start = bytes.count
        bytes += directory
        bytes +=
            [0x50, 0x4B, 5, 6] + number(0, 4) + number(min(parts.count, 0xFFFF), 2)
            + number(min(parts.count, 0xFFFF), 2)
        bytes += number(directory.count, 4) + number(start, 4) + number(0, 2)
        return bytes
    }
}

/// Deflated bytes that come to `count` times a mebibyte of spaces.
func deflatedSpaces(mebibytes count: Int) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
        &stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = [UInt8](repeating: 0x20, count: 1 << 20)
    var output = [UInt8](repeating: 0, count: 1 << 16)
    let written = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
            (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
            // Up to a whole byte, so that the same bytes can follow again.
            deflate(&stream, Z_FULL_FLUSH)
            return output.count - Int(stream.avail_out)
        }
    }
    return (0..<count).flatMap { _ in output[..<written] } + [0x03, 0x00]
}
