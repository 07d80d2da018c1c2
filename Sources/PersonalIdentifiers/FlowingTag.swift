import Text

extension HTMLTag {
    /// Elements that flow with the text around them (HTML Living Standard, phrasing content; SVG `tspan`).
    private static let flowingNames: TagNames = [
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
        "kbd",
        "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tspan",
        "tt", "u", "var", "wbr",
    ]
    private static let lineBreak: TagName = "br"

    /// Whether a reader sees the texts on its two sides on two lines.
    var breaksLine: Bool { name == Self.lineBreak }

    /// How many bytes of a tag or comment are looked at. One that never ends must not make every digit read the whole
    /// page.
    private static let longest = 2_000

    /// The tag or comment that begins at `start`; nil when a reader sees the texts on its two sides apart, and for what
    /// is no tag.
    static func flowing(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> HTMLTag? {
        HTMLTag(in: bytes, at: start, endingBefore: start + longest).flatMap {
            $0.isComment || flowingNames.contains($0.name) ? $0 : nil
        }
    }
}
