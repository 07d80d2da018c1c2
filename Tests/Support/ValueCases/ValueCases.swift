import Diagnostics
import Statistics

// Short ways to write values in tables of cases.

package func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(-999_999) }
package func known(_ text: String, _ qualifier: Measure.Qualifier = .exact) -> Measure {
    .known(decimal(text), qualifier)
}

/// The value, or the code of the error: tables of cases hold both in one column.
package func outcome<Value>(_ make: () throws(ValueError) -> Value, _ show: (Value) -> String) -> String {
    do throws(ValueError) { return show(try make()) } catch { return "error[\(error.code)]" }
}

/// Message and fix in both languages.
package func wording(_ error: ValueError?) -> String {
    guard let error else { return "" }
    return [error.message.zh, error.message.en, error.fix?.zh ?? "", error.fix?.en ?? ""].joined(separator: "\n")
}

package func failure<Value>(_ make: () throws(ValueError) -> Value) -> ValueError? {
    do throws(ValueError) {
        _ = try make()
        return nil
    } catch { return error }
}
