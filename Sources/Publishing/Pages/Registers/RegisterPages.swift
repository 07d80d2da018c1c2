import Mustache
import SearchIndex
import Statistics

/// An entry of a register.
struct RegisterItem: TemplateModel {
    let id: EntryID
    let title: String
    /// Where its report tells of it.
    let url: String
    let report: LinkLabel
    /// When its report was issued; the note of `report` says it to readers.
    let date: CalendarDate?
    let year: String?
    let sentence: String
    let lines: [EntryField]

    static let fields: [TemplateField<Self>] = [
        .text("id", "编号") { $0.id.text },
        .text("anchor", "锚点") { $0.id.anchor },
        .text("title", "题目", \.title),
        .url("url", "报告里的位置", \.url),
        .object("report", "所在的报告，注中是印发日期", \.report),
        .optionalText("year", "报告说的年度", \.year),
        .optionalText("sentence", "正文的第一句") { $0.sentence.isEmpty ? nil : $0.sentence },
        .list("fields", "指标、地区、建议、跟进等各项", \.lines),
    ]
}

/// The entries of a register that belong together.
struct RegisterGroup: TemplateModel {
    let anchor: String
    let title: String
    let items: [RegisterItem]

    static let fields: [TemplateField<Self>] = [
        .text("anchor", "锚点", \.anchor),
        .text("title", "类别或年度", \.title),
        .number("count", "条数") { $0.items.count },
        .list("items", "各条", \.items),
    ]
}

/// The problems that the reports found, by category.
struct ProblemsPage: PageModel {
    static let template = "problems"

    let frame: PageFrame
    let groups: [RegisterGroup]
    let count: Int
    let unanswered: Int
    let recommendations: LinkLabel
    let downloads: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("groups", "按类别分组的问题") { Listing($0.groups) },
        .number("count", "问题条数") { $0.count },
        .number("unanswered", "没有对应建议的条数") { $0.unanswered },
        .flag("hasUnanswered", "是否有问题没有对应的建议") { $0.unanswered > 0 },
        .object("recommendations", "建议登记页", \.recommendations),
        .object("downloads", "下载") { Listing($0.downloads) },
    ]
}

/// What the reports recommend, and what became of it.
struct RecommendationsPage: PageModel {
    static let template = "recommendations"

    /// How many recommendations have come how far.
    struct State: TemplateModel {
        let title: String
        let count: Int

        static let fields: [TemplateField<Self>] = [
            .text("title", "进展", \.title),
            .number("count", "条数") { $0.count },
        ]
    }

    let frame: PageFrame
    let groups: [RegisterGroup]
    let count: Int
    let states: [State]
    let problems: LinkLabel
    let downloads: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("groups", "按年度分组的建议") { Listing($0.groups) },
        .number("count", "建议条数") { $0.count },
        .list("states", "各种进展的条数，按最近一次跟进", \.states),
        .object("problems", "问题登记页", \.problems),
        .object("downloads", "下载") { Listing($0.downloads) },
    ]
}

extension Composer {
    static let problems: Route = "problems.html"
    static let recommendations: Route = "recommendations.html"

    func registerPages() -> [Page] {
        guard sections.contains(.registers) else { return [] }
        let claim = claim("reports")
        return [
            Page(route: Self.problems, claim: claim) { rendering, output in
                let page = problemsPage(rendering)
                rendering.write(page, to: &output)
                offer(page.groups, as: .problem, at: Self.problems, into: &output)
            },
            Page(route: Self.recommendations, claim: claim) { rendering, output in
                let page = recommendationsPage(rendering)
                rendering.write(page, to: &output)
                offer(page.groups, as: .recommendation, at: Self.recommendations, into: &output)
            },
        ] + registerDownloads()
    }

    /// Lets searches find each entry of a register by itself.
    private func offer(_ groups: [RegisterGroup], as kind: SearchKind, at route: Route, into output: inout PageOutput) {
        for item in groups.flatMap(\.items) {
            var text = SearchText()
            text.append(line: item.sentence)
            for line in item.lines { if case .text(let words) = line.value { text.append(line: words) } }
            output.offer(
                kind, title: item.title, date: item.date, at: route, anchor: item.id.anchor, names: [item.id.text],
                text: text)
        }
    }

