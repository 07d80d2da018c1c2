import Foundation
import Testing
import Yams

@Suite("Parts on several machines, as the manifest for Kubernetes runs them")
struct PartsTests {
    /// What the containers of the two jobs run, and how often the first runs.
    private struct Manifest {
        let parts: String
        let environment: [String: String]
        let completions: Int
        let joining: String

        init() throws {
            let text = try String(
                contentsOf: CommandLineTests.project.appending(path: "Benchmarks/parts/indexed-job.yaml"),
                encoding: .utf8)
            let jobs = try Yams.load_all(yaml: text).compactMap { $0 as? [String: Any] }
            func container(_ job: [String: Any]) throws -> (spec: [String: Any], container: [String: Any]) {
                let spec = try #require(job["spec"] as? [String: Any])
                let pod = try #require((spec["template"] as? [String: Any])?["spec"] as? [String: Any])
                return (spec, try #require((pod["containers"] as? [[String: Any]])?.first))
            }
            try #require(jobs.count == 2)
            let (spec, first) = try container(jobs[0])
            try #require(spec["completionMode"] as? String == "Indexed")
            completions = try #require(spec["completions"] as? Int)
            parts = try #require((first["args"] as? [String])?.first)
            let variables = (first["env"] as? [[String: String]]) ?? []
            environment = Dictionary(uniqueKeysWithValues: variables.map { ($0["name"] ?? "", $0["value"] ?? "") })
            joining = try #require((try container(jobs[1]).container["args"] as? [String])?.first)
        }
    }

    private func run(_ script: String, _ environment: [String: String] = [:], in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-ec", script]
        process.currentDirectoryURL = folder
        let path =
            CommandLineTests.program.deletingLastPathComponent().path + ":"
            + ProcessInfo.processInfo.environment["PATH", default: ""]
        process.environment = ProcessInfo.processInfo.environment.merging(environment.merging(["PATH": path]) { $1 }) {
            $1
        }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(script)")
    }

    @Test("each part in a process of its own, then joined: the site that one build makes")
    func manifest() throws {
        let manifest = try Manifest()
        #expect(manifest.completions == 3 && manifest.environment["PARTS"] == "3")
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongbao-parts-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["content", "templates"] {
            try FileManager.default.copyItem(
                at: CommandLineTests.project.appending(path: name), to: folder.appending(path: name))
        }
        for index in 0..<manifest.completions {
            try run(
                manifest.parts, manifest.environment.merging(["JOB_COMPLETION_INDEX": "\(index)"]) { $1 }, in: folder)
        }
        try run(manifest.joining, in: folder)
        try run("gongbao build --output whole && diff -r site whole", in: folder)
        // Three parts, none of them empty.
        try run(
            "test $(ls parts | wc -l) = 3 && for part in parts/*; do find $part -name '*.html' | grep -q .; done",
            in: folder)
    }

    @Test("what is no part is wrong usage, and says how to write one", arguments: ["3/3", "x/3", "1", "-1/3", "0/0"])
    func wrongUsage(shard: String) throws {
        let result = try CommandLineTests().run(["build", "--shard", shard], files: CommandLineTests.good)
        #expect(result.code == 2)
        #expect(result.errors.contains("0/3"))
    }
}
