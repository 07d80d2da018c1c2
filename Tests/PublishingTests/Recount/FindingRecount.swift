/// What system pages find in their data (空白点, 逾期换届 …) against the downloads: the sentence, and the places that it
/// lists.
extension Recount {
    /// What a finding must say.
    private struct Expected {
        /// What the sentence holds, in this order.
        var fragments: [String]
        /// What is listed, each beside its region.
        var items: [[String]] = []
    }

    func checkFindings(on page: PublishedSite.Page, _ findings: inout Findings) {
        for section in page.root.all(where: { $0.name == "section" && $0.has("finding") }) {
            let title = section.first("h2")?.text ?? ""
            findings.look("\(page.path) “\(title)”") {
                guard let expected = try expected(title) else { return "is a finding that nobody can check" }
                let sentence = section.first("p")?.text ?? ""
                let lacking = expected.fragments.filter { !sentence.contains($0) }
                guard lacking.isEmpty else { return "says \(sentence), but not \(lacking)" }
                let items = section.all("li").map { item in
                    [item.first("a")?.text ?? "", item.first("span")?.text ?? ""]
                }
                let (extra, missing) = (Set(items).subtracting(expected.items), Set(expected.items).subtracting(items))
                return extra.isEmpty && missing.isEmpty && items.count == expected.items.count
                    ? nil : "lists \(extra), and not \(missing)"
            }
        }
    }

    private func expected(_ title: String) throws -> Expected? {
        switch title {
        case "空白点：还没有工会的地方": try gaps()
        case "逾期换届": try overdueElections()
        case "双创优等次的升降": try moves()
        case "应建立、还没有建立": try institutionsLacking()
        case "还没有具备的项目": try itemsUnmet()
        case "新的示范点": try newSites()
        case "理论培训班": try theoryCourses()
        default: nil
        }
    }

    // MARK: - Rows as records

    private typealias Record = [String: String]

    private func records(_ dataset: String) throws -> [Record] {
        guard let table = site.tables[dataset] else { throw Unclear("\(dataset).csv is not published") }
        return table.rows.map { row in
            Dictionary(zip(table.columns.map(\.title), row), uniquingKeysWith: { first, _ in first })
        }
    }

    private func latest(_ dataset: String, by column: String = "年度") throws -> (year: String, rows: [Record]) {
        let all = try records(dataset)
        let year = all.compactMap { $0[column] }.max() ?? ""
        return (year, all.filter { $0[column] == year })
    }

    /// The texts of each region's rows as one.
    private func byRegion(_ rows: [Record], _ text: (Record) -> String) -> [[String]] {
        Dictionary(grouping: rows) { $0["地区"] ?? "" }.map { [$0.key, $0.value.map(text).joined(separator: "、")] }
    }

    private func number(_ record: Record, _ column: String) -> Int? {
        record[column].flatMap(Amount.init(download:))?.thousandths
    }

    // MARK: - The findings

    private func gaps() throws -> Expected {
        let (year, rows) = try latest("coverage")
        let items = byRegion(rows.filter { number($0, "基层工会组织数") == 0 }) { $0["单位类型"] ?? "" }
        return Expected(fragments: ["\(year)年度", items.isEmpty ? "没有空白点" : "下面 \(items.count) 个地区"], items: items)
    }

    private func overdueElections() throws -> Expected {
        let rows = try records("election-terms")
        let day =
            site.page("data/election-terms.html")?.root.all("div").first { $0.first("dt")?.text == "时点" }?.first("dd")?
            .text ?? ""
        let today = FigureWords.isoDate(day.split { !$0.isASCII }.compactMap { Int($0) })
        let late = rows.compactMap { row -> [String]? in
            let last = (row["上次换届"] ?? "").split(separator: "-").compactMap { Int($0) }
            guard last.count == 3, let term = row["任期"].flatMap({ Int($0.dropLast()) }) else { return ["\(row)"] }
            let end = [last[0] + term, last[1], last[2]]
            return FigureWords.isoDate(end) < today
                ? [row["地区"] ?? "", "\(row["工会"] ?? "")，\(end[0])年\(end[1])月\(end[2])日任期届满"] : nil
        }
        return Expected(
            fragments: late.isEmpty
                ? ["截至\(day)", "登记的 \(rows.count) 个工会", "没有逾期换届"]
                : ["截至\(day)，\(rows.count) 个工会中有 \(late.count) 个任期已满"], items: late)
    }

