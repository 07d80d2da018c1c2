import Content
import Statistics

/// How to cite a report: GB/T 7714-2015, 4.1 and 8.8.
///
/// `云杉旗总工会. 2024年度报告[R]. 2025-03-18.` On a site with an address the report is a document online, which is cited
/// with its address and the day on which it was read.
struct Citation {
    let issuer: String?
    let title: String
    let date: CalendarDate
    let address: String?

    /// Nil for a report whose date could not be read: it is never published.
    init?(_ report: Report, at site: SiteAddress?) {
        guard let date = report.date else { return nil }
        issuer =
            report.frontMatter.issuer
            ?? report.signature.flatMap { $0.issuers.isEmpty ? nil : $0.issuers.joined(separator: ", ") }
        title = report.title
        self.date = date
        address = site?.address(of: report.route)
    }

    var text: String {
        let author = issuer.map { "\($0). " } ?? ""
        guard let address else { return "\(author)\(title)[R]. \(date.iso)." }
        return "\(author)\(title)[R/OL]. (\(date.iso))[引用日期]. \(address)."
    }
}
