import CZlib

/// A workbook of the fewest parts, written by hand, with what a test wants in it.
package struct Package {
    /// How a part is stored.
    package struct Part {
        package var name: String
        package var stored: [UInt8]
        package var method: UInt16 = 0
        package var flags: UInt16 = 0
        /// As the directory has it.
        package var size: Int
        package var checksum: UInt32

        package init(_ name: String, _ text: [UInt8]) {
            (self.name, stored, size) = (name, text, text.count)
            checksum = text.withUnsafeBufferPointer {
                UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
            }
        }
    }

    /// A sheet by what stands in its element.
    package struct Sheet {
        let name: String
        /// visible, hidden or veryHidden
        let state: String
        let xml: String

        package init(_ name: String, state: String = "visible", xml: String) {
            (self.name, self.state, self.xml) = (name, state, xml)
        }

        /// A sheet of rows. Whole numbers are numbers, the empty text is no cell, and all else is text.
        ///
        /// - Parameters:
        ///   - hiddenRows: from 1.
        ///   - hiddenColumns: from 1.
        package init(
            _ name: String, state: String = "visible", rows: [[String]], hiddenRows: Set<Int> = [],
            hiddenColumns: [Int] = []
        ) {
            let columns = hiddenColumns.map { "<col min=\"\($0)\" max=\"\($0)\" hidden=\"1\"/>" }.joined()
            let cells = rows.enumerated().map { number, row in
                "<row r=\"\(number + 1)\"\(hiddenRows.contains(number + 1) ? " hidden=\"1\"" : "")>"
                    + row.map(Self.cell).joined() + "</row>"
            }
            self.init(
                name, state: state,
                xml: (columns.isEmpty ? "" : "<cols>\(columns)</cols>") + "<sheetData>\(cells.joined())</sheetData>")
        }

        private static func cell(_ text: String) -> String {
            if text.isEmpty { return "<c/>" }
            if text.count < 10, text.first != "0" || text == "0", text.allSatisfy({ $0.isASCII && $0.isNumber }) {
                return "<c><v>\(text)</v></c>"
            }
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            return "<c t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
        }
    }

    package var parts: [Part]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// The part of the first sheet.
    package static let sheetName = "xl/worksheets/sheet0.xml"

    /// - Parameters:
    ///   - sheet: what stands in the element of the only sheet.
    ///   - strings: what stands in the element of shared strings.
    ///   - prologue: what stands before the sheet's element.
    package init(_ sheet: String, strings: String = "", prologue: String = "") {
        self.init([Sheet("2024", xml: sheet)], strings: strings)
        self = with { $0 = Part($0.name, Array(prologue.utf8) + $0.stored) }
    }

    /// - Parameter strings: what stands in the element of shared strings.
    package init(_ sheets: [Sheet], strings: String = "") {
        func related(_ targets: [(String, String)]) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + targets.enumerated().map {
                    "<Relationship Id=\"r\($0)\" Type=\"\(Self.relations)/\($1.0)\" Target=\"\($1.1)\"/>"
                }.joined() + "</Relationships>"
        }
        let entries = sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" state=\"\($1.state)\" r:id=\"r\($0)\"/>"
        }.joined()
        let targets = sheets.indices.map { ("worksheet", "worksheets/sheet\($0).xml") }
        let texts = [
            ("_rels/.rels", related([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\"><sheets>\(entries)</sheets></workbook>"
            ), ("xl/_rels/workbook.xml.rels", related(targets + [("sharedStrings", "sharedStrings.xml")])),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"),
        ]
        parts =
            (texts
            + sheets.enumerated().map {
                ("xl/worksheets/sheet\($0).xml", "<worksheet xmlns=\"\(Self.main)\">\($1.xml)</worksheet>")
            }).map { Part($0, Array($1.utf8)) }
    }

    /// Rows, each given by its number and its cells.
    package static func rows(_ rows: some Sequence<(number: Int, cells: String)>) -> String {
        "<sheetData>" + rows.map { "<row r=\"\($0.number)\">\($0.cells)</row>" }.joined() + "</sheetData>"
    }

    /// Changes the part of that name.
    package func with(_ name: String = sheetName, _ change: (inout Part) -> Void) -> Package {
        var package = self
        for index in package.parts.indices where package.parts[index].name == name { change(&package.parts[index]) }
        return package
    }

    /// The archive.
    package var bytes: [UInt8] {
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
package func deflatedSpaces(mebibytes count: Int) -> [UInt8] {
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
