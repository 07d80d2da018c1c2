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
}
