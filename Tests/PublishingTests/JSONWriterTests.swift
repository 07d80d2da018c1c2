import Foundation
import Testing

@testable import Pages

@Suite("JSON is written as everybody reads it")
struct JSONWriterTests {
    private struct Sample: JSONWritable {
        let text: String
        func write(to json: inout JSONWriter) {
            json.writeObject { object in
                object.writeMember("empty", [Int]())
                object.writeMember("list", [1, -2])
                object.writeMember("text", text)
                object.writeMember("yes", true)
            }
        }
    }

    @Test("Every control character, quote and backslash, and characters of all lengths")
    func texts() throws {
        for scalar in Array(UInt32(0)..<0x100) + [0x2028, 0x5DE5, 0x1F600] {
            let text = "a\(UnicodeScalar(scalar)!)/工"
            var json = JSONWriter()
            Sample(text: text).write(to: &json)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.withoutEscapingSlashes]
            let foundations = String(decoding: try encoder.encode(text), as: UTF8.self)
            #expect(
                String(decoding: json.bytes, as: UTF8.self)
                    == #"{"empty":[],"list":[1,-2],"text":\#(foundations),"yes":true}"#)
        }
    }

    @Test("Descriptions of pages have their members in the order of their names")
    func order() throws {
        for (path, bytes) in try SiteFixture.tree(SiteFixture.project + "/site") where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            guard let start = page.range(of: #"<script type="application/ld+json">"#),
                let end = page.range(of: "</script>", range: start.upperBound..<page.endIndex)
            else { continue }
            let json = page[start.upperBound..<end.lowerBound].replacingOccurrences(of: #"\u003c"#, with: "<")
            let sorted = try JSONSerialization.data(
                withJSONObject: JSONSerialization.jsonObject(with: Data(json.utf8)),
                options: [.sortedKeys, .withoutEscapingSlashes])
            #expect(String(decoding: sorted, as: UTF8.self) == json, "\(path)")
        }
    }
}
