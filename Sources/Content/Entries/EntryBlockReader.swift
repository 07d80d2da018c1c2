import Diagnostics
import Markdown

/// Reads the marked blocks of a report: quotations whose first line is bold and names an entry.
struct EntryBlockReader {
    private let source: SourceText
    private var blocks = EntryBlocks()
    private var diagnostics: [Diagnostic] = []

    /// Reads `body` of `source`, a report's text. Only quotations of the top level are looked at, never code or
    /// comments.
    static func read(_ source: SourceText, body: Range<Int>, into diagnostics: inout [Diagnostic]) -> EntryBlocks {
        var reader = EntryBlockReader(source: source)
        // Most reports mark nothing, and need not be parsed a second time for it.
        let mayMark = { (line: Range<Int>) in
            QuotedLine.lines(of: line, in: source).contains { EntryHeading($0.content) != nil }
        }
        for quotation in MarkdownRenderer().quotations(in: source, body: body, where: mayMark) {
            reader.read(quotation.range)
        }
        diagnostics += reader.diagnostics
        return reader.blocks
    }

    private init(source: SourceText) { self.source = source }

    private mutating func read(_ range: Range<Int>) {
        let lines = QuotedLine.lines(of: range, in: source)
        guard let first = lines.firstIndex(where: { !$0.content.isEmpty }),
            let heading = EntryHeading(lines[first].content)
        else { return }
        guard heading.isBold else {
            if EntryID(heading.id.text) != nil { diagnostics.append(.entryNotBold(heading.kind, lines[first].content)) }
            return
        }
        let (items, text) = items(lines[(first + 1)...])
        for line in text where EntryHeading(line.content)?.isBold == true {
            diagnostics.append(.entryInsideEntry(line.content))
        }
        let fields = fields(items, of: heading.kind)
        checkTitle(heading)
        guard let id = EntryID(heading.id.text), id.register == heading.kind.register else {
            blocks.unreadableIDs.append(EntryID.fold(heading.id.text))
            diagnostics.append(.entryID(heading.id, of: heading.kind))
            return
        }
        blocks.sound.append(
            EntryBlock(
                kind: heading.kind, id: id, idPlace: heading.id, title: heading.titleText, fields: fields, range: range,
                textStart: text.first?.start ?? range.upperBound))
    }

    private mutating func checkTitle(_ heading: EntryHeading) {
        if heading.title.isEmpty, heading.kind != .followUp {
            diagnostics.append(.entryWithoutTitle(heading.id, of: heading.kind))
        }
        if heading.titleText.contains("{{") { diagnostics.append(.entryTitleWithReference(heading.title)) }
    }

    // MARK: The list of fields

    /// Divides the lines below the heading into the items of the list and the text, as Markdown would. Text that is not
    /// separated from what stands above it is reported; the list below it is read all the same.
    private mutating func items(_ lines: ArraySlice<QuotedLine>) -> (
        items: [[SourceSlice]], text: ArraySlice<QuotedLine>
    ) {
        var items: [[SourceSlice]] = []
        var marker: UInt8?
        var isSeparate = false
        var textStart: Int?
        for (index, line) in zip(lines.indices, lines) {
            if line.content.isEmpty {
                isSeparate = true
            } else if line.indent < 2, let item = line.item, marker == nil || item.marker == marker {
                marker = item.marker
                items.append([item.content])
                isSeparate = false
            } else if line.indent >= 2, !items.isEmpty {
                items[items.count - 1].append(line.content)
                isSeparate = false
            } else {
                if !isSeparate, textStart == nil { diagnostics.append(.entryNeedsBlankLine(line.content)) }
                if textStart == nil { textStart = index }
                if isSeparate || !items.isEmpty { break }
            }
        }
        return (items, lines[(textStart ?? lines.endIndex)...])
    }

    private mutating func fields(_ items: [[SourceSlice]], of kind: EntryKind) -> [EntryBlock.Field] {
        var fields: [EntryBlock.Field] = []
        for item in items {
            guard let field = field(item, of: kind) else { continue }
            if let first = fields.first(where: { $0.key == field.key }) {
                diagnostics.append(.entryKeyTwice(field.name, first: first.name))
            } else {
                fields.append(field)
            }
        }
        return fields
    }

    private mutating func field(_ lines: [SourceSlice], of kind: EntryKind) -> EntryBlock.Field? {
        func isMargin(_ scalar: Unicode.Scalar) -> Bool {
            SourceSlice.isBlank(scalar) || SourceSlice.isEmphasis(scalar)
        }
        guard let line = lines.first else { return nil }
        guard let (before, after) = line.divided(SourceSlice.isColon), case let name = before.trimmed(isMargin),
            !name.isEmpty
        else {
            diagnostics.append(.entryField(line, of: kind))
            return nil
        }
        guard let key = EntryKey.named(name.text, in: kind) else {
            diagnostics.append(.unknownEntryKey(name, of: kind))
            return nil
        }
        // - **类别：**企业状况
        let value = [SourceSlice(after.source, after.range).dropping("**") ?? after] + lines.dropFirst()
        let parts = value.map { $0.trimmed() }.filter { !$0.isEmpty }
        guard !parts.isEmpty else {
            diagnostics.append(.emptyEntryField(name))
            return nil
        }
        return EntryBlock.Field(key: key, name: name, value: parts)
    }
}

/// A line of a quotation without the `>`.
struct QuotedLine {
    /// Where the line begins in the source, with its `>`.
    let start: Int
    /// Spaces between the `>` with its own space and the content.
    let indent: Int
    /// Without blanks at either end.
    let content: SourceSlice

    /// The marker and the content of an item of a list; nil for any other line.
    var item: (marker: UInt8, content: SourceSlice)? {
        let bytes = content.source.bytes[content.range]
        guard bytes.count > 1, let marker = bytes.first,
            [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(marker)
        else { return nil }
        let second = bytes[bytes.startIndex + 1]
        guard second == 0x20 || second == 0x09 else { return nil }
        return (marker, content.from(content.range.lowerBound + 1).trimmed())
    }

    static func lines(of range: Range<Int>, in source: SourceText) -> [QuotedLine] {
        var lines: [QuotedLine] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let line = source.lineRange(at: start).clamped(to: start..<range.upperBound)
            lines.append(QuotedLine(line, in: source))
            var next = line.upperBound
            if next < range.upperBound { next += source.bytes[next...].starts(with: [0x0D, 0x0A]) ? 2 : 1 }
            start = max(next, start + 1)
        }
        return lines
    }

    private init(_ line: Range<Int>, in source: SourceText) {
        start = line.lowerBound
        var inner = line
        func dropSpaces(atMost limit: Int) -> Int {
            let count = source.bytes[inner].prefix(limit).prefix { $0 == 0x20 }.count
            inner = inner.lowerBound + count..<inner.upperBound
            return count
        }
        _ = dropSpaces(atMost: 3)
        // Markdown lets a line that continues a paragraph omit the `>`.
        if source.bytes[inner].first == UInt8(ascii: ">") {
            inner = inner.lowerBound + 1..<inner.upperBound
            _ = dropSpaces(atMost: 1)
        }
        indent = dropSpaces(atMost: .max)
        content = SourceSlice(source, inner).trimmed()
    }
}
