import CSV
import Content
import Diagnostics
import Statistics
import Text

/// The registers as tables for download, one row for each entry.
struct RegisterDownloads: Sendable {
    static let problems: Route = "data/problems.csv"
    static let recommendations: Route = "data/recommendations.csv"

    let facts: Facts

    func pages(_ claim: SourceLocation) -> [Page] {
        [
            Page(file: Self.problems, claim: claim) { CSVWriter.bytes(rows: problemRows($0)) },
            Page(file: Self.recommendations, claim: claim) { CSVWriter.bytes(rows: recommendationRows($0)) },
        ]
    }

    private func problemRows(_ rendering: Rendering) -> [[String]] {
        let header = ["编号", "题目", "类别", "指标", "地区", "比重", "摘要", "对应的建议"] + Self.reportColumns
        return [header]
            + facts.registers.problems.map { problem in
                let digest = rendering.digest(of: .problem(problem), in: facts.reports[problem.record.report])
                return [
                    problem.id.text, problem.record.title, problem.category.rawValue,
                    list(problem.record.indicators.map(\.title)),
                    list(problem.record.regions.map(\.name)), digest.values[.share] ?? "", digest.sentence,
                    list(facts.registers.recommendations(answering: problem.id).map(\.id.text)),
                ] + reportCells(problem.record)
            }
    }

    private func recommendationRows(_ rendering: Rendering) -> [[String]] {
        let header = ["编号", "题目", "类别", "针对的问题", "责任", "指标", "地区", "目标", "摘要", "最近进展", "跟进"] + Self.reportColumns
        return [header]
            + facts.registers.recommendations.map { recommendation in
                let digest = rendering.digest(
                    of: .recommendation(recommendation), in: facts.reports[recommendation.record.report])
                let followUps = facts.registers.followUps(of: recommendation.id)
                return [
                    recommendation.id.text, recommendation.record.title, recommendation.kind?.rawValue ?? "",
                    list(recommendation.answers.map(\.text)),
                    digest.values[.responsible] ?? "", list(recommendation.record.indicators.map(\.title)),
                    list(recommendation.record.regions.map(\.name)), digest.values[.target] ?? "", digest.sentence,
                    followUps.last?.progress.rawValue ?? "还没有跟进", list(followUps.map(line)),
                ] + reportCells(recommendation.record)
            }
    }

    /// 2024-01-23 推进中（2023年度……报告）
    private func line(_ followUp: FollowUp) -> String {
        let report = facts.reports[followUp.record.report]
        return [report.date?.iso, "\(followUp.progress.rawValue)（\(report.title)）"].compactMap { $0 }.joined(
            separator: " ")
    }

    private static let reportColumns = ["报告", "年度", "印发日期"]

    private func reportCells(_ record: EntryRecord) -> [String] {
        let report = facts.reports[record.report]
        return [
            report.title, (report.frontMatter.year ?? report.date?.year).map(String.init) ?? "", report.date?.iso ?? "",
        ]
    }

    private func list(_ names: [String]) -> String { names.joined(separator: "；") }
}
