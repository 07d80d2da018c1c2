/// A figure that can be drawn as a static SVG image: the same input gives the same bytes.
///
/// ## What a stylesheet can change
/// The image is complete without CSS. These properties and classes let a page adapt it:
/// - `--chart-1` … `--chart-6` and `--chart-1-ink` … (text on that colour), `--chart-scale-1` … `--chart-scale-5` and
///   their `-ink` (classes of a tile map), `--chart-grid`, `--chart-surface` (the page's background);
/// - `font-size` of `.chart`: all text is laid out for 13 units (13 px when the image is shown at its own 360 px) and
///   is sized in em, so a page that shows the image larger makes the text smaller in units: `font-size: 9.5px` at 620
///   px gives 16 px on the screen. Never make it larger than 13 units: labels were placed for that size.
///
/// ## What a program can read back
/// Each datum's shape carries `data-key`, `data-series` and `data-state` (`value`, `hidden`, `gap`, or `listed`
/// for a part of a share that is printed but cannot be drawn); each labelled tick is a
/// `text` of class `tick` with `data-axis` and `data-value`, inside the `g` of class `plot` whose shapes it measures.
public protocol Chart: Sendable {
    var caption: ChartCaption { get }

    /// The image as UTF-8 text of one `svg` element, to be put into an HTML page.
    /// - Parameter id: an identifier that is unique in the page; the ids of the title and description derive from it.
    func svg(id: String) -> [UInt8]
}

/// What a person who cannot see the chart is told.
public struct ChartCaption: Sendable, Hashable {
    /// The finding, or the subject: the accessible name.
    public var title: String
    /// What the chart shows: kind, measure, extremes. The accessible description.
    public var description: String

    /// Both are plain text; what SVG cannot hold as it is gets escaped.
    public init(title: String, description: String) {
        self.title = title
        self.description = description
    }
}
