/// A label laid out in lines that fit a width.
struct TextBlock: Sendable {
    let lines: [String]
    /// The size of its characters, in units.
    let size: Double
    /// The width of its longest line, in units.
    let width: Double

    var height: Double { Double(lines.count) * size * TextMetrics.leading }
    var isEmpty: Bool { lines.isEmpty }

    static let none = TextBlock("", size: TextMetrics.body)

    /// Breaks a text into as few lines as a width allows, of about equal length: “十个字和两个字” looks like an accident.
    /// A word or number longer than the width is broken; nothing is ever left out.
    init(_ text: String, size: Double, maxWidth: Double = .infinity) {
        let limit = max(maxWidth / size, 1)
        let pieces = TextBlock.pieces(of: text)
        var lines = TextBlock.fill(pieces, limit)
        if lines.count > 1 {
            let total = TextMetrics.width(text)
            var tighter = total / Double(lines.count)
            while tighter < limit {
                let balanced = TextBlock.fill(pieces, tighter)
                if balanced.count == lines.count {
                    lines = balanced
                    break
                }
                tighter += 0.5
            }
        }
        self.init(lines: lines, size: size)
    }

    /// Lines that are already decided.
    init(lines: [String], size: Double) {
        self.lines = lines
        self.size = size
        width = (lines.map(TextMetrics.width).max() ?? 0) * size
    }

    /// One block above another, of the same size.
    func above(_ other: TextBlock) -> TextBlock {
        TextBlock(lines: lines + other.lines, size: size)
    }

    /// Signs that do not begin a line (GB/T 15834: closing punctuation stays with what it closes).
    private static let closing: Set<Character> = [
        "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "】", "」", "』", "％", "%", ",", ".", ")", "‰",
    ]

    /// Signs that do not end a line.
    private static let opening: Set<Character> = ["（", "《", "“", "‘", "【", "「", "『", "("]

    /// The parts between which a line may break: single Han characters, words, numbers, with their punctuation.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var mayJoin = false
        for character in text {
            let isSpace = character.isWhitespace
            let isWord = !isSpace && character.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
            let next = isSpace ? " " : String(character)
            if !pieces.isEmpty,
                closing.contains(character) || (mayJoin && isWord)
                    || pieces[pieces.count - 1].last.map(opening.contains) == true
            {
                pieces[pieces.count - 1] += next
            } else {
                pieces.append(next)
            }
            mayJoin = isWord
        }
        return pieces
    }

    private static func fill(_ pieces: [String], _ limit: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        var width = 0.0
        func finish() {
            while line.last == " " { line.removeLast() }
            if !line.isEmpty { lines.append(line) }
            line = ""
            width = 0
        }
        for piece in pieces.flatMap({ split($0, limit) }) {
            let pieceWidth = TextMetrics.width(piece)
            if width + pieceWidth > limit + 1e-9 { finish() }
            if line.isEmpty, piece == " " { continue }
            line += piece
            width += pieceWidth
        }
        finish()
        return lines
    }

    /// A piece that is wider than a line, in parts that are not; a long number breaks behind a comma if it can.
    private static func split(_ piece: String, _ limit: Double) -> [String] {
        guard TextMetrics.width(piece) > limit else { return [piece] }
        var parts: [String] = []
        var part = ""
        for character in piece {
            if !part.isEmpty, TextMetrics.width(part) + TextMetrics.width(String(character)) > limit {
                let comma = part.lastIndex(of: ",").map(part.index(after:)) ?? part.endIndex
                parts.append(String(part[..<comma]))
                part = String(part[comma...])
            }
            part.append(character)
        }
        return parts + [part]
    }
}
