import Text

/// A label as it is compared: offices write one name with many widths, spaces and brackets.
///
/// Full-width forms become half-width, blanks disappear (“合  计”), brackets of every kind become round ones, letters
/// become lower case.
package func labelKey(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Blanks.isBlank(scalar) {
        key.append(folded(scalar))
    }
    return String(key).lowercased()
}

/// A label as it was printed, on one line and without the blanks that only set Chinese characters apart (“合　计”).
func printedLabel(_ text: some StringProtocol) -> String {
    var printed = String.UnicodeScalarView()
    var hasBlank = false
    for scalar in text.unicodeScalars {
        if Blanks.isBlank(scalar) {
            hasBlank = true
            continue
        }
        if hasBlank, let last = printed.last, last.displayWidth != 2 || scalar.displayWidth != 2 { printed.append(" ") }
        hasBlank = false
        printed.append(scalar)
    }
    return String(printed)
}

/// The text with full-width letters, digits and punctuation made half-width.
func halfWidth(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(narrow)))
}

private func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
}

private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let narrow = narrow(scalar)
    return switch narrow {
    case "【", "〔", "〖", "[", "{": "("
    case "】", "〕", "〗", "]", "}": ")"
    default: narrow
    }
}

/// A label with the unit that was written into it.
struct UnitLabel: Equatable {
    /// As `labelKey` gives it, without the unit.
    let name: String
    let unit: String?

    /// The name as `text` prints it: `R&D经费` of `R&D经费（亿元）`.
    func printedName(in text: String) -> String {
        guard unit != nil else { return printedLabel(text) }
        // The key has one character for each of the text that is not blank.
        var rest = name.unicodeScalars.count
        let scalars = text.unicodeScalars.prefix { scalar in
            if Blanks.isBlank(scalar) { return true }
            rest -= 1
            return rest >= 0
        }
        return printedLabel(String(scalars))
    }

    /// Splits `职工人数(万人)`, `职工人数（单位：万人）` and `会员人数/人`.
    ///
    /// Only a known unit is split off: `会员人数(女)` is another thing than `会员人数`.
    init(_ text: String) {
        let key = labelKey(text)
        if key.last == ")", let open = key.lastIndex(of: "(") {
            let inside = Self.withoutUnitWord(String(key[key.index(after: open)...].dropLast()))
            if open > key.startIndex, MeasuringUnit.isKnown(inside) {
                var name = String(key[..<open])
                // A units row with brackets below a header: `会员人数/(人)`.
                if name.count > 1, name.last == "/" { name.removeLast() }
                (self.name, unit) = (name, inside)
                return
            }
        }
        if let slash = key.firstIndex(of: "/"), slash > key.startIndex {
            for start in key.indices[slash...] where key[start] == "/" {
                let suffix = Self.withoutBrackets(String(key[key.index(after: start)...]))
                guard MeasuringUnit.isKnown(suffix) else { continue }
                (name, unit) = (String(key[..<start]), suffix)
                return
            }
        }
        (name, unit) = (key, nil)
    }

    private static func withoutUnitWord(_ text: String) -> String {
        for word in ["计量单位:", "单位:"] where text.hasPrefix(word) { return String(text.dropFirst(word.count)) }
        return text
    }

    /// A units row below the header often has brackets of its own.
    private static func withoutBrackets(_ text: String) -> String {
        text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
    }
}
