import Testing
import Text

@testable import Publishing

@Suite("Every file of the site by its route")
struct RouteTableTests {
    @Test("Thousands of routes are found by their bytes, and nothing else is")
    func routes() {
        let all = (0..<5_000).map { Route("reports/\($0 * 7).html") } + ["index.html", "topics/农牧民工.html", ""]
        var table = RouteTable(capacity: all.count)
        for isNew in [true, false] {
            for route in all {
                let isInserted = table.insert(route)
                #expect(isInserted == isNew)
            }
        }
        #expect(table.routes == all)
        for route in all {
            #expect(table.contains(route))
            #expect(Array(route.path.utf8).withUnsafeBufferPointer { table[$0] } == route)
        }
        for number in 0..<35_000 where number % 7 != 0 { #expect(!table.contains(Route("reports/\(number).html"))) }
        #expect(!table.contains("topics/农牧民工.htm"))
        #expect(!RouteTable(capacity: 0).contains("index.html"))
    }

    @Test("Two spellings of one character are two files, as they are on disk")
    func spellings() {
        let (composed, decomposed): (Route, Route) = ("caf\u{E9}.html", "cafe\u{301}.html")
        #expect(composed != decomposed)
        var table = RouteTable(capacity: 2)
        let inserted = [table.insert(composed), table.insert(decomposed)]
        #expect(inserted == [true, true])
    }
}
