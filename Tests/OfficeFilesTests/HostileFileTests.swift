import Diagnostics
import Testing
import Text
import WorkbookFixtures

@testable import OfficeFiles

@Suite("Files that are made to do harm: an error in bounded time and memory")
struct HostileFileTests {
    private func read(_ package: Package, budget: Int = WorkbookPackage.mostBytes) -> [String] {
        read(package.bytes, budget: budget)
    }

    /// What is wrong with a file: codes and words.
    private func read(_ bytes: [UInt8], budget: Int = WorkbookPackage.mostBytes) -> [String] {
        var problems: [Diagnostic] = []
        for sheet in Workbook.read(path: "a.xlsx", bytes: bytes, budget: budget, into: &problems)?.sheets ?? [] {
            _ = sheet.grid(showing: [], into: &problems)
        }
        return problems.map { "\($0.code) \($0.message.zh)" }
    }

    private static let damaged = "damaged-workbook 工作簿不完整或者已损坏："
    private static let tooLarge = "table-too-large 工作簿太大："
    private static let sound = Package("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")

    @Test("the package that the cases are made of is sound")
    func soundPackage() { #expect(read(Self.sound) == []) }

    @Test("a part that comes to more than its budget is not unpacked to its end")
    func bomb() {
        let package = Self.sound.with { part in
            (part.method, part.stored, part.size) = (8, deflatedSpaces(mebibytes: 1000), 1000 << 20)
        }
        #expect(package.bytes.count < 2 << 20)
        #expect(read(package, budget: 5 << 20) == [Self.tooLarge + "解压以后超过 512 MB"])
    }

    @Test("the parts of a file have one budget together")
    func overlappingParts() {
        // Two sheets whose parts are the same bytes.
        var package = Self.sound.with("xl/workbook.xml") { part in
            let text = String(decoding: part.stored, as: UTF8.self)
            let sheets = (0..<20).map { "<sheet name=\"\($0)\" r:id=\"r0\"/>" }.joined()
            let one = "<sheet name=\"2024\" state=\"visible\" r:id=\"r0\"/>"
            part = .init(part.name, Array(text.replacing(one, with: sheets).utf8))
        }
        let start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        package = package.with { part in
            part = .init(
                part.name,
                Array(start.utf8) + [UInt8](repeating: 0x20, count: 1 << 20) + Array("</sheetData></worksheet>".utf8))
        }
        #expect(read(package, budget: 25 << 20) == [])
        #expect(read(package, budget: 15 << 20) == [Self.tooLarge + "解压以后超过 512 MB"])
    }

    @Test(
        "a part that is longer or shorter than its directory says, or other bytes, is damaged", arguments: [-1, 1, 0])
    func lyingSize(change: Int) {
        let package = Self.sound.with { part in
            part.size += change
            if change == 0 { part.checksum ^= 1 }
        }
        #expect(read(package) == [Self.damaged + "里面的一部分解压出来与记录的不符"])
    }

    @Test("thousands of parts")
    func manyParts() {
        var package = Self.sound
        package.parts += (0..<30_000).map { .init("xl/media/\($0)", []) }
        #expect(read(package) == [Self.tooLarge + "里面有 30005 个部分"])
    }

    @Test("two parts of one name, an unknown method of compression, an encrypted part")
    func oddParts() {
        var package = Self.sound
        package.parts.append(package.parts[4])
        #expect(read(package) == [Self.damaged + "“xl/worksheets/sheet0.xml”有两份"])
        #expect(read(Self.sound.with { $0.method = 14 }) == [Self.damaged + "压缩方法不认识"])
        #expect(read(Self.sound.with { $0.flags = 1 }) == ["encrypted-workbook 工作簿设了打开密码，读不了"])
        #expect(
            read(Self.sound.with { $0.name = "other" }) == [Self.damaged + "缺少“xl/worksheets/sheet0.xml”"])
    }

