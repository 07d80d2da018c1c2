import Statistics
import Text

/// Reports that readers page through, newest first. Its first page is part of the page on what they have in common; the
/// others are ``ReportListPage``s.
struct ReportList: Sendable {
    /// How many reports a page lists: enough to choose from, and quick to load on a telephone.
    static let pageLength = 20

    /// What the reports have in common.
    let title: String
    /// Positions among all reports, newest first.
    let reports: [Int]
    /// The page that the list begins on, then those on which it goes on.
    let routes: [Route]

    /// - Parameter folder: where the second and further pages are, as `2.html`, `3.html` …
    init(_ title: String, _ reports: [Int], at route: Route, folder: String) {
        self.title = title
        self.reports = reports
        let count = (reports.count + Self.pageLength - 1) / Self.pageLength
        routes = [route] + (2..<max(2, count + 1)).map { Route("\(folder)/\($0).html") }
    }

    var isLong: Bool { routes.count > 1 }

    /// The reports on page `number`, counted from 1.
    func page(_ number: Int) -> ArraySlice<Int> {
        reports.dropFirst((number - 1) * Self.pageLength).prefix(Self.pageLength)
    }
}
