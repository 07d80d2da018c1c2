import ArgumentParser
import Diagnostics
import Publishing

/// One build or check: runs the publisher and says what came of it.
struct Session {
    private let options: SharedOptions

    private let listsTypedNumbers: Bool

    init(_ options: SharedOptions, listsTypedNumbers: Bool = false) {
        self.options = options
        self.listsTypedNumbers = listsTypedNumbers
    }

    /// - Parameter output: where to publish; nil to check only.
    /// - Throws: `ExitCode` 1 for errors in the content, 3 for files that cannot be read or written.
    func run(output: String?) throws {
        var settings = Publisher.Options(threads: options.jobs)
        settings.content = options.content
        settings.templates = options.templates
        settings.publishes = output != nil
        settings.listsTypedNumbers = listsTypedNumbers
        if let output { settings.output = output }
        let progress = ProgressLine(language: options.lang)
        let outcome: Publisher.Outcome
        do {
            outcome = try Publisher(settings, progress: progress.update).run()
            progress.finish()
        } catch {
            progress.finish()
            StandardError.write(error.wording[options.lang] + "\n")
            throw ExitCode(3)
        }
        try report(outcome, output: output)
        if outcome.diagnostics.hasErrors { throw ExitCode(1) }
    }

    private func report(_ outcome: Publisher.Outcome, output: String?) throws {
        switch options.format {
        case .json: print(try JSONReport(language: options.lang).text(for: outcome.diagnostics), terminator: "")
        case .text:
            let report = TextReport(language: options.lang, color: StandardError.isTerminal)
            for diagnostic in outcome.diagnostics { StandardError.write(report.text(for: diagnostic) + "\n") }
            print(summary(outcome, output: output)[options.lang])
        }
    }

    private func summary(_ outcome: Publisher.Outcome, output: String?) -> Wording {
        func count(_ severity: Diagnostic.Severity) -> Int { outcome.diagnostics.count { $0.severity == severity } }
        let errors = count(.error)
        let zhRest = "\(count(.warning)) 个警告，\(count(.note)) 条提示"
        let enRest = "\(count(.warning)) warnings, \(count(.note)) notes"
        if errors > 0 {
            let kept =
                output.map { (zh: "没有发布，\($0)/ 保持原样。", en: "Nothing was published; \($0)/ is as it was.") } ?? (
                    zh: "", en: ""
                )
            return Wording(zh: "发现 \(errors) 个错误，\(zhRest)。\(kept.zh)", en: "\(errors) errors, \(enRest). \(kept.en)")
        }
        guard let output else {
            return Wording(
                zh: "没有错误（\(outcome.pages) 个页面，\(zhRest)）。", en: "No errors (\(outcome.pages) pages, \(enRest)).")
        }
        return Wording(
            zh: "已发布 \(outcome.pages) 个页面到 \(output)/（\(zhRest)）。用浏览器打开 \(output)/index.html。",
            en: "Published \(outcome.pages) pages to \(output)/ (\(enRest)). Open \(output)/index.html in a browser.")
    }
}
