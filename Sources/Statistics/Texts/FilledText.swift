import Diagnostics

extension Catalogue {
    /// A text without markup, such as a summary, a caption or a note, with each `{{ }}` replaced by its figure.
    ///
    /// - Parameters:
    ///   - text: the text, and where it stands.
    ///   - defaultYear: the year that a figure without one belongs to.
    ///   - diagnostics: receives an error for each name that stands for no figure.
    public func filled(
        _ text: Located<String>, defaultYear: Int? = nil, into diagnostics: inout [Diagnostic]
    ) -> String {
        guard text.value.contains("{{") else { return text.value }
        var result = ""
        var rest = text.value[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            let reference = String(rest[start.upperBound..<end.lowerBound])
            result += rest[..<start.lowerBound]
            do throws(ValueError) {
                result += try words(for: reference, defaultYear: defaultYear)
            } catch {
                diagnostics.append(.invalidFigure(error, at: text.location))
                result += reference
            }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    private func words(for reference: String, defaultYear: Int?) throws(ValueError) -> String {
        if let literal = try TypedLiteral(reference) { return literal.text }
        do throws(FigureExpression.Failure) {
            return try FigureExpression(reference, in: self, defaultYear: defaultYear).evaluate().text
        } catch {
            throw error.error
        }
    }
}
