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
        let scanner = Scanner(source)
        let pairs = TagPairs(scanner.tokens, in: source)
        let isSound = scanner.problems.isEmpty && pairs.problems.isEmpty
        var parser = Parser(source: source, tokens: scanner.tokens, pairs: pairs)
        nodes = isSound ? parser.parse(scanner.tokens.indices) : []
        problems = scanner.problems + pairs.problems + parser.problems
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
                if tag.isOpening, let close = pairs.partner[index] { index = close }
            }
            index += 1
        }
        return nodes
    }

    /// Whether the tag's line is dropped, so that there is no line to be indented before it.
    private func takesLine(_ tag: Tag, at index: Int) -> Bool {
        if whitespace.indentation[index] != nil { return true }
        return tag.isSection && (index + 1 >= tokens.count || whitespace.dropped.contains(index + 1))
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
        case .comment, .delimiters, .close: return nil
        case .value(let isRaw): return .value(Value(name: valueName(tag), isRaw: isRaw, tag: tag.range))
        case .section(let isInverted):
            let body = parse(inside(index))
            return .section(Section(name: valueName(tag), isInverted: isInverted, tag: tag.range, body: body))
        case .partial, .parent: return .inclusion(inclusion(tag, at: index))
        case .block: return .block(block(tag, at: index))
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
            tag: tag.range, isStandalone: indentation != nil,
            indentation: indentation.map { Array(source.bytes[$0]) } ?? [],
            blocks: tag.kind == .parent ? replacements(inside(index)) : [])
    }

    /// The blocks directly inside a parent; everything else there is without effect.
    private mutating func replacements(_ range: Range<Int>) -> [Block] {
        var blocks: [Block] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let tag = tokens[index].tag, tag.isOpening {
                if tag.kind == .block { add(block(tag, at: index), to: &blocks) }
                index = pairs.partner[index] ?? index
            }
            index += 1
        }
        return blocks
    }

    private mutating func add(_ block: Block, to blocks: inout [Block]) {
        if let first = blocks.first(where: { $0.name == block.name }) {
            let note = Wording(zh: "第一次在这里", en: "First filled here")
            problems.append(
                SyntaxProblem.duplicateBlock(block.name).diagnostic(
                    at: source.location(of: block.nameRange),
                    related: [Diagnostic.Related(source.location(of: first.nameRange), note)]))
        }
        blocks.append(block)
    }

    private mutating func block(_ tag: Tag, at index: Int) -> Block {
        let isReplacement = pairs.replacements.contains(index)
        let isStandalone = whitespace.indentation[index] != nil
        let opensLine = whitespace.opensLine.contains(index)
        var body = parse(inside(index), beginsLine: isReplacement || isStandalone)
        var indentation = whitespace.indentation[index].map { Array(source.bytes[$0]) } ?? []
        if opensLine, let own = Indentation.first(of: body, in: source.bytes) { indentation = own }
        if isReplacement || isStandalone {
            body = Indentation.removed(indentation, from: body, in: source.bytes, skippingFirst: !opensLine)
        }
        return Block(
            name: source[tag.name], nameRange: tag.name, tag: tag.range, body: body, isStandalone: isStandalone,
            indentation: isStandalone ? indentation : [], endsLine: whitespace.closesLine.contains(index),
            lineEnd: isStandalone ? lineEnd(after: index) : [])
    }

    private func lineEnd(after open: Int) -> [UInt8] {
        guard let close = pairs.partner[open], close + 1 < tokens.count, let text = tokens[close + 1].text else {
            return []
        }
        return source.bytes[text].filter { $0 == 0x0D || $0 == 0x0A }
    }
}
