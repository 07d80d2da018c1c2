import CSV
import Diagnostics
import DisclosureControl
import Foundation

/// What an outsider has: the published files about training, and nothing else.
struct PublishedTrainingCounts {
    /// A figure of the download, as it stands there.
    struct Entry: Hashable {
        let year: String
        let classification: String
        let category: String
        let text: String

        var isHidden: Bool { text == "[c]" }
    }

    private struct Session {
        let year: String
        let format: String
        let topics: [String]
        let audiences: [String]
        let people: Int
    }

    private(set) var entries: [Entry]
    private let sessions: [Session]
    private let roles: [String]
    private let results: [String]
    /// How many rows the dataset's page says that it has.
    private let rows: Int?

    /// Reads `data/training-sessions.csv`, `data/training-records.csv` and the page about the records of a site.
    init(site: String) throws {
        let counts = try Self.table(site + "/data/training-records.csv")
        let entries = counts.map {
            Entry(year: $0["年度"]!, classification: $0["分类"]!, category: $0["类别"]!, text: $0["人数(人)"]!)
        }
        func categories(_ classification: String) -> [String] {
            entries.filter { $0.classification == classification && $0.category != "合计" }.map(\.category)
                .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        self.entries = entries
        (roles, results) = (categories("岗位"), categories("考核结果"))
        let formats = Set(categories("形式×岗位").map { $0.components(separatedBy: "×")[0] })
        let page = try String(contentsOfFile: site + "/data/training-records.html", encoding: .utf8)
        rows = page.firstMatch(of: #/共 ([0-9]+) 行/#).flatMap { Int($0.1) }
        // The format table says which sessions have records: those of its formats.
        sessions = try Self.table(site + "/data/training-sessions.csv").filter { formats.contains($0["形式"]!) }.map {
            row in
            Session(
                year: String(row["开始日期"]!.prefix(4)), format: row["形式"]!,
                topics: row["主题"]!.components(separatedBy: "；"),
                audiences: row["对象"]!.components(separatedBy: "；"), people: Int(row["人数(人)"]!)!)
        }
    }

    private static func table(_ path: String) throws -> [[String: String]] {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let lines = String(decoding: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), as: UTF8.self)
            .components(separatedBy: "\r\n").filter { !$0.isEmpty }.map { $0.components(separatedBy: ",") }
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) }
    }

    mutating func replace(_ entry: Entry, by text: String) {
        entries = entries.map {
            $0 == entry
                ? Entry(year: $0.year, classification: $0.classification, category: $0.category, text: text) : $0
        }
    }

    func entry(_ year: String, _ classification: String, _ category: String) -> Entry? {
        entries.first { $0.year == year && $0.classification == classification && $0.category == category }
    }

    // MARK: - The attack

    private var unknowns: Int { sessions.count * roles.count * results.count }

    /// The sums of unknown people: session by occupation by result.
    private func members(where condition: (Session, _ role: String, _ result: String) -> Bool) -> [Int] {
        (0..<unknowns).filter { index in
            condition(
                sessions[index / (roles.count * results.count)], roles[index / results.count % roles.count],
                results[index % results.count])
        }
    }

    private func members(of entry: Entry) -> [Int] {
        let axes = entry.classification.components(separatedBy: "×")
        let classes = entry.category.components(separatedBy: "×")
        return members { session, role, result in
            (entry.year == "合计" || entry.year == session.year)
                && zip(axes, classes).allSatisfy { axis, category in
                    if category == "合计" { return true }
                    switch axis {
                    case "岗位": return role == category
                    case "考核结果": return result == category
                    case "形式": return session.format == category
                    case "主题": return session.topics.contains(category)
                    case "对象": return session.audiences.contains(category)
                    default: return false
                    }
                }
        }
    }

    /// Hidden figures of which an outsider can tell the value to less than `width`, with what he can tell.
    func found(narrowerThan width: Int) -> [(entry: Entry, interval: FeasibleInterval?)] {
        var figures = entries.map { Attack.Figure(members(of: $0), value: Int($0.text), minimum: 1) }
        for place in sessions.indices {
            let own = roles.count * results.count
            figures.append(Attack.Figure(Array(place * own..<(place + 1) * own), value: sessions[place].people))
        }
        if let rows { figures.append(Attack.Figure(Array(0..<unknowns), value: rows)) }
        guard var attack = Attack(unknowns: unknowns, figures: figures) else { return entries.map { ($0, nil) } }
        return entries.filter(\.isHidden).compactMap { entry in
            let interval = attack.interval(of: members(of: entry), width: width)
            return interval?.isAtLeast(width) == true ? nil : (entry, interval)
        }
    }

    /// Tables of the page: by anchor, the rows as they are read, header first.
    static func tables(in html: String) -> [String: [[String]]] {
        func texts(_ row: String) -> [String] {
            row.components(separatedBy: "<t").dropFirst().map { cell in
                let content = cell.components(separatedBy: "</t")[0].drop { $0 != ">" }.dropFirst()
                let untilNote = String(content).components(separatedBy: "<small>")[0].components(separatedBy: "<span")[
                    0]
                return untilNote.replacing(#/<[^>]*>/#, with: "")
            }
        }
        var tables: [String: [[String]]] = [:]
        for figure in html.components(separatedBy: "<figure ").dropFirst() {
            guard let id = figure.components(separatedBy: "id=\"").dropFirst().first?.prefix(while: { $0 != "\"" })
            else { continue }
            tables[String(id)] = figure.components(separatedBy: "</figure>")[0].components(separatedBy: "<tr")
                .dropFirst().map(texts)
        }
        return tables
    }
}
