import Diagnostics

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
    do {
        return YAMLMapping(entries: try DocumentReader.entries(of: range, in: source), span: place)
    } catch {
        let (entries, unreadable) = salvage(range, in: source, whole: error, into: &diagnostics)
        return YAMLMapping(entries: entries, span: place, unreadableKeys: unreadable)
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
            for entry in try DocumentReader.entries(of: chunk, in: source) {
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
