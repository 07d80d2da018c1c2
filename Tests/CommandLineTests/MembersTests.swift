import Diagnostics
import Foundation
import StrictYAML
import Testing

@Suite("Several federations, each with a site of its own")
struct MembersTests {
    /// A folder with three federations, the second of which has a report of an impossible date.
    private final class Federations {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongbao-members-" + UUID().uuidString)
        static let names = ["county/first", "second", "第三"]

        init() throws {
            for name in Self.names {
                let files = name == "second" ? CommandLineTests.bad : CommandLineTests.good
                for (path, text) in files {
                    let url = folder.appending(path: "federations/\(name)/\(path.dropFirst("content/".count))")
                    try FileManager.default.createDirectory(
                        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                    try Data(text.utf8).write(to: url)
                }
            }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "templates"),
                withDestinationURL: CommandLineTests.project.appending(path: "templates"))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func hasSite(_ name: String) -> Bool {
            FileManager.default.fileExists(atPath: folder.appending(path: "sites/\(name)/index.html").path)
        }

        /// Runs a script of the shell in the folder, with `gongbao` and the scripts of the project within reach.
        func run(_ script: String, _ environment: [String: String] = [:]) throws -> CommandLineTests.Result {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", script]
            process.currentDirectoryURL = folder
            var variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            // The tests may themselves have been started by make, whose options are not meant for this one.
            for name in ["MAKEFLAGS", "MFLAGS", "MAKELEVEL"] { variables[name] = nil }
            variables["PATH", default: ""] += ":" + CommandLineTests.program.deletingLastPathComponent().path
            variables["PROJECT"] = CommandLineTests.project.path
            process.environment = variables
            let (output, errors) = (folder.appending(path: "output.txt"), folder.appending(path: "errors.txt"))
            for file in [output, errors] { try Data().write(to: file) }
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            process.waitUntilExit()
            return CommandLineTests.Result(
                code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
                errors: try String(contentsOf: errors, encoding: .utf8))
        }
    }

    @Test("make builds them side by side; one that fails stops no other and is named at the end")
    func make() throws {
        let federations = try Federations()
        let make = #"make -C "$PROJECT" -j3 members DIR="$PWD/federations" SITES="$PWD/sites" GONGBAO=gongbao"#
        let first = try federations.run(make)
        #expect(first.code != 0)
        #expect(Federations.names.filter(federations.hasSite) == ["county/first", "第三"])
        #expect(first.errors.contains("3 个工会中有 1 个没有生成"))
        #expect(first.errors.contains("\n  second："))
        let messages = federations.folder.appending(path: "sites/second.failed.txt")
        #expect(try String(contentsOf: messages, encoding: .utf8).contains("error[date]"))

        let mended = try federations.run("sed -i s/02-30/02-29/ federations/second/reports/a.md && \(make)")
        #expect(mended.code == 0)
        #expect(Federations.names.allSatisfy(federations.hasSite))
        #expect(mended.output.contains("3 个网站都已生成"))
        #expect(!FileManager.default.fileExists(atPath: messages.path))
    }

    @Test("a Job of Kubernetes builds one federation for each index")
    func manifest() throws {
        let job = try Manifest()
        #expect(job.environment["MEMBERS"] == "\(job.completions)")
        let federations = try Federations()
        let member = #""$PROJECT/Benchmarks/members/member""#
        let script = job.script.replacing("/member/member", with: member)
        for (index, name) in Federations.names.enumerated() {
            let result = try federations.run(script, ["JOB_COMPLETION_INDEX": "\(index)", "MEMBERS": "3"])
            // What the manifest does about a failure depends on this code.
            #expect(result.code == (name == "second" ? 1 : 0))
            #expect(federations.hasSite(name) == (name != "second"))
        }
        #expect(try federations.run("\(member) report federations sites").errors.contains("second"))
    }

    @Test("a Job for another number of federations than there are is wrong usage: none is left out in silence")
    func completions() throws {
        let job = try Manifest()
        let script = job.script.replacing("/member/member", with: #""$PROJECT/Benchmarks/members/member""#)
        let result = try Federations().run(script, job.environment.merging(["JOB_COMPLETION_INDEX": "0"]) { $1 })
        #expect(result.code == 2)
        #expect(result.errors.contains("3") && result.errors.contains("12"))
    }

    @Test(
        "what cannot be built is told before anything is",
        arguments: [
            ("", "没有写明文件夹"), ("nowhere", "没有这个文件夹：nowhere"), ("templates", "没有内容文件夹"),
            (".", "second/inner < federations/second"),
        ])
    func wrongUsage(folder: String, message: String) throws {
        let federations = try Federations()
        if folder == "." {
            _ = try federations.run(
                "mkdir federations/second/inner && cp federations/second/site.yaml federations/second/inner")
        }
        let result = try federations.run(#""$PROJECT/Benchmarks/members/member" targets "\#(folder)""#)
        #expect(result.code == 2)
        #expect(result.errors.contains(message))
    }

    /// What the container of the Job runs, and how often.
    private struct Manifest {
        let completions: Int
        let environment: [String: String]
        let script: String

        init() throws {
            let path = CommandLineTests.project.appending(path: "Benchmarks/members/indexed-job.yaml")
            var problems: [Diagnostic] = []
            let text = SourceText(path: path.path, text: try String(contentsOf: path, encoding: .utf8))
            var job = MappingReader(parseYAMLMapping(text, into: &problems))
            try #require(problems.isEmpty)
            var spec = try Self.mapping("spec", in: &job)
            let mode: String? = spec.read("completionMode")
            try #require(mode == "Indexed")
            let completions: Int? = spec.read("completions")
            self.completions = try #require(completions)
            var template = try Self.mapping("template", in: &spec)
            var pod = try Self.mapping("spec", in: &template)
            let containers = pod.mappings("containers")
            var container = MappingReader(try #require(containers.first))
            var environment: [String: String] = [:]
            for variable in container.mappings("env") {
                var variable = MappingReader(variable)
                environment[variable.read("name") ?? ""] = variable.read("value") ?? ""
            }
            self.environment = environment
            let arguments = container.list("args", of: String.self)
            script = try #require(arguments.first).value
        }

        private static func mapping(_ key: YAMLKey, in reader: inout MappingReader) throws -> MappingReader {
            let mapping = reader.mapping(key)
            return MappingReader(try #require(mapping))
        }
    }
}
