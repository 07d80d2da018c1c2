import Diagnostics

/// Puts the figures that a text without markup names in place, such as a summary or a note. The numbers that its author
/// typed are compared with the data and listed.
public struct TextFiller: Sendable {
    /// Lists the numbers that authors typed.
    public let scanner: NumeralScanner
    private let catalogue: Catalogue
    private let stated: StatedFigures

    /// - Parameters:
    ///   - catalogue: the figures that texts may name.
    ///   - stated: compares numbers with them.
    ///   - scanner: lists numbers.
    public init(_ catalogue: Catalogue, _ stated: StatedFigures, _ scanner: NumeralScanner) {
        (self.catalogue, self.stated, self.scanner) = (catalogue, stated, scanner)
    }

    /// The text with its figures in place.
    ///
    /// - Parameters:
    ///   - text: as it was written.
    ///   - year: the year that a figure without one belongs to.
    ///   - typed: receives the numbers that the author typed.
    ///   - diagnostics: receives an error for each name that stands for no figure, and a warning for each number that
    ///     the data contradicts.
    public func fill(
        _ text: Located<String>, year: Int? = nil, typed: inout TypedNumbers, into diagnostics: inout [Diagnostic]
    ) -> String {
        typed.add(scanner.numerals(in: text))
        return fill(text.value, at: text.location, year: year, into: &diagnostics)
    }

    /// The same for the text of a cell.
    public func fill(
        _ text: String, inCell place: SourceLocation, typed: inout TypedNumbers, into diagnostics: inout [Diagnostic]
    ) -> String {
        typed.add(scanner.numerals(in: text, at: place))
        return fill(text, at: place, year: nil, into: &diagnostics)
    }

    /// A correction with the figures that it names in place.
    public func fill(_ correction: Located<Correction>, into diagnostics: inout [Diagnostic]) -> Located<Correction> {
        let written = correction.value
        func filled(_ text: String, _ diagnostics: inout [Diagnostic]) -> String {
            catalogue.filled(text, at: correction.location, defaultYear: written.date.year - 1, into: &diagnostics)
        }
        let filled = Correction(
            date: written.date, old: filled(written.old, &diagnostics), new: filled(written.new, &diagnostics),
            reason: filled(written.reason, &diagnostics))
        return correction.map { _ in filled }
    }

    private func fill(
        _ text: String, at place: @autoclosure () -> SourceLocation, year: Int?, into diagnostics: inout [Diagnostic]
    ) -> String {
        stated.check(text, at: place(), year: year, into: &diagnostics)
        return catalogue.filled(text, at: place(), defaultYear: year, into: &diagnostics)
    }
}
