import Diagnostics

/// A template's source, parsed.
struct ParsedTemplate: Sendable {
    let name: String
    let source: SourceText
    let nodes: [Node]
    /// Problems of syntax. A template that has any is not compiled: what follows from a lost tag is not a second
    /// problem.
    let problems: [Diagnostic]

    init(name: String, source: SourceText) {
        self.name = name
        self.source = source
        let (tokens, lexical) = Scanner.scan(source)
        let pairs = TagPairs(tokens, in: source)
        var parser = Parser(source: source, tokens: tokens, pairs: pairs)
        let sound = lexical.isEmpty && pairs.problems.isEmpty
        nodes = sound ? parser.parse(tokens.indices) : []
        problems = lexical + pairs.problems + parser.problems
    }
}

/// Builds the tree from tokens that are known to nest.
struct Parser {
    private let source: SourceText
    private let tokens: [Token]
    private let pairs: TagPairs
    private let whitespace: Whitespace
    private(set) var problems: [Diagnostic] = []

    init(source: SourceText, tokens: [Token], pairs: TagPairs) {
        self.source = source
        self.tokens = tokens
        self.pairs = pairs
        whitespace = Whitespace(tokens, bytes: source.bytes, pairs: pairs)
    }

    /// - Parameter beginsLine: whether the first token counts as the beginning of a line, as in the content of a block.
    mutating func parse(_ range: Range<Int>, beginsLine: Bool = false) -> [Node] {
        var nodes: [Node] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let startsLine = whitespace.startsLine(index) || (beginsLine && index == range.lowerBound)
            switch tokens[index] {
            case .text(let text):
                if !whitespace.dropped.contains(index) { nodes.append(line(text, startsLine: startsLine)) }
            case .tag(let tag):
                if let node = parse(tag, at: index) {
                    if startsLine, !takesLine(tag, at: index) { nodes.append(mark(before: tag)) }
                    nodes.append(node)
                }
                if tag.kind.isOpening, let close = pairs.partner[index] { index = close }
            }
            index += 1
        }
        return nodes
    }

    /// Whether the tag's line is dropped, so that there is no line to be indented before it.
    private func takesLine(_ tag: Tag, at index: Int) -> Bool {
        if whitespace.indentation[index] != nil { return true }
        guard case .section = tag.kind else { return false }
        return index + 1 >= tokens.count || whitespace.dropped.contains(index + 1)
    }

    private func line(_ text: Range<Int>, startsLine: Bool) -> Node {
        let isEmptyLine = source.bytes[text].allSatisfy { $0 == 0x0D || $0 == 0x0A }
        return .text(TextLine(range: text, startsLine: startsLine && !isEmptyLine))
    }

    private func mark(before tag: Tag) -> Node {
        .text(TextLine(range: tag.range.lowerBound..<tag.range.lowerBound, startsLine: true))
    }

    private mutating func parse(_ tag: Tag, at index: Int) -> Node? {
        switch tag.kind {
        case .comment, .delimiters, .close:
            return nil
        case .value(let raw):
            return .value(valueName(tag), raw: raw, tag: tag.range)
        case .section(let isInverted):
            let body = parse(inside(index))
            return .section(Section(name: valueName(tag), isInverted: isInverted, tag: tag.range, body: body))
        case .partial, .parent:
            return .inclusion(inclusion(tag, at: index))
        case .block:
            return .block(block(tag, at: index))
        }
    }

    private func inside(_ open: Int) -> Range<Int> {
        open + 1..<max(pairs.partner[open] ?? open + 1, open + 1)
    }

    private func valueName(_ tag: Tag) -> ValueName {
        let text = source[tag.name]
        let path = text == "." ? [] : text.split(separator: ".").map(String.init)
        return ValueName(path: path, text: text, range: tag.name)
    }

    private mutating func inclusion(_ tag: Tag, at index: Int) -> Inclusion {
        let indentation = whitespace.indentation[index]
        return Inclusion(
            target: tag.isDynamic ? .dynamic(valueName(tag)) : .template(source[tag.name]), name: tag.name,
            tag: tag.range,
            indentation: indentation.map { Array(source.bytes[$0]) } ?? [], isStandalone: indentation != nil,
            isParent: tag.kind == .parent, overrides: tag.kind == .parent ? overrides(inside(index)) : [])
    }

    /// The blocks directly inside a parent; everything else there is without effect.
    private mutating func overrides(_ range: Range<Int>) -> [Block] {
        var blocks: [Block] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if case .tag(let tag) = tokens[index], tag.kind.isOpening {
                if tag.kind == .block { add(block(tag, at: index), to: &blocks) }
                index = pairs.partner[index] ?? index
            }
            index += 1
        }
        return blocks
    }

    private mutating func add(_ block: Block, to blocks: inout [Block]) {
        if let first = blocks.first(where: { $0.name == block.name }) {
            problems.append(
                .duplicateBlock(
                    block.name, at: source.location(of: block.nameRange), first: source.location(of: first.nameRange)))
        }
        blocks.append(block)
    }

    private mutating func block(_ tag: Tag, at index: Int) -> Block {
        let isOverride = pairs.overrides.contains(index)
        let isStandalone = whitespace.indentation[index] != nil
        let opensLine = whitespace.opensLine.contains(index)
        var body = parse(inside(index), beginsLine: isOverride || isStandalone)
        var indentation = whitespace.indentation[index].map { Array(source.bytes[$0]) } ?? []
        if opensLine, let own = Indentation.first(of: body, in: source.bytes) { indentation = own }
        if isOverride || isStandalone {
            body = Indentation.removed(indentation, from: body, in: source.bytes, skippingFirst: !opensLine)
        }
        return Block(
            name: source[tag.name], nameRange: tag.name, tag: tag.range, body: body, isStandalone: isStandalone,
            indentation: isStandalone ? indentation : [], endsLine: whitespace.closesLine.contains(index),
            lineEnd: isStandalone ? lineEnd(after: index) : [])
    }

    private func lineEnd(after open: Int) -> [UInt8] {
        guard let close = pairs.partner[open], close + 1 < tokens.count, case .text(let text) = tokens[close + 1] else {
            return []
        }
        return source.bytes[text].filter { $0 == 0x0D || $0 == 0x0A }
    }
}
