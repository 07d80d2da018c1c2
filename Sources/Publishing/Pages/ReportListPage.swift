import Diagnostics
import Mustache

/// The second and any further page of a ``ReportList`` that is too long for one.
struct ReportListPage: PageModel {
    static let template = "report-list"

    let frame: PageFrame
    let reports: ReportListing?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("reports", "这一页的报告", \.reports),
    ]
}

extension Composer {
    /// The pages on which `list` goes on.
    func furtherPages(of list: ReportList, claim: SourceLocation, in section: Section) -> [Page] {
        list.routes.indices.dropFirst().map { index in
            let (route, number) = (list.routes[index], index + 1)
            // The site map lists the reports themselves, or where their years begin.
            return Page(route, claim: claim, isListed: false) { rendering in
                ReportListPage(
                    frame: frame(
                        route, title: "\(list.title)（第\(number)页）", in: section,
                        // The section itself may be where the list begins.
                        below: section.route == list.routes[0] ? nil : (list.title, list.routes[0])),
                    reports: listing(list, page: number, rendering))
            }
        }
    }
}
