import Diagnostics
import Statistics

// Summaries may name figures, which are known when the tables have been read.

extension Report {
    /// The same report with the figures of its summary in place. Its corrections are compared with the data.
    func filled(from data: TableFacts, into diagnostics: inout [Diagnostic]) -> Report {
        data.check(frontMatter.corrections, into: &diagnostics)
        guard let summary = frontMatter.writtenSummary else { return self }
        let typed = data.statedFigures.check(summary, year: frontMatter.year, into: &diagnostics)
        if frontMatter.typedNumbersReason == nil, let note = Diagnostic.typedNumbers(typed, in: place.path) {
            diagnostics.append(note)
        }
        let text = data.catalogue.filled(summary, defaultYear: frontMatter.year, into: &diagnostics)
        return text == frontMatter.summary ? self : Report(self, summary: text)
    }
}

extension StaticPage {
    /// With the figures of the summary in place.
    mutating func fill(from data: TableFacts, into diagnostics: inout [Diagnostic]) {
        guard let writtenSummary else { return }
        summary = data.catalogue.filled(writtenSummary, into: &diagnostics)
        let typed = data.statedFigures.check(writtenSummary, year: nil, into: &diagnostics)
        if typedNumbersReason == nil, let note = Diagnostic.typedNumbers(typed, in: source.path) {
            diagnostics.append(note)
        }
    }
}
