import Foundation
import Testing

@testable import SearchIndex

private let node = ["/usr/bin/node", "/usr/local/bin/node"].first { FileManager.default.isExecutableFile(atPath: $0) }
private let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "templates/assets/search.js").path

/// The reader that browsers use, run by Node where there is one.
@Suite("The script reads what the build writes", .enabled(if: node != nil))
struct ScriptTests {
    /// Runs `program`, which has the reader as `search` and `input`, and prints its result as JSON.
    private func run(_ program: String, input: some Encodable) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try JSONEncoder().encode(input).write(to: folder.appending(path: "input.json"))
        let source =
            "const search = require(\(String(reflecting: script))), input = require('./input.json');\n" + program
        try source.write(to: folder.appending(path: "program.js"), atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: node!)
        process.arguments = [folder.appending(path: "program.js").path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return data
    }

    @Test("letters are made alike by the same rules, over the whole plane")
    func folding() throws {
        let texts = ["3.5", "3．5，7", "a.b", ".5", "1,2,3", "二零二四", "Ｗ9."]
        let data = try run(
            """
            const plane = [];
            for (let unit = 0; unit < 65536; unit++) plane.push(search.fold(String.fromCharCode(unit)).charCodeAt(0));
            console.log(JSON.stringify({plane, texts: input.map(search.fold)}));
            """, input: texts)
        struct Answer: Decodable { let plane: [UInt16], texts: [String] }
        let answer = try JSONDecoder().decode(Answer.self, from: data)
        #expect(answer.plane == Folding.table)
        #expect(answer.texts == texts.map { String(decoding: Folding.folded($0.utf16), as: UTF16.self) })
    }

    @Test("finds every substring, and nothing else", arguments: [12, 300])
    func exactness(count: Int) throws {
        let corpus = SampleCorpus(count)
        struct Input: Encodable { let files: [String: String], queries: [String] }
        let index = SearchIndex(corpus.documents, kinds: ["甲", "乙"])
        let input = Input(
            files: index.files(threads: 2).mapValues { String(decoding: $0, as: UTF8.self) },
            queries: corpus.queries(200))
        let data = try run(
            """
            const load = async path => { let got; new Function('gongbaoSearch', input.files[path])((name, ...rest) => { got = rest; }); return got; };
            (async () => {
              const index = await search.open(load), answers = [];
              for (const query of input.queries) {
                const found = await index.search(query);
                answers.push(await Promise.all(found.map(async each => (await index.page(each.part)).url)));
              }
              console.log(JSON.stringify(answers));
            })();
            """, input: input)
        for (query, answer) in zip(input.queries, try JSONDecoder().decode([[String]].self, from: data)) {
            #expect(Set(answer) == corpus.holding(query) && Set(answer).count == answer.count, "\(query)")
        }
    }

    @Test("a query is its runs of letters, each with its other spellings; quotation marks mean nothing")
    func terms() throws {
        let queries = ["“双创优”", "货车司机 入会", "职工之家、职工书屋", "ＧB／T", "队伍", "二十五万", "贰拾伍", "二零二四", "工会 工会", "，。", ""]
        let data = try run("console.log(JSON.stringify(input.map(search.terms)));", input: queries)
        let answers = try JSONDecoder().decode([[[String]]].self, from: data)
        #expect(
            answers == [
                [["双创优"]], [["货车司机"], ["入会"]], [["职工之家"], ["职工书屋"]], [["gb"], ["t"]], [["队伍"]], [["二十五万", "贰拾伍万"]],
                [["贰拾伍", "二十五"]], [["二〇二四", "贰〇贰肆"]], [["工会"]], [], [],
            ])
    }

    @Test("shows the sentence with the match")
    func sentence() throws {
        let data = try run(
            "console.log(JSON.stringify(search.sentence('（前一句。）工会在这里“办班，一年两次。”后一句', [['办班']])));", input: [""])
        #expect(try JSONDecoder().decode(String.self, from: data) == "工会在这里“办班，一年两次。”")
    }
}