    private func moves() throws -> Expected {
        let (year, rows) = try latest("township-classes")
        let before = "\((Int(year) ?? 0) - 1)"
        let old = try records("township-classes").filter { $0["年度"] == before }
        let order = ["未评定", "二类", "一类"]
        let items = rows.compactMap { row -> [String]? in
            guard let from = old.first(where: { $0["地区"] == row["地区"] })?["双创优等次"], let to = row["双创优等次"], from != to
            else { return nil }
            let isUp = (order.firstIndex(of: from) ?? 0) < (order.firstIndex(of: to) ?? 0)
            return [row["地区"] ?? "", "\(from)→\(to)（\(isUp ? "晋升" : "降低")）"]
        }
        let counts = ["晋升", "降低"].map { word in (word, items.count { $0[1].contains(word) }) }.filter { $0.1 > 0 }.map {
            "\($0.0) \($0.1) 个"
        }
        return Expected(fragments: ["\(before)年度", "\(year)年度"] + (counts.isEmpty ? ["相同"] : counts), items: items)
    }

    private func institutionsLacking() throws -> Expected {
        let (year, rows) = try latest("democratic-management")
        let sums = Dictionary(grouping: rows) { $0["制度"] ?? "" }.map { institution, rows in
            let parts = ["应建立单位数", "已建立单位数"].map { column in
                Amount.sum(rows.map { Amount(download: $0[column] ?? "") ?? .notAvailable })
            }
            let share = Fraction(numerator: parts[1], denominator: parts[0])
            return "\(institution)应建立 \(parts[0].printed) 个、已建立 \(parts[1].printed) 个（\(share.printed)）"
        }
        let lacking = rows.filter { (number($0, "应建立单位数") ?? 0) > (number($0, "已建立单位数") ?? 0) }
        return Expected(
            fragments: ["\(year)年度末"] + sums,
            items: byRegion(lacking) { row in
                let difference = (number(row, "应建立单位数") ?? 0) - (number(row, "已建立单位数") ?? 0)
                return "\(row["制度"] ?? "")差 \(Amount.number(difference).printed) 个"
            })
    }

    private func itemsUnmet() throws -> Expected {
        let (year, rows) = try latest("standardisation")
        let unmet = rows.filter { $0["状态"] != "已具备" }
        let items = byRegion(unmet) { ($0["项目"] ?? "") + ($0["状态"] == "办理中" ? "（办理中）" : "") }
        return Expected(
            fragments: ["\(year)年度末"] + (items.isEmpty ? ["都已具备"] : ["，\(items.count) 个乡镇工会", "共 \(unmet.count) 项"]),
            items: items)
    }

    private func newSites() throws -> Expected {
        let (year, rows) = try latest("demonstration-sites", by: "认定年度")
        return Expected(
            fragments: ["\(year)年度", " \(rows.count) 个"],
            items: rows.map { row in
                [row["地区"] ?? "", "\(row["名称"] ?? "")（\(row["级别"] ?? "")，\(row["类别"] ?? "")）"]
            })
    }

    private func theoryCourses() throws -> Expected {
        let rows = try records("training-sessions")
        let years = rows.compactMap { $0["开始日期"]?.prefix(4) }.compactMap { Int($0) }
        let held = Set(
            rows.filter { $0["形式"] == "基层工会干部理论培训班" }.compactMap { $0["开始日期"]?.prefix(4) }.compactMap { Int($0) })
        guard let first = years.min(), let last = years.max() else { return Expected(fragments: []) }
        let without = (first...last).filter { !held.contains($0) }
        return Expected(fragments: without.isEmpty ? ["每年都举办了"] : without.map { "\($0)年" } + ["没有举办"])
    }
}
