import Testing
import Text

@Suite("Addresses within the site")
struct RouteTests {
    @Test("Two spellings of one character are two files, as they are on disk")
    func spellings() {
        let (composed, decomposed): (Route, Route) = ("caf\u{E9}.html", "cafe\u{301}.html")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
    }
}
