import Foundation
import Testing

@Suite("The command line, as a person or a script calls it")
struct CommandLineTests {
    struct Result {
        let code: Int32
        let output: String
        let errors: String
    }

    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program that was built together with these tests.
    static let program: URL = {
        var folder = URL(filePath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
        while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.appending(path: "gongbao").path)
        { folder.deleteLastPathComponent() }
        return folder.appending(path: "gongbao")
    }()

    /// Runs the program in a new folder that holds `files` and the project's templates.
    func run(_ arguments: [String], files: [String: String] = [:]) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongbao-cli-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Self.project.appending(path: "templates"), to: folder.appending(path: "templates"))
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let (out, err) = (
            output.fileHandleForReading.readDataToEndOfFile(), errors.fileHandleForReading.readDataToEndOfFile()
        )
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus, output: String(decoding: out, as: UTF8.self),
            errors: String(decoding: err, as: UTF8.self))
    }

    static let good = [
        "content/site.yaml": "title: 站\n", "content/reports/a.md": "---\ntitle: 甲\ndate: 2024-05-01\n---\n\n正文。\n",
    ]
    static let bad = [
        "content/site.yaml": "title: 站\n", "content/reports/a.md": "---\ntitle: 甲\ndate: 2024-02-30\n---\n\n正文。\n",
    ]

    @Test(
        "exit codes: 0 published, 1 errors in the content, 2 wrong usage, 3 cannot read or write",
        arguments: [
            (["build"], good, 0), (["check"], good, 0), (["build"], bad, 1), (["check"], bad, 1),
            (["build", "--contnt", "x"], good, 2),
            (["publish"], good, 2), (["build", "--lang", "fr"], good, 2), (["build", "--jobs", "0"], good, 2),
            (["fields", "repot"], good, 2),
            (["check"], [:], 3), (["build", "--output", "/proc/nowhere/site"], good, 3), (["--version"], [:], 0),
            (["fields"], [:], 0),
            (["new", "dataset"], [:], 0), (["new", "dataset", "cadres"], good, 0),
            (["new", "dataset", "工会干部队伍"], good, 0), (["new", "dataset", "cadre"], good, 2),
            (["new", "dataset", "cadres"], good.merging(["content/data/cadres.csv": ""]) { $1 }, 1),
            (["new", "dataset", "cadres", "--content", "/proc/nowhere"], good, 3),
        ] as [([String], [String: String], Int32)])
    func exitCodes(arguments: [String], files: [String: String], code: Int32) throws {
        #expect(try run(arguments, files: files).code == code)
    }

    @Test("messages are Chinese unless English is asked for, with place and fix")
    func languages() throws {
        let chinese = try run(["check"], files: Self.bad)
        #expect(chinese.errors.contains("content/reports/a.md:3:7 error[date] “2024-02-30”不是存在的日期"))
        #expect(chinese.errors.contains("建议：") && chinese.errors.contains("2024-02-29"))
        #expect(chinese.output.contains("发现 1 个错误"))
        let english = try run(["check", "--lang", "en"], files: Self.bad)
        #expect(english.errors.contains("is not a date that exists") && english.errors.contains("Fix: "))
    }

    @Test("JSON is one document on standard output, and nothing else is said")
    func json() throws {
        let result = try run(["check", "--format", "json"], files: Self.bad)
        let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let first = (document?["diagnostics"] as? [[String: Any]])?.first
        #expect(first?["code"] as? String == "date")
        #expect((first?["place"] as? [String: Any])?["line"] as? Int == 3)
        #expect((document?["summary"] as? [String: Int])?["error"] == 1)
        #expect(result.errors.isEmpty)
    }

    @Test("a build in a pipe says one line: how much, and where to open it")
    func quiet() throws {
        let result = try run(["build"], files: Self.good)
        #expect(result.output.split(separator: "\n").count == 1)
        #expect(result.output.contains("site/index.html"))
        #expect(result.errors.isEmpty)
    }

    @Test("help shows examples, and fields show the tags to write")
    func help() throws {
        #expect(try run(["--help"]).output.contains("gongbao check --format json"))
        let fields = try run(["fields", "report"]).output
        #expect(fields.contains("{{{body}}}") && fields.contains("{{#outline}}"))
    }
}
