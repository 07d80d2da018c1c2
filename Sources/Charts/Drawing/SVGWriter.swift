import Text

/// Appends SVG markup to a buffer of bytes.
struct SVGWriter {
    /// The value of an attribute.
    enum Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
        case text(String)
        case number(Double)
        /// The attribute is left out.
        case absent

        init(stringLiteral value: String) { self = .text(value) }

        static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .absent }
    }

    typealias Attributes = KeyValuePairs<String, Value>

    private(set) var bytes: [UInt8] = []
    /// Whether the image holds links, so that its parts must be reachable one by one.
    let isInteractive: Bool

    init(isInteractive: Bool) {
        self.isInteractive = isInteractive
    }

    mutating func open(_ name: String, _ attributes: Attributes = [:]) {
        startTag(name, attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func close(_ name: String) {
        bytes += "</\(name)>".utf8
    }

    mutating func empty(_ name: String, _ attributes: Attributes) {
        startTag(name, attributes)
        bytes += "/>".utf8
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], _ text: String) {
        open(name, attributes)
        append(escaping: text)
        close(name)
    }

    mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ attributes: Attributes) {
        bytes += "<line".utf8
        append(["x1": .number(start.x), "y1": .number(start.y), "x2": .number(end.x), "y2": .number(end.y)])
        append(attributes)
        bytes += "/>".utf8
    }

    mutating func text(_ text: String) { append(escaping: text) }

    mutating func newline() { bytes.append(0x0A) }

    private mutating func startTag(_ name: String, _ attributes: Attributes) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        append(attributes)
    }

    private mutating func append(_ attributes: Attributes) {
        for (name, value) in attributes {
            if case .absent = value { continue }
            bytes += " \(name)=\"".utf8
            switch value {
            case .text(let text): append(escaping: text)
            case .number(let number): bytes += coordinate(number).utf8
            case .absent: break
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Appends text for content and for attributes.
    ///
    /// Characters that XML 1.0 forbids (section 2.2) are left out. An apostrophe stands for itself, because the writer
    /// puts values between double quotation marks.
    private mutating func append(escaping text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": bytes.append(UInt8(ascii: "'"))
            case "\t", "\n", "\r": bytes.append(0x20)
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": continue
            case "\u{20}"..<"\u{7F}":
                let byte = UInt8(scalar.value)
                if let replacement = HTMLEscape.replacement(for: byte) {
                    bytes += replacement.description.utf8
                } else {
                    bytes.append(byte)
                }
            default: bytes += UTF8.encode(scalar)!
            }
        }
    }
}

/// A coordinate with at most two decimals, without trailing zeros: a hundredth of a unit is far below a pixel.
func coordinate(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(decimals)"
}
