import Diagnostics
import Yams

/// Reads the mapping that `range` of a file holds: a whole `.yaml` file, or the front matter of a report.
///
/// When the text as a whole cannot be read, each top-level entry is read on its own, so that one unclosed quote does
/// not hide what else is wrong, nor lose the entries that are right.
///
/// - Returns: what could be read; the problems, each with its place, are appended to `diagnostics`.
public func parseYAMLMapping(
    _ source: SourceText, in range: Range<Int>? = nil, into diagnostics: inout [Diagnostic]
) -> YAMLMapping {
    let range = range ?? 0..<source.bytes.count
    let place = SourceSpan(source: source, line: source.lineNumber(at: range.lowerBound), column: 1, length: 1)
    if let entries = PlainMapping.entries(of: range, in: source, firstLine: place.line) {
        return YAMLMapping(entries: entries, span: place)
    }
    do {
        return YAMLMapping(entries: try entriesByYams(of: range, in: source), span: place)
    } catch {
        let (entries, unreadable) = salvage(range, in: source, whole: error, into: &diagnostics)
        return YAMLMapping(entries: entries, span: place, unreadableKeys: unreadable)
    }
}

/// Why a piece of YAML could not be read, and where.
struct Unreadable: Error {
    let diagnostic: Diagnostic
}

func entriesByYams(of range: Range<Int>, in source: SourceText) throws(Unreadable) -> [YAMLMapping.Entry] {
    let map = PositionMap(source, startingAt: range.lowerBound)
    let root: Node?
    do {
        // The basic resolver has no implicit types: `012351` keeps its digits and `no` its letters.
        // The encoding is named because the library else asks the environment for it, at every call.
        root = try Yams.compose(yaml: source[range], .basic, .default, .utf8)
    } catch let error as YamlError {
        throw Unreadable(diagnostic: map.diagnostic(for: error))
    } catch {
        throw Unreadable(diagnostic: .unreadableYAML(at: source.location(of: range), detail: "\(error)"))
    }
    guard let root else { return [] }
    guard case .mapping(let mapping) = root else {
        throw Unreadable(
            diagnostic: .notAMapping(at: map.location(of: root), line: source[source.lineRange(at: range.lowerBound)]))
    }
    var budget = 50_000  // Aliases may repeat themselves without end.
    return try convert(mapping, map, &budget)
}

private func convert(_ mapping: Node.Mapping, _ map: PositionMap, _ budget: inout Int) throws(Unreadable)
    -> [YAMLMapping.Entry]
{
    var entries: [YAMLMapping.Entry] = []
    for (key, value) in mapping {
        let place = map.place(of: key)
        guard let name = key.scalar?.string else { throw Unreadable(diagnostic: .keyIsNotText(at: place.location)) }
        entries.append(.init(key: name, keySpan: place, value: try convert(value, map, &budget)))
    }
    return entries
}

private func convert(_ node: Node, _ map: PositionMap, _ budget: inout Int) throws(Unreadable) -> YAMLValue {
    budget -= 1
    guard budget > 0 else {
        throw Unreadable(diagnostic: .unreadableYAML(at: map.location(of: node), detail: "too large"))
    }
    let place = map.place(of: node)
    switch node {
    case .scalar(let scalar):
        return YAMLValue(
            content: .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any), span: place)
    case .sequence(let sequence):
        var values: [YAMLValue] = []
        for element in sequence { values.append(try convert(element, map, &budget)) }
        return YAMLValue(content: .sequence(values), span: place)
    case .mapping(let mapping):
        return YAMLValue(
            content: .mapping(YAMLMapping(entries: try convert(mapping, map, &budget), span: place)), span: place)
    case .alias:
        throw Unreadable(diagnostic: .unreadableYAML(at: place.location, detail: "alias"))
    }
}

// MARK: - Reading entry by entry

private func salvage(
    _ range: Range<Int>, in source: SourceText, whole: Unreadable, into diagnostics: inout [Diagnostic]
) -> (entries: [YAMLMapping.Entry], unreadableKeys: Set<String>) {
    var result: [YAMLMapping.Entry] = []
    var unreadable: Set<String> = []
    var problems: [Diagnostic] = []
    for chunk in topLevelChunks(range, in: source) {
        do {
            for entry in try entriesByYams(of: chunk, in: source) {
                if let first = result.first(where: { $0.key == entry.key }) {
                    problems.append(.duplicateKey(entry.key, at: entry.keyLocation, first: first.keyLocation))
                } else {
                    result.append(entry)
                }
            }
        } catch {
            problems.append(error.diagnostic)
            let key = source[chunk].prefix { !":：\n".contains($0) }
            unreadable.insert(String(key))
        }
    }
    diagnostics += problems.isEmpty ? [whole.diagnostic] : problems
    return (result, unreadable)
}

/// Each line that starts an entry at the left margin, with the lines that belong to it.
private func topLevelChunks(_ range: Range<Int>, in source: SourceText) -> [Range<Int>] {
    var starts: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
        let line = source.lineRange(at: index)
        if let first = source.bytes[line].first, !" \t#-]}".utf8.contains(first) { starts.append(index) }
        index = line.upperBound + 1
        if index < range.upperBound, source.bytes[index - 1] == 0x0D, source.bytes[index] == 0x0A { index += 1 }
    }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : range.upperBound) }
}

// MARK: - Places

/// From the parser's line and column, which count from the start of the text it was given, to places in the file.
private struct PositionMap {
    let source: SourceText
    let firstLine: Int

    init(_ source: SourceText, startingAt offset: Int) {
        self.source = source
        firstLine = source.lineNumber(at: offset)
    }

    func location(of node: Node) -> SourceLocation { place(of: node).location }

    func place(of node: Node) -> SourceSpan {
        let length = node.scalar.map { max($0.string.unicodeScalars.count, 1) + ($0.style == .plain ? 0 : 2) } ?? 1
        let mark = node.mark
        return SourceSpan(
            source: source, line: firstLine + (mark?.line ?? 1) - 1, column: mark?.column ?? 1, length: length)
    }

    var start: SourceLocation { source.location(line: firstLine, column: 1) }

    func location(_ mark: Mark, length: Int = 1) -> SourceLocation {
        source.location(line: firstLine + mark.line - 1, column: mark.column, length: length)
    }

    func diagnostic(for error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if let context, context.text.contains("quoted scalar") {
                return .unclosedQuote(at: location(context.mark))
            }
            if problem.contains("mapping values are not allowed") {
                return .colonInsideValue(at: location(mark))
            }
            if problem.contains("cannot start any token") {
                return .forbiddenStart(at: location(mark))
            }
            if let context, context.text.contains("flow") {
                return .unclosedBracket(at: location(context.mark))
            }
            return .unreadableYAML(at: location(mark), detail: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return .duplicateKey(duplicates.first ?? "", at: location(context.mark), first: nil)
        default:
            return .unreadableYAML(at: start, detail: "\(error)")
        }
    }
}
