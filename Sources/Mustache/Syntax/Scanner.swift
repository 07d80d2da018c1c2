import Diagnostics

/// Cuts a template into texts and tags.
struct Scanner {
    private let source: SourceText
    private let bytes: [UInt8]
    private var position = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var tokens: [Token] = []
    private var problems: [Diagnostic] = []

    static func scan(_ source: SourceText) -> (tokens: [Token], problems: [Diagnostic]) {
        var scanner = Scanner(source: source)
        scanner.scanAll()
        return (scanner.tokens, scanner.problems)
    }

    private init(source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    private mutating func scanAll() {
        while position < bytes.count {
            let start = find(opening, from: position) ?? bytes.count
            addText(position..<start)
            guard start < bytes.count else { return }
            position = scanTag(at: start) ?? addUnclosed(at: start)
        }
    }

    // MARK: Tags

    /// Reads the tag that begins at `start`; the place behind it, or nil when nothing closes it.
    private mutating func scanTag(at start: Int) -> Int? {
        var cursor = skipWhitespace(from: start + opening.count)
        guard cursor < bytes.count else { return nil }
        let sigil = bytes[cursor]
        let kind = Self.kind(of: sigil)
        let end = (Self.mirror[sigil].map { [$0] } ?? []) + closing
        if kind != nil { cursor += 1 }
        guard let close = find(end, from: cursor) else { return nil }

        let inside = cursor..<close
        let tag = start..<close + end.count
        switch kind ?? .value(raw: false) {
        case .comment:
            tokens.append(.tag(Tag(kind: .comment, range: tag, name: inside, label: "", isDynamic: false)))
        case .delimiters:
            tokens.append(.tag(Tag(kind: .delimiters, range: tag, name: inside, label: "", isDynamic: false)))
            changeDelimiters(to: inside, tag: tag)
        case let kind:
            // The next tag begins before this one ends: this is the one whose closing delimiter was forgotten.
            if let nested = find(opening, from: cursor), nested < close { return nil }
            addTag(kind, tag, inside: inside)
        }
        return tag.upperBound
    }

    private mutating func addTag(_ kind: Tag.Kind, _ range: Range<Int>, inside: Range<Int>) {
        var name = trimmed(inside)
        var isDynamic = false
        if [.partial, .parent, .close].contains(kind), let first = name.first, bytes[first] == UInt8(ascii: "*") {
            isDynamic = true
            name = trimmed(name.dropFirst(1))
        }
        let label = (isDynamic ? "*" : "") + source[name]
        let tag = Tag(kind: kind, range: range, name: name, label: label, isDynamic: isDynamic)
        if name.isEmpty {
            problems.append(.emptyTag(at: source.location(of: range)))
        } else if kind != .close, !isWellFormed(tag) {
            problems.append(.malformedName(source[name], at: source.location(of: name)))
        }
        tokens.append(.tag(tag))
    }

    /// A name is one word. Where it names a value, no part between its dots is empty.
    private func isWellFormed(_ tag: Tag) -> Bool {
        guard !bytes[tag.name].contains(where: Self.isWhitespace) else { return false }
        let namesValue =
            switch tag.kind {
            case .value, .section: true
            default: tag.isDynamic
            }
        guard namesValue, source[tag.name] != "." else { return true }
        return bytes[tag.name].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty }
    }

    private mutating func changeDelimiters(to inside: Range<Int>, tag: Range<Int>) {
        let words = bytes[inside].split(whereSeparator: Self.isWhitespace)
        let isUsable = words.count == 2 && words.allSatisfy { !$0.contains(UInt8(ascii: "=")) }
        guard isUsable else { return problems.append(.malformedDelimiters(at: source.location(of: tag))) }
        opening = Array(words[0])
        closing = Array(words[1])
    }

    /// Reports the tag and goes on behind its delimiter, so that the other problems of the file are found too.
    private mutating func addUnclosed(at start: Int) -> Int {
        let line = source.lineRange(at: start)
        let inside = start + opening.count
        let mirrored = inside < bytes.count ? Self.mirror[bytes[inside]].map { [$0] } ?? [] : []
        problems.append(
            .unclosedTag(
                expecting: String(decoding: mirrored + closing, as: UTF8.self),
                at: source.location(of: start..<max(line.upperBound, inside))))
        return inside
    }

    private static func kind(of sigil: UInt8) -> Tag.Kind? {
        switch sigil {
        case UInt8(ascii: "#"): .section(inverted: false)
        case UInt8(ascii: "^"): .section(inverted: true)
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: "="): .delimiters
        case UInt8(ascii: "{"), UInt8(ascii: "&"): .value(raw: true)
        default: nil
        }
    }

    /// Signs that have to be repeated before the closing delimiter.
    private static let mirror: [UInt8: UInt8] = [
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "="): UInt8(ascii: "="),
    ]

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
        guard let first = pattern.first, bytes.count >= pattern.count, start <= bytes.count - pattern.count else {
            return nil
        }
        return (start...bytes.count - pattern.count).first { index in
            bytes[index] == first && bytes[index..<index + pattern.count].elementsEqual(pattern)
        }
    }

    private func skipWhitespace(from start: Int) -> Int {
        (start..<bytes.count).first { !Self.isWhitespace(bytes[$0]) } ?? bytes.count
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { !Self.isWhitespace(bytes[$0]) }),
            let last = range.last(where: { !Self.isWhitespace(bytes[$0]) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
