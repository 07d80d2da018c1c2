/// Widths of text before any font is known: the site uses the reader's own fonts, so these lean to the wide side.
enum TextMetrics {
    /// The size of names and values, in units of the view box; the size all layout is made for.
    static let body = 13.0
    /// The size of ticks, legends and notes: still 11 px when the image is shown 330 px wide.
    static let small = 12.0
    /// ``small`` as a share of ``body``, for the `font-size` attribute.
    static let smallInEm = "0.923em"
    /// From one line of a label to the next.
    static let leading = 1.2
    /// From a line's middle to its baseline, in em; Han characters fill the em box.
    static let middleToBaseline = 0.36

    /// The width of a text in em, with the eighth of an em that browsers put between Han characters and Latin letters
    /// or digits (CSS `text-autospace`).
    static func width(_ text: String) -> Double {
        var width = 0.0
        var previous: Double?
        for scalar in text.unicodeScalars {
            let own = Self.width(scalar)
            if let previous, (previous == 1) != (own == 1) { width += 0.125 }
            width += own
            previous = own
        }
        return width
    }

    static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "0"..."9": 0.58
        case ",", ".", ":", ";", "'", "|", "!", "i", "l", "j", " ", "\t", "\n", "\r": 0.3
        case "(", ")", "[", "]", "-", "f", "r", "t", "/": 0.42
        case "%", "@", "M", "W", "m", "w": 0.92
        case "A"..."Z": 0.72
        case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{300}"..<"\u{370}", "\u{200B}"..."\u{200F}",
            "\u{FE00}"..."\u{FE0F}":
            0
        case "\u{20}"..<"\u{7F}": 0.6
        case "\u{A0}"..<"\u{2010}": 0.72
        case "\u{1F000}"...: 1.4
        default: 1
        }
    }
}
