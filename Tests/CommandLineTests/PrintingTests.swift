import Foundation
import Testing

@testable import gongbao

@Suite("gongbao pdf：把报告印成 PDF")
struct PrintingTests {
    static let hasBrowser = (try? Chromium.find()) != nil
    static let hasPDFTools = ["pdfinfo", "pdftotext"].allSatisfy { tool in
        ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
        }
    }

    static let report =
        "---\ntitle: 关于基层工会的报告\ndate: 2024-05-01\n---\n\n" + String(repeating: "会员代表大会选举产生委员会并报上级工会批准", count: 120)
        + "\n\n见[外面](https://example.org/a)和[本页](#s1)。\n\n## 一、情况\n\n某总工会\n2024年5月1日\n"

    /// A published site in a folder of its own, and what the program then does there.
    private func inSite(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongbao-pdf-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "content/reports"), withIntermediateDirectories: true)
        try Data("title: 站\n".utf8).write(to: folder.appending(path: "content/site.yaml"))
        try Data(Self.report.utf8).write(to: folder.appending(path: "content/reports/2024-union.md"))
        try FileManager.default.copyItem(
            at: CommandLineTests.project.appending(path: "templates"), to: folder.appending(path: "templates"))
        #expect(try run(CommandLineTests.program.path, ["build"], in: folder).code == 0)
        try body(folder)
    }

    private func run(_ program: String, _ arguments: [String], in folder: URL, _ environment: [String: String] = [:])
        throws -> (code: Int32, output: String, errors: String)
    {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let (out, err) = (
            output.fileHandleForReading.readDataToEndOfFile(), errors.fileHandleForReading.readDataToEndOfFile()
        )
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: out, as: UTF8.self), String(decoding: err, as: UTF8.self))
    }

    @Test(
        "A4, text that can be read out, 22 lines of 28 characters, page numbers between dashes",
        .enabled(if: hasBrowser && hasPDFTools))
    func pages() throws {
        try inSite { folder in
            let result = try run(CommandLineTests.program.path, ["pdf", "2024-union"], in: folder)
            #expect(result.code == 0 && result.output.contains("2024-union.pdf"), "\(result)")
            let file = folder.appending(path: "2024-union.pdf").path
            #expect(try run("pdfinfo", [file], in: folder).output.contains("(A4)"))
            let second = try run("pdftotext", ["-layout", "-f", "2", "-l", "2", file, "-"], in: folder).output
            let lines = second.split(separator: "\n").map {
                $0.trimmingCharacters(in: .whitespaces.union(.init(charactersIn: "\u{0C}")))
            }.filter { !$0.isEmpty }
            #expect(lines.dropLast().count == 22 && lines.dropLast().allSatisfy { $0.count == 28 }, "\(lines)")
            #expect(lines.last?.replacing(" ", with: "") == "—2—")
            let all = try run("pdftotext", [file, "-"], in: folder).output
            for words in ["关于基层工会的报告", "一、情况", "某总工会", "2024年5月1日", "https://example.org/a"] {
                #expect(all.contains(words), "\(words)")
            }
            for words in ["站点地图", "跳到正文", "#s1"] { #expect(!all.contains(words), "\(words)") }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
                    !$0.hasPrefix(".gongbao")
                })
        }
    }

    @Test("What cannot be printed is told, with the way out")
    func failures() throws {
        try inSite { folder in
            func pdf(_ arguments: String..., environment: [String: String] = [:]) throws -> (
                code: Int32, errors: String
            ) {
                let result = try run(CommandLineTests.program.path, ["pdf"] + arguments, in: folder, environment)
                return (result.code, result.errors)
            }
            let misspelt = try pdf("2024-unoin")
            #expect(misspelt.code == 2 && misspelt.errors.contains("最接近的是 2024-union"))
            #expect(try pdf("../content/site").code == 2)
            let nowhere = try pdf("2024-union", "--site", "none", "--lang", "en")
            #expect(nowhere.code == 3 && nowhere.errors.contains("Run gongbao build"))
            let alone = try pdf("2024-union", environment: ["PATH": "/nonexistent", "GONGBAO_CHROMIUM": ""])
            #expect(alone.code == 3 && alone.errors.contains("sudo apt-get install chromium"))
            #expect(try pdf("2024-union", environment: ["GONGBAO_CHROMIUM": "/nonexistent"]).code == 3)
            let failing = try pdf("2024-union", environment: ["GONGBAO_CHROMIUM": "/bin/false"])
            #expect(failing.code == 3 && failing.errors.contains("退出码 1"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "2024-union.pdf").path))
        }
    }
}
