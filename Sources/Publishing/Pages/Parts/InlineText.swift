/// A line of Markdown without block structure, rendered.
struct InlineText: Sendable {
    var html: [UInt8] = []
    /// Without markup, in one line.
    var text = ""

    static func += (left: inout Self, right: Self) {
        left.html += right.html
        left.text += right.text
    }
}
