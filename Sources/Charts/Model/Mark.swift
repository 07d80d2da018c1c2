/// What is known about one datum: a number to draw, or the reason why there is none.
///
/// Only ``value(_:text:)`` ever has a place on a scale. A hidden value is labelled and hollow, a gap is labelled and
/// empty; neither is drawn where a number could be read from it.
public enum Mark: Sendable, Hashable {
    /// A number for the geometry, and the exact text that is printed beside it.
    case value(Double, text: String)
    /// A value that exists and is not told: suppressed, or masked by the source.
    case hidden(text: String)
    /// No value: not collected, not available, not applicable. Lines break here.
    case gap(text: String)

    /// The text to print, ready made.
    public var text: String {
        switch self {
        case .value(_, let text), .hidden(let text), .gap(let text): text
        }
    }

    /// The number to draw, if there is one that can be drawn: finite, and no larger than ``largestDrawable``. Any
    /// other number is treated as a gap, so that its text is still printed.
    public var number: Double? {
        guard case .value(let number, _) = self, number.isFinite, abs(number) <= Self.largestDrawable else {
            return nil
        }
        return number
    }

    /// Beyond this magnitude sums and differences of numbers could overflow.
    public static let largestDrawable = 1e100

    var isHidden: Bool {
        if case .hidden = self { true } else { false }
    }

    /// The word for the attribute `data-state`.
    var state: String {
        number != nil ? "value" : isHidden ? "hidden" : "gap"
    }
}

/// A mark, and the page that tells more about it.
public struct Datum: Sendable, Hashable {
    /// What is drawn.
    public var mark: Mark
    /// Where a click on the mark leads: a relative or http(s) address. Others are ignored.
    public var url: String?

    /// A mark that leads to `url`.
    public init(_ mark: Mark, url: String? = nil) {
        self.mark = mark
        self.url = url
    }
}

/// One of several sets of values that a chart compares: a colour, a line, a segment.
public struct ChartSeries: Sendable, Hashable {
    /// Identifies the series in the SVG (`data-series`).
    public var key: String
    /// Its name for readers.
    public var label: String

    /// Named `label` for readers and `key` in the SVG.
    public init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}

/// A position on the axis of a line: a year, as a rule.
public struct ChartCategory: Sendable, Hashable {
    /// What stands between a position and the one before it, so that no line joins their values.
    public enum Interruption: Sendable, Hashable {
        /// A mark is drawn, with these words.
        case marked(String)
        case unmarked
    }

    /// Identifies the position in the SVG (`data-key`).
    public var key: String
    /// Its name for readers.
    public var label: String
    /// What stands between it and the position before; nil when lines go on.
    public var interruption: Interruption?

    /// Named `label` for readers and `key` in the SVG.
    public init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}
