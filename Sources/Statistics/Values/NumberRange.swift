import Diagnostics

/// Which numbers figures of one kind can be. What a column's declaration says of it is refused in its cells.
public enum NumberRange: Sendable {
    /// 0, 1, 2 and so on: what is counted one by one. The usual case.
    case counts
    /// From 0 up, with digits after the point: money, areas, hours, points.
    case amounts
    /// Below zero as well: changes and balances.
    case signed

    /// `measure` as figures of this range are kept: 240.0 people are 240.
    ///
    /// - Parameters:
    ///   - measure: in `unit`.
    ///   - text: the cell, to name in the error.
    ///   - unit: the unit of the column.
    /// - Throws: `ValueError` when the number is outside the range.
    func admit(_ measure: Measure, writtenAs text: String, in unit: Unit?) throws(ValueError) -> Measure {
        guard case .known(let value, let qualifier) = measure, self != .signed else { return measure }
        guard !value.isNegative else { throw .negative(text) }
        guard self == .counts, value.scale > 0 else { return measure }
        let whole = value.rounded(toScale: 0)
        guard whole == value else { throw .notWhole(text, unit: unit) }
        return .known(whole, qualifier)
    }
}

extension ValueError {
    fileprivate static func negative(_ text: String) -> Self {
        ValueError(
            "negative-number",
            Wording(zh: "“\(text)”小于 0，这一列的数不会是负数", en: "“\(text)” is below 0, which this column cannot be"),
            fix: Wording(
                zh: "对照原表改正；没有数字写“—”，不适用写“不适用”",
                en: "correct it by the original; — for no figure, 不适用 for not applicable"))
    }

    fileprivate static func notWhole(_ text: String, unit: Unit?) -> Self {
        let symbol = unit?.symbol ?? ""
        return ValueError(
            "not-whole",
            Wording(
                zh: "“\(text)”不是整数，这一列按\(symbol.isEmpty ? "个数" : "“\(symbol)”")一个一个数",
                en:
                    "“\(text)” is no whole number; this column counts \(symbol.isEmpty ? "things" : "“\(symbol)”") one by one"
            ),
            fix: Wording(
                zh: symbol.isEmpty ? "对照原表改成整数" : "对照原表改成整数；原表以万计的，在表头写明，例如“(万\(symbol))”",
                en: "correct it by the original; if that counts in ten thousands, say so in the header"))
    }
}
