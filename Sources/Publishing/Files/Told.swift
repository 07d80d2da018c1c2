import Diagnostics

/// What a step gives or why it could not go on, with what it has to say: for steps that are done at the same time.
struct Told<Value: Sendable>: Sendable {
    private let result: Result<Value, FileSystemError>
    private let problems: [Diagnostic]

    init(_ body: (inout [Diagnostic]) throws(FileSystemError) -> Value) {
        var problems: [Diagnostic] = []
        result = Result { () throws(FileSystemError) in try body(&problems) }
        self.problems = problems
    }

    /// What the step gave; what it had to say is added to `diagnostics`.
    ///
    /// - Throws: `FileSystemError` when the step did.
    func value(_ diagnostics: inout [Diagnostic]) throws(FileSystemError) -> Value {
        diagnostics += problems
        return try result.get()
    }
}
