/// What the rules of emphasis, line breaks and addresses need to know about a character.
enum CharacterClasses {
    /// Whether this is a CJK character as the CommonMark CJK-friendly amendments define it: East Asian Width W, F or H
    /// without default emoji, or script Hangul (Unicode 17).
    static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x1100 { return false }
        // Nearly all of Chinese text is in these ranges and need not be searched for.
        switch value {
        case 0x4E00...0x9FFF, 0x2FF0...0x303E, 0xFF01...0xFFBE: return true
        default: break
        }
        var low = 0
        var high = cjkRanges.count
        while low < high {
            let middle = (low + high) / 2
            if cjkRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < cjkRanges.count && cjkRanges[low].contains(value)
    }

    /// Whether this is punctuation as CommonMark 0.29, the library's version, defines it: ASCII punctuation and general
    /// category P.
    static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return isASCIIPunctuation(UInt8(scalar.value)) }
        // The usual characters and marks of Chinese are answered here, because looking up a category takes long.
        switch scalar.value {
        case 0x4E00...0x9FFF: return false
        case 0x2018, 0x2019, 0x201C, 0x201D, 0x3001, 0x3002, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A,
            0xFF1B, 0xFF1F:
            return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default:
            return false
        }
    }

    /// Whether this is Unicode whitespace as CommonMark defines it: category Zs, tab, line feed, form feed, carriage return.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isASCIIPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// Whether a line end between the two characters means nothing. It does inside Chinese; elsewhere it means a space.
    static func needNoSpace(between last: Unicode.Scalar, and next: Unicode.Scalar) -> Bool {
        switch (joinsAcrossLines(last), joinsAcrossLines(next)) {
        case (true, true): true
        case (true, false): isSharedPunctuation(next)
        case (false, true): isSharedPunctuation(last)
        case (false, false): false
        }
    }

    /// Whether the character belongs to writing without spaces between words: Han, kana, bopomofo, CJK punctuation and
    /// full-width forms, but not Hangul, whose words are spaced.
    private static func joinsAcrossLines(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: false
        default: isCJK(scalar)
        }
    }

    /// Whether the character is punctuation that Chinese shares with other scripts: “ ” ‘ ’ — … ·
    private static func isSharedPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xB7: true
        default: false
        }
    }

    private static let cjkRanges: [ClosedRange<UInt32>] = [
        0x1100...0x11FF, 0x20A9...0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x2E99,
        0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E, 0x3041...0x3096, 0x3099...0x30FF, 0x3105...0x312F,
        0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E, 0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF,
        0xFFD2...0xFFD7, 0xFFDA...0xFFDC, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE, 0x16FE0...0x16FE4, 0x16FF0...0x16FF6,
        0x17000...0x18CD5, 0x18CFF...0x18D1E, 0x18D80...0x18DF2, 0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB,
        0x1AFFD...0x1AFFE, 0x1B000...0x1B122, 0x1B132...0x1B132, 0x1B150...0x1B152, 0x1B155...0x1B155,
        0x1B164...0x1B167, 0x1B170...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F200,
        0x1F202...0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231, 0x1F237...0x1F237,
        0x1F23B...0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265, 0x20000...0x3FFFD,
    ]
}
