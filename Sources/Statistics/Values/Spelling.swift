/// Full-width letters, digits and signs as their half-width forms, without any kind of space around.
package func foldWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0)!)
        case 0x3000, 0x00A0, 0x2002...0x200B, 0xFEFF, 0x09, 0x0A, 0x0D, 0x20: continue
        case 0x2212: result.append("-")
        default: result.append(scalar)
        }
    }
    return String(result)
}

extension String {
    /// The text without white space and byte order marks at either end.
    var trimmingSpaces: String {
        let scalars = unicodeScalars
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0xFEFF }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
