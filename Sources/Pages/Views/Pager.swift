import Mustache
import Text

/// The place of one page in a list that fills several pages, with links to the others.
struct Pager: TemplateModel {
    let number: Int
    let count: Int
    let previous: LinkLabel?
    let next: LinkLabel?
    /// Links to the first page, the last page and the pages around this one, in order.
    let pages: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .number("number", "这是第几页") { $0.number },
        .number("count", "一共几页") { $0.count },
        .object("previous", "上一页，可能没有", \.previous),
        .object("next", "下一页，可能没有", \.next),
        .list("pages", "第一页、最后一页和前后几页，文字是页码", \.pages),
    ]

    /// How many pages on each side of this one are linked by number.
    private static let reach = 2

    /// The pager of page `number` of those at `routes`, counted from 1; nil when there is only one.
    init?(_ number: Int, of routes: [Route]) {
        guard routes.count > 1 else { return nil }
        let here = routes[number - 1]
        func link(_ page: Int, _ title: String) -> LinkLabel? {
            routes.indices.contains(page - 1)
                ? LinkLabel(title: title, url: here.link(to: routes[page - 1]), isCurrent: page == number) : nil
        }
        self.number = number
        count = routes.count
        previous = link(number - 1, "上一页")
        next = link(number + 1, "下一页")
        pages = Set([1, routes.count] + (number - Self.reach...number + Self.reach)).sorted().compactMap {
            link($0, String($0))
        }
    }
}
