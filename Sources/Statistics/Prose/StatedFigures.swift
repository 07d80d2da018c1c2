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
    public func check(
        _ source: SourceText, _ body: Range<Int>, in ranges: @autoclosure () -> [Range<Int>], year: Int?,
        into diagnostics: inout [Diagnostic]
    ) {
        guard !vocabulary.isEmpty else { return }
        source.bytes.withUnsafeBufferPointer { text in
            let cutter = SentenceCutter(text, vocabulary, catalogue, year: year)
            var reader = ClaimReader(catalogue, year: year)
            let tables = StatedTables(cutter: cutter)
            var words: ArraySlice<Range<Int>>?
            var section = SentenceState.Context()
            func read(_ sentences: [Sentence]) {
                for sentence in sentences {
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
            /// Lines that follow each other, all of them rows of a table or none.
            var block: [Range<Int>] = []
            var isTable = false
            func endBlock() {
                defer { block.removeAll(keepingCapacity: true) }
                guard let first = block.first, let last = block.last, block.contains(where: cutter.mayHaveNumbers),
                    vocabulary.hasSubject(first.lowerBound..<last.upperBound, of: text)
                else { return }
                let words = own(from: first.lowerBound)
                if isTable { return read(tables.sentences(block, own: words)) }
                reader.state.context = section
                for line in block where cutter.mayHaveNumbers(line) {
                    // A line that is all code has no words of the author.
                    let words = own(from: line.lowerBound)
                    if let first = words.first, first.lowerBound < line.upperBound {
                        read(cutter.sentences(line, own: words))
                    }
                }
            }
            var start = body.lowerBound
            while start < body.upperBound {
                let line = start..<(text.first(0x0A, in: start..<body.upperBound) ?? body.upperBound)
                start = line.upperBound + 1
                if line.isEmpty || text[line.lowerBound] == UInt8(ascii: "#") {
                    endBlock()
                    if line.isEmpty { continue }
                    reader.state.context = section
                    read(cutter.sentences(line, own: own(from: line.lowerBound)))
                    section = reader.state.context
                } else {
                    let isRow = tables.isRow(line)
                    if isTable != isRow { endBlock() }
                    isTable = isRow
                    block.append(line)
                }
            }
            endBlock()
        }
    }

    /// The same for a text without markup, which stands at `place`: a summary, a note, a correction.
    public func check(
        _ text: String, at place: @autoclosure () -> SourceLocation, year: Int?, into diagnostics: inout [Diagnostic]
    ) {
        let source = SourceText(path: "", text: text)
        var found: [Diagnostic] = []
        check(source, 0..<source.bytes.count, in: ownWords(of: source.bytes), year: year, into: &found)
        guard !found.isEmpty else { return }
        let place = place()
        diagnostics += found.map {
            Diagnostic($0.severity, $0.code, at: place, $0.message, fix: $0.fix, related: $0.related)
        }
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
