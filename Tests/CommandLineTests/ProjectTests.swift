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
}
