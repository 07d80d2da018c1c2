/// Emphasis beside Chinese, after the CommonMark CJK-friendly amendments (github.com/tats-u/markdown-cjk-friendly).
///
/// CommonMark looks at the characters on both sides of a run of `*` to decide whether it opens or closes emphasis. Its
/// rule is made for English punctuation, behind which a space stands, so `**加强培训：**内容` is not emphasis to it. The
/// library has no setting for this. So the text that it parses is changed: where the amendments decide otherwise, a
/// punctuation character that the document does not contain, the sentinel, is put before or behind the run. It is
/// removed wherever text is written. Lines keep their numbers, and columns are found in the original source.
///
/// The amendments leave `_` as it is. `~~` follows the same rule as `*`.
struct FlankingSentinel {
    /// The sentinel's three bytes of UTF-8.
    let bytes: [UInt8]

    /// Punctuation (category P) of scripts that no Chinese office writes in. The first that the document does not
    /// contain is taken. In a document that contains all of them, emphasis is left to CommonMark's rule.
    private static let candidates: [[UInt8]] = ["\u{A874}", "\u{A8CE}", "\u{A95F}", "\u{AAF0}", "\u{A6F3}"].map {
        Array($0.utf8)
    }

    /// The text that the library should parse, and the sentinel in it; nil when the text can stay as it is.
    static func insert(into text: Bytes) -> (text: [UInt8], sentinel: FlankingSentinel)? {
        var places = places(for: UInt8(ascii: "*"), in: text)
        let others = self.places(for: UInt8(ascii: "~"), in: text)
        if !others.isEmpty { places = (places + others).sorted() }
        guard !places.isEmpty, let sentinel = candidates.first(where: { !contains($0, in: text) }) else { return nil }

        var result: [UInt8] = []
        result.reserveCapacity(text.count + places.count * sentinel.count)
        var copied = 0
        for place in places {
            result.append(contentsOf: text[copied..<place])
            result.append(contentsOf: sentinel)
            copied = place
        }
        result.append(contentsOf: text[copied...])
        return (result, FlankingSentinel(bytes: sentinel))
    }

    private static func contains(_ word: [UInt8], in text: Bytes) -> Bool {
        var index = 0
        while let found = text.first(word[0], in: index..<text.count) {
            if text.has(word, at: found) { return true }
            index = found + 1
        }
        return false
    }

    /// Where sentinels must be put for the runs of `mark`, in the order of the text.
    private static func places(for mark: UInt8, in text: Bytes) -> [Int] {
        var places: [Int] = []
        var index = 0
        while let found = text.first(mark, in: index..<text.count) {
            var end = found + 1
            while end < text.count, text[end] == mark { end += 1 }
            index = end
            let start = isEscaped(found, in: text) ? found + 1 : found
            if start == end || (mark == UInt8(ascii: "~") && end - start != 2) { continue }
            let wanted = Insertion.needed(
                before: Neighbour(before: start, in: text), after: Neighbour(after: end, in: text))
            if wanted.before { places.append(start) }
            if wanted.after { places.append(end) }
        }
        return places
    }

    private static func isEscaped(_ index: Int, in text: Bytes) -> Bool {
        var start = index
        while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (index - start) % 2 == 1
    }
}

/// A character beside a run of `*` or `~`: what it is to the library, and what it is to the amendments.
private struct Neighbour {
    enum Kind { case space, punctuation, cjk, other }

    /// Never `.cjk`, which CommonMark does not know.
    var stock: Kind
    var amended: Kind

    static let lineEnd = Neighbour(stock: .space, amended: .space)

    init(stock: Kind, amended: Kind) {
        self.stock = stock
        self.amended = amended
    }

    init(_ scalar: Unicode.Scalar) {
        stock =
            CharacterClasses.isSpace(scalar) ? .space : CharacterClasses.isPunctuation(scalar) ? .punctuation : .other
        amended = stock != .space && CharacterClasses.isCJK(scalar) ? .cjk : stock
    }

    init(after end: Int, in text: Bytes) {
        self = text.scalar(at: end).map(Neighbour.init) ?? .lineEnd
    }

    init(before start: Int, in text: Bytes) {
        guard let scalar = text.scalar(before: start) else {
            self = .lineEnd
            return
        }
        self.init(scalar)
        switch scalar.value {
        case 0xE0100...0xE01EF:
            amended = .cjk
        case 0xFE00...0xFE0E:
            // A variation selector counts as the character that it follows; full-width quotation marks count as CJK.
            guard let base = text.scalarStart(before: start).flatMap({ text.scalar(before: $0) }) else { return }
            let isFullWidthQuote = scalar.value == 0xFE01 && [0x2018, 0x2019, 0x201C, 0x201D].contains(base.value)
            amended = isFullWidthQuote ? .cjk : Neighbour(base).amended
        default:
            break
        }
    }
}

/// On which sides of a run of `*` or `~` a sentinel must be put.
private struct Insertion {
    let before: Bool
    let after: Bool

    private static let all = [(false, false), (true, false), (false, true), (true, true)]

    /// The smallest insertion after which CommonMark decides as the amendments do.
    static func needed(before: Neighbour, after: Neighbour) -> Insertion {
        if before.amended == before.stock, after.amended == after.stock {
            return Insertion(before: false, after: false)
        }
        let wanted = (
            left: canOpen(outside: before.amended, inside: after.amended),
            right: canOpen(outside: after.amended, inside: before.amended)
        )
        for (first, second) in all {
            let left = first ? .punctuation : before.stock
            let right = second ? .punctuation : after.stock
            if (canOpen(outside: left, inside: right), canOpen(outside: right, inside: left)) == wanted {
                return Insertion(before: first, after: second)
            }
        }
        return Insertion(before: false, after: false)
    }

    /// Whether a run between `outside` and `inside` may open emphasis of what is inside. Whether it may close emphasis
    /// follows from the same rule with the sides swapped.
    private static func canOpen(outside: Neighbour.Kind, inside: Neighbour.Kind) -> Bool {
        switch inside {
        case .space: false
        case .punctuation: outside != .other
        case .cjk, .other: true
        }
    }
}

extension FlankingSentinel {
    /// A quick test: when it is false, the sentinel does not stand in `text`.
    func mayStand(in text: Bytes) -> Bool { text.first(bytes[0], in: 0..<text.count) != nil }

    /// `text` without a sentinel at its beginning and one at its end.
    func removedFromEnds(of text: Bytes) -> Bytes {
        let start = text.has(bytes, at: 0) ? bytes.count : 0
        let end =
            text.count - bytes.count >= start && text.has(bytes, at: text.count - bytes.count)
            ? text.count - bytes.count : text.count
        return Bytes(rebasing: text[start..<end])
    }

    /// `text` without any sentinel, as the author wrote it.
    func removed(from text: Bytes) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var copied = 0
        var index = 0
        while let found = text.first(bytes[0], in: index..<text.count) {
            index = found + 1
            guard text.has(bytes, at: found) else { continue }
            result.append(contentsOf: text[copied..<found])
            copied = found + bytes.count
            index = copied
        }
        result.append(contentsOf: text[copied...])
        return result
    }
}
