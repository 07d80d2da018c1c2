import Diagnostics

extension Catalogue {
    /// A text without markup, such as a summary, a caption or a note, with each `{{ }}` replaced by its figure.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - place: where it stands.
    ///   - defaultYear: the year that a figure without one belongs to.
    ///   - diagnostics: receives an error for each name that stands for no figure.
    public func filled(
        _ text: String, at place: @autoclosure () -> SourceLocation, defaultYear: Int? = nil,
        into diagnostics: inout [Diagnostic]
    ) -> String {
        guard text.contains("{{") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            let reference = String(rest[start.upperBound..<end.lowerBound])
            result += rest[..<start.lowerBound]
            do throws(FigureExpression.Failure) {
                result += try words(for: reference, defaultYear: defaultYear)
            } catch {
                if !isConsequence(error, in: reference) {
                    diagnostics.append(.invalidFigure(error.error, at: place()))
                }
                result += reference
            }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// Whether a failure to read `reference` only follows from a mistake in the list of regions, or from a table that
    /// cannot be read, which was reported there.
    public func isConsequence(_ failure: FigureExpression.Failure, in reference: String) -> Bool {
        if excuses(reference.split(separator: " ").map(String.init)) { return true }
        let unsound = regions.unsoundNames
        guard !unsound.isEmpty else { return false }
        return regions.whole == nil
            || unsound.contains(String(decoding: Array(reference.utf8)[failure.range], as: UTF8.self))
    }

    private func words(for reference: String, defaultYear: Int?) throws(FigureExpression.Failure) -> String {
        do throws(ValueError) {
            if let literal = try TypedLiteral(reference) { return literal.text }
        } catch {
            throw FigureExpression.Failure(error: error, range: 0..<reference.utf8.count)
        }
        return try FigureExpression(reference, in: self, defaultYear: defaultYear).evaluate().text
    }
}
