import Diagnostics

/// Cuts a template into texts and tags.
struct Scanner {
    private(set) var tokens: [Token] = []
    private(set) var problems: [Diagnostic] = []
    private let source: SourceText
    private let bytes: [UInt8]
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)

    init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
        var position = 0
        while position < bytes.count {
            let start = find(opening, from: position) ?? bytes.count
            addText(position..<start)
            guard start < bytes.count else { return }
            position = scanTag(at: start) ?? skipUnclosed(at: start)
        }
    }

    // MARK: Tags

    /// Reads the tag that begins at `start`; the place behind it, or nil when nothing closes it.
    private mutating func scanTag(at start: Int) -> Int? {
        let sigil = trimmed(start + opening.count..<bytes.count).lowerBound
        guard sigil < bytes.count else { return nil }
        let kind = Tag.Kind(sigil: bytes[sigil])
        let end = closing(behind: bytes[sigil])
        let inside = kind == nil ? sigil : sigil + 1
        guard let close = find(end, from: inside) else { return nil }

        let kindOrValue = kind ?? .value(isRaw: false)
        var tag = Tag(kind: kindOrValue, range: start..<close + end.count, name: inside..<close)
        switch tag.kind {
        case .comment: break
        case .delimiters: changeDelimiters(tag)
        default:
            // The next tag begins before this one ends: this is the one whose closing delimiter was forgotten.
            if let nested = find(opening, from: inside), nested < close { return nil }
            readName(of: &tag)
        }
        tokens.append(.tag(tag))
        return tag.range.upperBound
    }

    private mutating func readName(of tag: inout Tag) {
        tag.name = trimmed(tag.name)
        if [.partial, .parent, .close].contains(tag.kind), bytes[tag.name].first == UInt8(ascii: "*") {
            tag.isDynamic = true
            tag.name = trimmed(tag.name.dropFirst(1))
        }
        tag.label = (tag.isDynamic ? "*" : "") + source[tag.name]
        if tag.name.isEmpty {
            report(.emptyTag, at: tag.range)
        } else if tag.kind != .close, !isWellFormed(tag) {
            report(.malformedName(source[tag.name]), at: tag.name)
        }
    }

    /// A name is one word. Where it names a value, no part between its dots is empty.
    private func isWellFormed(_ tag: Tag) -> Bool {
        let name = bytes[tag.name]
        guard !name.contains(where: \.isBlank) else { return false }
        guard tag.namesValue, source[tag.name] != "." else { return true }
        return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    private mutating func changeDelimiters(_ tag: Tag) {
        let words = bytes[tag.name].split(whereSeparator: \.isBlank)
        guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
            return report(.malformedDelimiters, at: tag.range)
        }
        (opening, closing) = (Array(words[0]), Array(words[1]))
    }

    /// Reports the tag; the place behind its delimiter, so that the other problems of the file are found too.
    private mutating func skipUnclosed(at start: Int) -> Int {
        let inside = start + opening.count
        let expected = inside < bytes.count ? closing(behind: bytes[inside]) : closing
        report(
            .unclosedTag(expecting: String(decoding: expected, as: UTF8.self)),
            at: start..<max(source.lineRange(at: start).upperBound, inside))
        return inside
    }

    /// What closes a tag that begins with this sign: some signs are repeated before the delimiter.
    private func closing(behind sigil: UInt8) -> [UInt8] {
        switch sigil {
        case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
        case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
        default: closing
        }
    }

    private mutating func report(_ problem: SyntaxProblem, at range: Range<Int>) {
        problems.append(problem.diagnostic(at: source.location(of: range)))
    }

    // MARK: Bytes

    private mutating func addText(_ range: Range<Int>) {
        var start = range.lowerBound
        for index in range where bytes[index] == UInt8(ascii: "\n") {
            tokens.append(.text(start..<index + 1))
            start = index + 1
        }
        if start < range.upperBound { tokens.append(.text(start..<range.upperBound)) }
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        let last = bytes.count - pattern.count
        return start > last ? nil : (start...last).first { bytes[$0...].starts(with: pattern) }
    }

    /// The range without white space at both ends; when nothing else is in it, its end.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = range.first { !bytes[$0].isBlank } ?? range.upperBound
        let end = range.last { !bytes[$0].isBlank } ?? start - 1
        return start..<max(end + 1, start)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Tag.Kind {
    /// The kind of a tag that begins with this sign, or nil for a value.
    fileprivate init?(sigil: UInt8) {
        switch sigil {
        case UInt8(ascii: "#"): self = .section(isInverted: false)
        case UInt8(ascii: "^"): self = .section(isInverted: true)
        case UInt8(ascii: "/"): self = .close
        case UInt8(ascii: ">"): self = .partial
        case UInt8(ascii: "<"): self = .parent
        case UInt8(ascii: "$"): self = .block
        case UInt8(ascii: "!"): self = .comment
        case UInt8(ascii: "="): self = .delimiters
        case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .value(isRaw: true)
        default: return nil
        }
    }
}
