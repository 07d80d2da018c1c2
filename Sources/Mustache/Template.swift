import Diagnostics

/// A template that has been checked for `Model`. Immutable: any number of threads may render it at the same time.
public struct Template<Model>: Sendable {
    let program: Program

    /// Appends the rendered template as UTF-8.
    ///
    /// - Parameters:
    ///   - model: the values that the template names.
    ///   - bytes: to which the text is appended.
    ///   - problems: receives what only the values can show: an address that must not be followed (`#` is written in
    ///     its place), a partial that the model did not declare, partials without end.
    public func render(_ model: Model, into bytes: inout [UInt8], problems: inout [Diagnostic]) {
        Context.lend(model) { Machine.run(program, on: $0, into: &bytes, problems: &problems) }
    }
}

/// A template for JSON values.
public struct DynamicTemplate: Sendable {
    let program: Program?

    /// Appends the rendered template as UTF-8. Values are escaped as in checked templates, and nothing is an error.
    public func render(json: JSONValue, into bytes: inout [UInt8]) {
        guard let program else { return }
        var problems: [Diagnostic] = []
        Context.lend(JSONScope(json)) { Machine.run(program, on: $0, into: &bytes, problems: &problems) }
    }
}
