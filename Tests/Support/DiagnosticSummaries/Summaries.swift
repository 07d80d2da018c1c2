import Diagnostics

/// `error[missing-column] B3`, in the order of the file: what is wrong and where.
package func summary(_ problems: [Diagnostic]) -> [String] {
    problems.inReadingOrder().map { problem in
        "\(problem.severity.rawValue)[\(problem.code)] " + (problem.location.cell ?? "line \(problem.location.line)")
    }
}

/// What a problem says in both languages, message and fix.
package func wording(_ problem: Diagnostic?) -> String {
    guard let problem else { return "" }
    return [problem.message.zh, problem.message.en, problem.fix?.zh ?? "", problem.fix?.en ?? ""].joined(
        separator: "\n")
}
