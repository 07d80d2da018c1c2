import Diagnostics
import Text

/// Numbers that authors typed although the data says otherwise: in sentences, headings, summaries and tables.
///
/// A warning is worth something only when it is right: what a number is of must be certain, and every way of reading
/// the sentence must contradict the data. That another place, year or kind has the figure excuses nothing.
public struct StatedFigures: Sendable {
    private let catalogue: Catalogue
    private let vocabulary: Vocabulary

    /// - Parameter catalogue: the figures that texts are compared with.
    public init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        vocabulary = Vocabulary(catalogue)
    }

    /// Compares the numbers of a text with the data.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - body: the part of `source` that is a text.
    ///   - ranges: the author's own words in it, in their order; asked for only when there are numbers.
    ///   - year: the year that the text is about, when it does not say.
    ///   - diagnostics: receives a warning for each number that the data contradicts.
    /// - Returns: where the numbers with a unit stand, and those that fill a cell: what the author typed instead of
    ///   naming it.
    @discardableResult
    public func check(
        _ source: SourceText, _ body: Range<Int>, in ranges: @autoclosure () -> [Range<Int>], year: Int?,
        into diagnostics: inout [Diagnostic]
    ) -> [Range<Int>] {
        guard !vocabulary.isEmpty else { return [] }
        var typed: [Range<Int>] = []
        source.bytes.withUnsafeBufferPointer { text in
            let cutter = SentenceCutter(text: text, vocabulary: vocabulary, catalogue: catalogue, year: year)
            var reader = ClaimReader(catalogue, year: year)
            let tables = StatedTables(cutter: cutter)
            var words: ArraySlice<Range<Int>>?
            var table: [Range<Int>] = []
            var section = SentenceState.Context()
            func read(_ sentences: [Sentence]) {
                for sentence in sentences {
                    typed += sentence.typedNumbers(in: text)
                    for claim in reader.claims(of: sentence) {
                        switch claim.verdict {
                        case .disagrees(let reading):
                            diagnostics.append(disagreement(claim, reading, of: text, in: source))
                        case .agrees(let readings):
                            if let problem = comparison(claim, readings, of: text, in: source) {
                                diagnostics.append(problem)
                            }
                        case .unknown: break
                        }
                    }
                }
            }
            func own(from start: Int) -> ArraySlice<Range<Int>> {
                let rest = (words ?? ranges()[...]).drop { $0.upperBound <= start }
                words = rest
                return rest
            }
            func endTable() {
                if table.contains(where: cutter.mayHaveNumbers) {
                    read(tables.sentences(table, own: own(from: table[0].lowerBound)))
                }
                table = []
            }
            var start = body.lowerBound
            while start < body.upperBound {
                let line = start..<(text[start..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound)
                start = line.upperBound + 1
                if tables.isRow(line) {
                    table.append(line)
                    continue
                }
                if !table.isEmpty { endTable() }
                let isHeading = line.first.map { text[$0] == UInt8(ascii: "#") } ?? false
                if line.isEmpty || isHeading { reader.state.context = section }
                if isHeading { section = SentenceState.Context() }
                guard isHeading || cutter.mayHaveNumbers(line) else { continue }
                let words = own(from: line.lowerBound)
                // A line that is all code has no words of the author.
                guard let first = words.first, first.lowerBound < line.upperBound else { continue }
                read(cutter.sentences(line, own: words))
                if isHeading { section = reader.state.context }
            }
            if !table.isEmpty { endTable() }
        }
        return typed
    }

    /// The same for a text without markup: a summary, a note, a correction.
    ///
    /// - Returns: the numbers that the author typed.
    @discardableResult
    public func check(
        _ text: Located<String>, year: Int?, into diagnostics: inout [Diagnostic]
    ) -> [(text: String, place: SourceLocation)] {
        let source = SourceText(path: "", text: text.value)
        var found: [Diagnostic] = []
        let typed = check(source, 0..<source.bytes.count, in: Self.ownWords(of: source.bytes), year: year, into: &found)
        guard !(found.isEmpty && typed.isEmpty) else { return [] }
        let place = text.location
        diagnostics += found.map {
            Diagnostic($0.severity, $0.code, at: place, $0.message, fix: $0.fix, related: $0.related)
        }
        return typed.map { (source[$0], place) }
    }

    /// What lies outside of `{{ }}`.
    private static func ownWords(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var (start, index) = (0, 0)
        while index + 1 < bytes.count {
            if bytes[index] == 0x7B, bytes[index + 1] == 0x7B,
                let end = (index + 2..<max(index + 2, bytes.count - 1)).first(where: {
                    bytes[$0] == 0x7D && bytes[$0 + 1] == 0x7D
                })
            {
                if start < index { ranges.append(start..<index) }
                (start, index) = (end + 2, end + 2)
            } else {
                index += 1
            }
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
        return ranges
    }

    /// A change that is rightly subtracted from figures which do not compare; nil where in some reading they do.
    private func comparison(
        _ claim: Claim, _ readings: [Interpretation], of text: UnsafeBufferPointer<UInt8>, in source: SourceText
    ) -> Diagnostic? {
        let obstacles = readings.map(\.obstacle)
        guard let first = readings.first, let obstacle = obstacles.first ?? nil, obstacles.allSatisfy({ $0 != nil })
        else { return nil }
        return .statedChangeDoesNotCompare(
            first.title, stated: words(of: claim, in: text), because: obstacle,
            at: source.location(of: claim.numeral.digits))
    }

    private func words(of claim: Claim, in text: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: text[claim.numeral.range], as: UTF8.self).filter { $0 != "*" && $0 != " " }
    }

    private func disagreement(
        _ claim: Claim, _ reading: Interpretation, of text: UnsafeBufferPointer<UInt8>, in source: SourceText
    ) -> Diagnostic {
        let observations = reading.observations
        let row = observations.figure(reading.quantity, at: reading.coordinates).rows
        let field = observations.cube.measures.first { $0.indicator == reading.quantity.indicators[0] }?.field
        let data = row.first.map { first in
            (
                place: field.map { observations.dataset.table.location(row: first, of: $0) }
                    ?? observations.dataset.table.location(row: first), rows: row.count
            )
        }
        return .statedFigureDisagrees(
            reading.title, stated: words(of: claim, in: text), truth: reading.truthText, scope: reading.scope,
            at: source.location(of: claim.numeral.digits), data: data, reference: reading.reference(in: catalogue))
    }
}
