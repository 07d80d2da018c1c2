import Diagnostics
import Statistics

// Short texts may name figures, which are known when the tables have been read.

extension Report {
    /// The same report with the figures of its front matter in place. Its corrections are compared with the data.
    func filled(from data: TableFacts, typed: inout [TypedNumbers], into diagnostics: inout [Diagnostic]) -> Report {
        var matter = frontMatter
        guard matter.hasTexts else { return self }
        var numbers = TypedNumbers(in: place.path, declared: matter.typedNumbersReason)
        func fill(_ text: Located<String>?) -> String? {
            text.map { data.filler.fill($0, year: matter.year, typed: &numbers, into: &diagnostics) }
        }
        matter.summary = fill(matter.writtenSummary)
        if let written = matter.writtenScope { matter.scope = fill(written) }
        if let written = matter.writtenSource { matter.source = fill(written) }
        for text in matter.otherTexts { numbers.add(data.filler.scanner.numerals(in: text)) }
        matter.corrections = matter.corrections.map { data.filler.fill($0, into: &diagnostics) }
        data.check(matter.corrections, into: &diagnostics)
        typed.append(numbers)
        return Report(self, frontMatter: matter)
    }
}

extension StaticPage {
    /// With the figures of the summary in place.
    mutating func fill(from data: TableFacts, typed: inout [TypedNumbers], into diagnostics: inout [Diagnostic]) {
        var numbers = TypedNumbers(in: source.path, declared: typedNumbersReason)
        summary = writtenSummary.map { data.filler.fill($0, typed: &numbers, into: &diagnostics) }
        if let writtenTitle { numbers.add(data.filler.scanner.numerals(in: writtenTitle)) }
        typed.append(numbers)
    }
}

extension SiteConfiguration {
    /// With the figures of the descriptions in place.
    mutating func fill(from data: TableFacts, typed: inout [TypedNumbers], into diagnostics: inout [Diagnostic]) {
        guard let path else { return }
        var numbers = TypedNumbers(in: path, declared: typedNumbersReason)
        description = writtenDescription.map { data.filler.fill($0, typed: &numbers, into: &diagnostics) }
        for index in topics.indices {
            topics[index].description = topics[index].writtenDescription.map {
                data.filler.fill($0, typed: &numbers, into: &diagnostics)
            }
        }
        for text in otherTexts { numbers.add(data.filler.scanner.numerals(in: text)) }
        typed.append(numbers)
    }
}
