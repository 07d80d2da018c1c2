import Foundation
import Testing

@Suite("What the project says about itself")
struct ProjectTests {
    private func text(_ path: String) throws -> String {
        try String(contentsOf: CommandLineTests.project.appending(path: path), encoding: .utf8)
    }

    @Test("`gongbao --version` prints the newest version of CHANGELOG.md")
    func version() throws {
        let newest = try #require(try text("CHANGELOG.md").firstMatch(of: /(?m)^## \[(\d+\.\d+\.\d+)\]/)).1
        #expect(try CommandLineTests().run(["--version"]).output == "\(newest)\n")
    }

    @Test(
        "every file and folder that a document names is there",
        arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"])
    func paths(document: String) throws {
        let text = try text(document)
        // In `…`, from the project's folder or from Sources; in [words](…), from the document.
        let named = text.matches(of: /`([\w.+-]*\/[\w.\/+-]*)`/).map { String($0.1) }
        let linked = text.matches(of: /\]\(([\w.\/-]+)\)/).map { String($0.1) }
        let missing = Set(named + linked).filter { path in
            !["", "Sources/"].contains { folder in
                FileManager.default.fileExists(atPath: CommandLineTests.project.appending(path: folder + path).path)
            }
        }
        #expect(missing.sorted() == [])
    }

    @Test("README.zh-CN.md explains the code of every message, but for those about how a template is written")
    func codes() throws {
        let manual = try text("README.zh-CN.md")
        let sources = CommandLineTests.project.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var codes: Set<String> = []
        for case let file as URL in files
        where file.pathExtension == "swift" && !file.path.contains("/Sources/Mustache/") {
            let source = try String(contentsOf: file, encoding: .utf8)
            // Diagnostic(.error, "region", …), Self(.note, isNew ? "a" : "b", …) and ValueError("year", …).
            for call in source.matches(
                of: /(?:Diagnostic|Self|ValueError)\(\s*((?:[^"(),]*,)?[^"(),]*"[a-z-]+"[^(),]*),/)
            {
                codes.formUnion(call.1.matches(of: /"([a-z-]+)"/).map { String($0.1) })
            }
        }
        // Nobody sees this one: what follows from another mistake is not told.
        codes.remove("consequence")
        #expect(codes.count > 100)
        #expect(codes.filter { !manual.contains("`\($0)`") }.sorted() == [])
    }
}