    private func problemsPage(_ rendering: Rendering) -> ProblemsPage {
        let route = Self.problems
        let problems = facts.registers.problems
        let groups = ProblemCategory.allCases.compactMap { category -> RegisterGroup? in
            let items = problems.filter { $0.category == category }.map {
                item($0.id, .problem($0), from: route, rendering)
            }
            return items.isEmpty ? nil : RegisterGroup(anchor: category.anchor, title: category.rawValue, items: items)
        }
        return ProblemsPage(
            frame: registerFrame(route, title: "问题登记", description: "各篇调研报告发现的问题，按类别排列，每条写明有没有对应的建议"),
            groups: groups, count: problems.count,
            unanswered: problems.count { facts.registers.recommendations(answering: $0.id).isEmpty },
            recommendations: LinkLabel(
                title: "建议登记", url: route.link(to: Self.recommendations),
                note: "\(facts.registers.recommendations.count)"),
            downloads: [
                LinkLabel(title: "problems.csv", url: route.link(to: Self.problemsCSV), note: "CSV，可用 Excel 打开")
            ])
    }

    private func recommendationsPage(_ rendering: Rendering) -> RecommendationsPage {
        let route = Self.recommendations
        let recommendations = facts.registers.recommendations
        let years = recommendations.map(\.id.year).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        let groups = years.map { year in
            RegisterGroup(
                anchor: "y\(year)", title: "\(year)年度",
                items: recommendations.filter { $0.id.year == year }.map {
                    item($0.id, .recommendation($0), from: route, rendering)
                })
        }
        return RecommendationsPage(
            frame: registerFrame(route, title: "建议登记", description: "各篇调研报告提出的建议：针对哪个问题、谁负责、目标是什么、后来怎样了"),
            groups: groups, count: recommendations.count, states: states(of: recommendations),
            problems: LinkLabel(
                title: "问题登记", url: route.link(to: Self.problems), note: "\(facts.registers.problems.count)"),
            downloads: [
                LinkLabel(
                    title: "recommendations.csv", url: route.link(to: Self.recommendationsCSV), note: "CSV，可用 Excel 打开")
            ])
    }

    private func registerFrame(_ route: Route, title: String, description: String) -> PageFrame {
        let reports = facts.reports.indices.filter { !facts.registers.entries(inReport: $0).isEmpty }.map {
            facts.reports[$0]
        }
        return frame(
            route, title: title, description: description, in: .registers, updated: reports.compactMap(\.date).max(),
            isSample: facts.site.isSample || reports.contains(where: \.frontMatter.isSample))
    }

    private func states(of recommendations: [Recommendation]) -> [RecommendationsPage.State] {
        let newest = recommendations.map { facts.registers.followUps(of: $0.id).last?.progress }
        let followed = Progress.allCases.map { progress in
            RecommendationsPage.State(title: progress.rawValue, count: newest.count { $0 == progress })
        }
        return followed.filter { $0.count > 0 }
            + [RecommendationsPage.State(title: "还没有跟进", count: newest.count { $0 == nil })].filter { $0.count > 0 }
    }

    private func item(_ id: EntryID, _ entry: Entry, from route: Route, _ rendering: Rendering) -> RegisterItem {
        let report = facts.reports[entry.record.report]
        let digest = digest(of: entry, rendering)
        return RegisterItem(
            id: id, title: entry.record.title, url: link(to: entry.record, anchor: id.anchor, from: route),
            report: LinkLabel(title: report.title, url: route.link(to: report.route), note: report.date?.chinese),
            date: report.date, year: (report.frontMatter.year ?? report.date?.year).map { "\($0)年度" },
            sentence: digest.sentence,
            lines: fields(of: entry, digest.values.mapValues { .text($0) }, from: route))
    }

    /// What rendering the report found in the entry's text.
    func digest(of entry: Entry, _ rendering: Rendering) -> EntryDigest {
        rendering.articles[facts.reports[entry.record.report].route]?.entries[entry.record.block.range.lowerBound]
            ?? EntryDigest()
    }
}
