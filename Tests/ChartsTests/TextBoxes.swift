import ChartDecoding

/// The places that texts take, worked out without the layout's own measures: one em for a Han character, the widths
/// that common fonts have for the rest.
struct TextBox {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    /// How deep two boxes lie in each other, in units; zero or less when they are apart.
    func overlap(with other: TextBox) -> Double {
        min(min(right, other.right) - max(left, other.left), min(bottom, other.bottom) - max(top, other.top))
    }

    static func all(in root: SVGElement) -> [TextBox] {
        root.all.filter { $0.name == "text" }.flatMap(lines)
    }

    private static func lines(of text: SVGElement) -> [TextBox] {
        let size = 13 * em(text.attributes["font-size"] ?? "1em")
        var baseline = text.number("y") ?? 0
        guard !text.children.isEmpty else {
            return [box(text.text, text, size, baseline: baseline + em(text.attributes["dy"] ?? "0em") * size)]
        }
        return text.children.map { line in
            baseline += em(line.attributes["dy"] ?? "0em") * size
            return box(line.text, text, size, baseline: baseline)
        }
    }

    private static func box(_ string: String, _ text: SVGElement, _ size: Double, baseline: Double) -> TextBox {
        let width = string.unicodeScalars.reduce(0) { $0 + advance($1) } * size
        let x = text.number("x") ?? 0
        let left =
            switch text.attributes["text-anchor"] {
            case "end": x - width
            case "middle": x - width / 2
            default: x
            }
        return TextBox(
            text: string, left: left, right: left + width, top: baseline - 0.82 * size, bottom: baseline + 0.1 * size)
    }

    private static func advance(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "0"..."9": 0.555
        case ",", ".", " ", ":", "'": 0.28
        case "-", "(", ")", "[", "]": 0.36
        case "\u{0}"..<"\u{2000}": 0.56
        default: 1
        }
    }

    private static func em(_ length: String) -> Double { Double(length.dropLast(2)) ?? 1 }
}
