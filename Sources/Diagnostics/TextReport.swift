/// Problems as a person reads them in a terminal.
public struct TextReport: Sendable {
    /// The language of messages and fixes.
    public let language: Language
    /// Whether to use ANSI colours; only for a terminal.
    public let color: Bool

    /// A report in one language.
    public init(language: Language, color: Bool = false) {
        self.language = language
        self.color = color
    }

    /// One problem: place, severity, message; the line with the place underlined; what to do.
    ///
    ///     content/data/coverage.csv:5:2 (B5) error[enum] “麦穗元镇”不在乡镇名录中
    ///        5 | 2024,麦穗元镇,...
    ///          |      ^^^^^^^^
    ///       建议：“麦穗原镇”。
    public func text(for diagnostic: Diagnostic) -> String {
        var lines = [
            "\(diagnostic.location.description(in: language)) \(paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", diagnostic.severity)) "
                + diagnostic.message[language]
        ]
        lines += excerpt(at: diagnostic.location, diagnostic.severity)
        for related in diagnostic.related {
            lines.append("  \(related.location.description(in: language)) \(related.message[language])")
            lines += excerpt(at: related.location, .note)
        }
        if let fix = diagnostic.fix {
            lines.append("  " + Wording(zh: "建议：", en: "Fix: ")[language] + fix[language])
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func excerpt(at location: SourceLocation, _ severity: Diagnostic.Severity) -> [String] {
        guard let excerpt = location.excerpt, location.line > 0 else { return [] }
        let scalars = Array(excerpt.text.unicodeScalars)
        let indent = scalars[..<excerpt.marked.lowerBound].reduce(0) { $0 + $1.displayWidth }
        let marked = scalars[excerpt.marked.clamped(to: 0..<scalars.count)].reduce(0) { $0 + $1.displayWidth }
        let number = String(location.line)
        let gutter = String(repeating: " ", count: max(4 - number.count, 1))
        let blank = String(repeating: " ", count: gutter.count + number.count)
        return [
            "\(gutter)\(number) | \(excerpt.text)",
            "\(blank) | " + String(repeating: " ", count: indent)
                + paint(String(repeating: "^", count: max(marked, 1)), severity),
        ]
    }

    private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard color else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }
}
