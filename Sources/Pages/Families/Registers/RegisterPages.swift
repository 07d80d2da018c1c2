import Content
import SearchIndex
import Statistics
import Text

/// What the reports found and recommend, from all of them.
struct RegisterPages: PageFamily {
    static let models: [any PageModel.Type] = [ProblemsPage.self, RecommendationsPage.self, EntryPanel.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        guard site.doors.open.contains(.registers) else { return [] }
        let claim = site.links.claim("reports")
        return [
            Page(Addresses.problems, claim: claim, listing: .siteMap(.registers, "问题登记")) { rendering, output in
                let page = problemsPage(rendering)
                rendering.write(page, to: &output)
                offer(page.groups, as: .problem, at: Addresses.problems, into: &output)
            },
            Page(Addresses.recommendations, claim: claim, listing: .siteMap(.registers, "建议登记")) {
                rendering, output in
                let page = recommendationsPage(rendering)
                rendering.write(page, to: &output)
                offer(page.groups, as: .recommendation, at: Addresses.recommendations, into: &output)
            },
        ] + RegisterDownloads(facts: facts).pages(claim)
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
        let route = Addresses.problems
        let problems = facts.registers.problems
        let groups = ProblemCategory.allCases.compactMap { category -> RegisterGroup? in
            let items = problems.filter { $0.category == category }.map {
                item($0.id, .problem($0), from: route, rendering)
            }
            return items.isEmpty ? nil : RegisterGroup(anchor: category.anchor, title: category.rawValue, items: items)
        }
        return ProblemsPage(
            frame: pageFrame(route, title: "问题登记", description: "各篇调研报告发现的问题，按类别排列，每条写明有没有对应的建议"),
            groups: groups, count: problems.count,
            unanswered: problems.count { facts.registers.recommendations(answering: $0.id).isEmpty },
            recommendations: LinkLabel(
                title: "建议登记", url: route.link(to: Addresses.recommendations),
                note: "\(facts.registers.recommendations.count)"),
            downloads: [
                LinkLabel(
                    title: "problems.csv", url: route.link(to: RegisterDownloads.problems), note: "CSV，可用 Excel 打开")
            ])
    }

    private func recommendationsPage(_ rendering: Rendering) -> RecommendationsPage {
        let route = Addresses.recommendations
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
            frame: pageFrame(route, title: "建议登记", description: "各篇调研报告提出的建议：针对哪个问题、谁负责、目标是什么、后来怎样了"),
            groups: groups, count: recommendations.count, states: states(of: recommendations),
            problems: LinkLabel(
                title: "问题登记", url: route.link(to: Addresses.problems), note: "\(facts.registers.problems.count)"),
            downloads: [
                LinkLabel(
                    title: "recommendations.csv", url: route.link(to: RegisterDownloads.recommendations),
                    note: "CSV，可用 Excel 打开")
            ])
    }

    private func pageFrame(_ route: Route, title: String, description: String) -> PageFrame {
        let reports = facts.reports.indices.filter { !facts.registers.entries(inReport: $0).isEmpty }.map {
            facts.reports[$0]
        }
        return site.frame(
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
        let digest = rendering.digest(of: entry, in: report)
        return RegisterItem(
            id: id, title: entry.record.title, url: site.entries.link(to: entry.record, anchor: id.anchor, from: route),
            report: site.links.report(report, from: route),
            date: report.date, year: (report.frontMatter.year ?? report.date?.year).map { "\($0)年度" },
            sentence: digest.sentence,
            lines: site.entries.fields(of: entry, digest.values.mapValues { .text($0) }, from: route))
    }
}

extension Rendering {
    /// What rendering `report` found in the text of one of its entries.
    package func digest(of entry: Entry, in report: Report) -> EntryDigest {
        articles[report.route]?.entries[entry.record.block.range.lowerBound] ?? EntryDigest()
    }
}
