/// What the site measures, as its page of indicators and its data dictionaries define it.
struct PublishedQuantities: Sendable {
    struct Quantity: Sendable {
        let id: String
        let title: String
        /// The dataset whose rows it is counted from.
        let dataset: String
        let rule: Rule
        /// The column whose kinds are never added up to one figure, if there is one.
        let apartBy: String?
    }

    enum Rule: Sendable {
        /// The sum of a column. Where `absentAddsNothing`, an empty cell says that there is nothing to add.
        case column(Int, absentAddsNothing: Bool)
        /// The number of rows that fulfil a condition.
        case rows(Condition)
        /// For each row, the maximum of its item in that year's rubric.
        case maximumOfItem
        /// Σ÷Σ of two others, by title.
        case rate(String, over: String)
    }

    enum Condition: Sendable {
        case always
        /// The cell of a column is one word.
        case cell(String, is: String)
        /// The last election and the term lie before the moment that the table describes.
        case termIsOver
    }

    /// What no column holds: these are counts of rows, each under the condition that its definition states.
    private static let counts: [String: Rule] = [
        "facilities": .rows(.always),
        "training-sessions": .rows(.always),
        "competitions": .rows(.always),
        "activities": .rows(.always),
        "demonstration-sites": .rows(.always),
        "classified-townships": .rows(.always),
        "standardisation-items": .rows(.always),
        "standardisation-items-met": .rows(.cell("状态", is: "已具备")),
        "unions-with-terms": .rows(.always),
        "overdue-elections": .rows(.termIsOver),
        "assessment-maximum": .maximumOfItem,
    ]

    /// A venue without books or seats has none to add.
    private static let absentAddsNothing: Set<String> = ["floor-area", "volumes", "seats"]

    /// A unit can be counted under several kinds: only one kind at a time has a figure. The dictionary says so at each
    /// of these columns.
    private static let apart: [String: String] = [
        "required-units": "制度", "established-units": "制度", "units-in-condition": "情形",
        "unionised-units-in-condition": "情形",
    ]

    private let byTitle: [String: Quantity]
    private let byDataset: [String: [Quantity]]

    struct Undefined: Error {
        let title: String
    }

    init(_ site: PublishedSite) throws {
        var all: [Quantity] = []
        for group in site.page("data/indicators.html")?.root.all("section") ?? [] {
            guard let link = group.first("a")?.attributes["href"] else { continue }
            let dataset = String(link.dropLast(".html".count))
            guard let table = site.tables[dataset] else { continue }
            let titles = Self.dictionary(of: dataset, in: site)
            for entry in group.all(where: { $0.id != nil && $0.first("dt") != nil }) {
                guard let id = entry.id, let title = entry.first("dt")?.text, let words = entry.first("dd")?.ownText
                else { continue }
                guard let rule = Self.rule(id, title, words, column: titles[id].flatMap(table.position)) else {
                    throw Undefined(title: title)
                }
                all.append(Quantity(id: id, title: title, dataset: dataset, rule: rule, apartBy: Self.apart[id]))
            }
        }
        guard Set(all.map(\.title)).count == all.count else { throw Undefined(title: "two of one title") }
        byTitle = Dictionary(uniqueKeysWithValues: all.map { ($0.title, $0) })
        byDataset = Dictionary(grouping: all, by: \.dataset)
    }

    private static func rule(_ id: String, _ title: String, _ words: String, column: Int?) -> Rule? {
        if words.hasPrefix("\(title) = "), words.hasSuffix(" × 100%") {
            let parts = words.dropFirst(title.count + 3).dropLast(" × 100%".count).split(separator: " ÷ ")
            return parts.count == 2 ? .rate(String(parts[0]), over: String(parts[1])) : nil
        }
        return counts[id] ?? column.map { .column($0, absentAddsNothing: absentAddsNothing.contains(id)) }
    }

    /// The titles of a dataset's columns by their names, which are those of the indicators that they hold.
    private static func dictionary(of dataset: String, in site: PublishedSite) -> [String: String] {
        let headings = site.page("data/\(dataset).html")?.root.all { $0.name == "th" && $0.first("code") != nil } ?? []
        return Dictionary(
            headings.map { ($0.first("code")!.text, $0.ownText) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(title: String) -> Quantity? { byTitle[title] }

    func all(of dataset: String) -> [Quantity] { byDataset[dataset] ?? [] }
}