    @Test("entities that grow, and files that would be read from elsewhere: no document type is read")
    func entities() {
        let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        for type in [
            "[<!ENTITY e0 \"ha\">\(entities)]", "SYSTEM \"/etc/passwd\"", "[<!ENTITY e9 SYSTEM \"/etc/passwd\">]",
        ] {
            let package = Package(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e9;</v></c></row></sheetData>",
                prologue: "<!DOCTYPE worksheet \(type)>")
            #expect(read(package) == [Self.damaged + "里面有文档类型声明（DTD），工作簿不该有"])
        }
        #expect(
            read(Package("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e9;</v></c></row></sheetData>")) == [
                Self.damaged + "里面的一部分不是完整的 XML"
            ])
    }

    @Test("elements nested deeply, names without end, a tag of many megabytes")
    func hugeXML() {
        #expect(read(Package(String(repeating: "<a>", count: 1_000_000))) == [Self.damaged + "里面的元素套得太深"])
        let memory = [Self.tooLarge + "里面的一部分要用的内存太多"]
        #expect(read(Package((0..<200_000).map { "<n\($0)/>" }.joined())) == memory)
        #expect(read(Package((0..<200_000).map { "<a n\($0)=\"\"/>" }.joined())) == memory)
        #expect(read(Package("<a b=\"" + String(repeating: "x", count: 20 << 20) + "\"/>")) == memory)
    }

    @Test("texts that are long, or shown often")
    func hugeTexts() {
        let long = String(repeating: "长", count: 400_000)
        let one = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(long)</t></is></c></row>"
        #expect(read(Package("<sheetData>\(one)</sheetData>")) == [Self.damaged + "有一个单元格的文字超过 1 MB"])
        let shared = "<si><t>\(String(repeating: "x", count: 1_000_000))</t></si>"
        let rows = (1...200).map { (number: $0, cells: "<c r=\"A\($0)\" t=\"s\"><v>0</v></c>") }
        #expect(read(Package(Package.rows(rows), strings: shared)) == [Self.tooLarge + "一张工作表的文字超过 128 MB"])
        #expect(
            read(
                Package("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData>", strings: "<si/>"))
                == [Self.damaged + "单元格里的文字不在文件里"])
    }

    @Test("a cell far away from the others")
    func farCells() {
        let rows = (1...1000).map { (number: $0, cells: "<c r=\"A\($0)\"><v>1</v></c>") }
        let last = (number: 1_048_576, cells: "<c r=\"XFD1048576\"><v>1</v></c>")
        let corner = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\">\(last.cells)</row>"
        #expect(read(Package("<sheetData>\(corner)</sheetData>")) == [])
        #expect(
            read(Package(Package.rows(rows + [last]))) == [
                Self.tooLarge + "有内容的单元格，或者从头到尾的格数，超过 1600 万"
            ])
    }

    @Test("merged cells that overlap again and again")
    func mergedCells() {
        let rows = (1...2000).map { (number: $0, cells: "<c r=\"A\($0)\"><v>1</v></c>") }
        let merges = String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 20_000)
        #expect(
            read(Package(Package.rows(rows) + "<mergeCells>\(merges)</mergeCells>")) == [
                Self.tooLarge + "合并的单元格太多，或者互相重叠"
            ])
        let columns = String(repeating: "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", count: 100_000)
        #expect(
            read(Package("<cols>\(columns)</cols>" + Package.rows(rows))).map { $0.prefix(14) } == ["hidden-content"])
    }

    @Test(
        "rows and cells that are no places of a sheet, or out of order",
        arguments: [
            "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"/><row r=\"1\"/>", "<row r=\"1048577\"/>", "<row r=\"0\"/>",
            "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"A2\"/></row>",
            "<row r=\"1\"><c r=\"XFE1\"/></row>", "<row r=\"1\"><c r=\"A99999999999999999999\"/></row>",
            "<row r=\"1\"><c r=\"ZZZZZZZZZZZZZZZZZZ1\"/></row>", "<row r=\"1\"><c r=\"\"/></row>",
        ])
    func places(rows: String) {
        #expect(read(Package("<sheetData>\(rows)</sheetData>")) == [Self.damaged + "工作表的行或单元格次序不对"])
    }

    @Test("numbers that are none, and numbers beyond all bounds, are shown as they are or as they come")
    func numbers() {
        let values = ["1e999999", "-1e-999999", "99999999999999999999999999", "NaN", "1.5.5", "", "-0", "1E5", "١٢"]
        let cells = values.enumerated().map { "<c r=\"\("ABCDEFGHI".dropFirst($0).prefix(1))1\"><v>\($1)</v></c>" }
        let bytes = Package("<sheetData><row r=\"1\">\(cells.joined())</row></sheetData>").bytes
        let row = description(of: bytes).split(separator: "\n")[1].split(
            separator: " | ", omittingEmptySubsequences: false)
        #expect(row[0].count < 500 && row[1].count < 500)
        #expect(row[2...] == ["100000000000000000000000000", "NaN", "1.5.5", "", "0", "100000", "١٢"])
    }

    @Test("cut off anywhere, and with any byte changed, a workbook is read or refused")
    func damage() throws {
        let bytes = try CorpusTests.bytes("merged.xlsx")
        for length in stride(from: 0, to: bytes.count, by: 97) {
            #expect(read(Array(bytes[..<length])).count == 1)
        }
        var state: UInt64 = 1
        for _ in 0..<500 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var changed = bytes
            changed[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
            _ = read(changed)
        }
        // The XML itself, behind an archive that is sound.
        let cell = "<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><r><t>甲_x000D_</t></r></is></c>"
        let sheet =
            Package.rows([(number: 1, cells: cell), (number: 2, cells: "<c r=\"B2\"><v>1.5</v></c>")])
            + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
        let text = Array(sheet.utf8)
        for _ in 0..<500 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var changed = text
            changed[Int(state >> 33) % text.count] = UInt8(state >> 24 & 0x7F)
            _ = read(Package(String(decoding: changed, as: UTF8.self)))
        }
    }
}
