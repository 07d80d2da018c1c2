import ArgumentParser
import Content
import Diagnostics
import Files

struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "给一个年度的培训记录结账：汇总一次，以后不再读个人记录。 Close a year of training records.",
        discussion: """
            汇总数写进 content/data/training-closed.csv。结账以后网站只公布这些数，这一年的个人记录不再读取，可以删去。
            已经结账的年度，只有至少 5 个人的记录不同才能再结一次：两版只差一两个人，别人一比就知道是谁、改了什么。
            The year's numbers are written once; its records are not read any more and may be deleted.
            """)

    @Argument(help: "年度，例如 2024。 The year.")
    var year: Int

    @Option(help: "内容文件夹。 The folder that staff write.")
    var content = "content"

    @Option(help: "信息用中文或英文：zh、en。 The language of messages.")
    var lang = Language.zh

    func run() throws {
        do {
            let outcome = try YearClosing.close(year, in: content)
            if case .closed(let closed, let file, let earlier, let records) = outcome {
                let before = earlier.map {
                    Wording(zh: "（上次结账 \($0.total) 人）", en: " (closed before with \($0.total))")
                }
                print(
                    Wording(
                        zh: """
                            \(year)年已结账：\(closed.total) 人\(before?.zh ?? "")，汇总数写进了 \(file)。
                            从现在起网站公布的是这些汇总数，不再读取\(year)年的个人记录：\(records) 里的这些行可以删去了。
                            """,
                        en: """
                            \(year) is closed: \(closed.total) people\(before?.en ?? ""); the numbers are in \(file).
                            From now on these are published. The records of \(year) in \(records) are not read any more and may be deleted.
                            """)[lang])
                return
            }
            if case .unsound(let errors) = outcome {
                let report = TextReport(language: lang, color: StandardError.isTerminal)
                for error in errors { StandardError.write(report.text(for: error) + "\n") }
            }
            StandardError.write(refusal(outcome)[lang] + "\n")
            throw ExitCode(1)
        } catch let error as FileSystemError {
            StandardError.write(error.wording[lang] + "\n")
            throw ExitCode(3)
        }
    }

    private func refusal(_ outcome: YearClosing.Outcome) -> Wording {
        switch outcome {
        case .closed: Wording(zh: "", en: "")
        case .unsound:
            Wording(zh: "培训表里有错误，没有结账。先改正上面的错误。", en: "The tables of training have errors; nothing was closed.")
        case .noRecords:
            Wording(zh: "\(year)年没有培训记录，没有结账。", en: "There are no training records of \(year); nothing was closed.")
        case .tooFew(let count):
            Wording(
                zh: "\(year)年只有 \(count) 条培训记录，不足 5 条，连总数也不能公布，没有结账。",
                en: "\(year) has only \(count) records: not even their number can be published; nothing was closed.")
        case .unchanged:
            Wording(
                zh: "\(year)年已经结账，汇总数没有变化，没有改动。",
                en: "\(year) is closed already and nothing is different; nothing was written.")
        case .tooAlike:
            Wording(
                zh:
                    "\(year)年已经结账。现在的记录与以前结账时相差的，可能有一类不到 5 个人，不能再结：两版放在一起，别人能看出是谁的记录改了、改成什么。等每一类的差别都够 5 个人时再结。",
                en:
                    "\(year) is closed, and in some category the records of fewer than five people may differ from those it was closed with: whoever has both editions could tell whose record was changed, and to what. Close again when those of at least five differ in each."
            )
        }
    }
}
