import PersonalIdentifiers
import Testing

@Suite("Published texts raise no alarm")
struct FalseAlarmTests {
    private func alarms(below folder: String) throws -> [String] {
        let files = try Folders.files(below: folder)
        try #require(!files.isEmpty)
        return files.flatMap { file in
            [IdentifierScanner.Syntax.plain, .markup].flatMap { syntax in
                IdentifierScanner(syntax).identifiers(in: file.bytes).map { "\(file.path): \($0.kind) \($0.masked)" }
            }
        }
    }

    @Test("the project's own site and content", arguments: ["site", "content", "templates"])
    func project(folder: String) throws { #expect(try alarms(below: Folders.project + "/" + folder) == []) }

    @Test(
        "real reports and yearbook tables", .enabled(if: Folders.sharedCases != nil), arguments: ["report", "tables"])
    func sharedCases(folder: String) throws { #expect(try alarms(below: Folders.sharedCases! + "/" + folder) == []) }

    @Test("numbers of 18 digits that are nobody's: fewer than one in ten thousand is taken for an ID or a card")
    func randomNumbers() {
        // A multiplicative generator with fixed start: the same numbers in every run.
        var state: UInt64 = 20_240_101
        var alarms = 0
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = String(state % 900_000_000_000_000_000 + 100_000_000_000_000_000)
            // Numbers that begin with 62 and pass the check digit are indistinguishable from cards.
            if !digits.hasPrefix("62"), !found(digits).isEmpty { alarms += 1 }
        }
        #expect(alarms <= 2)
    }
}
