import CYAML
import Diagnostics

/// Why a piece of YAML could not be read, and where.
struct Unreadable: Error {
    let diagnostic: Diagnostic
}

/// Reads one YAML document from libyaml's events into values that know their places.
///
/// No scalar gets a type here: `012351` keeps its digits and `no` its letters.
struct DocumentReader: ~Copyable {
    private let source: SourceText
    /// The bytes of the file that hold the document.
    private let range: Range<Int>
    /// The line of the file in which the document begins, from 1.
    private let firstLine: Int
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var event = yaml_event_t()
    /// The values that aliases may repeat, each with the number of values in it.
    private var anchors: [String: (value: YAMLValue, size: Int)] = [:]
    /// How many values the document holds so far. Aliases of aliases are counted as often as they repeat a value.
    private var size = 0
    /// The first key that is a list or a mapping. It is told only if the whole document can be read: where it cannot, a
    /// missing comma or colon is the likely cause of both.
    private var keyWithoutText: SourceSpan?
    /// Into how many values the present one is nested.
    private var depth = 0

    /// Far more than any file of a site has. A few lines of aliases can stand for billions of values.
    private static let largestSize = 50_000
    /// So little that the functions that call each other for nested values find room on the stack of any thread.
    private static let largestDepth = 100

    /// The entries of the mapping that `range` of `source` holds; none when the document is empty.
    static func entries(of range: Range<Int>, in source: SourceText) throws(Unreadable) -> [YAMLMapping.Entry] {
        if range.isEmpty { return [] }
        return try source.bytes.withUnsafeBufferPointer { (bytes) throws(Unreadable) in
            var reader = DocumentReader(UnsafeBufferPointer(rebasing: bytes[range]), range, source)
            return try reader.document()
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ source: SourceText) {
        self.source = source
        self.range = range
        firstLine = source.lineNumber(at: range.lowerBound)
        parser = .allocate(capacity: 1)
        precondition(yaml_parser_initialize(parser) == 1, "out of memory")
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        var event = event
        yaml_event_delete(&event)
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Goes on to the next event.
    private mutating func advance() throws(Unreadable) {
        yaml_event_delete(&event)
        if yaml_parser_parse(parser, &event) == 0 { throw Unreadable(diagnostic: failure) }
    }

    private mutating func document() throws(Unreadable) -> [YAMLMapping.Entry] {
        try advance()
        // Behind the start of the stream stands a document, or the end of the stream.
        try advance()
        if event.type == YAML_STREAM_END_EVENT { return [] }
        try advance()
        let root = try value()
        try advance()
        try advance()
        guard event.type == YAML_STREAM_END_EVENT else {
            throw unreadable(at: event.start_mark, "but found another document")
        }
        guard case .mapping(let mapping) = root.content else {
            let line = source[source.lineRange(at: range.lowerBound)]
            throw Unreadable(diagnostic: .notAMapping(at: root.location, line: line))
        }
        if let keyWithoutText { throw Unreadable(diagnostic: .keyIsNotText(at: keyWithoutText.location)) }
        return mapping.entries
    }

    // MARK: Values

    /// The value that begins with the present event. Afterwards the present event is the last of the value.
    private mutating func value() throws(Unreadable) -> YAMLValue {
        let start = event.start_mark
        let sizeBefore = size
        try grow(by: 1, at: start)
        depth += 1
        defer { depth -= 1 }
        if depth > Self.largestDepth { throw unreadable(at: start, "too many values inside each other") }
        let anchor: String?
        let content: YAMLValue.Content
        var length = 1
        switch event.type {
        case YAML_ALIAS_EVENT:
            guard let known = text(event.data.alias.anchor).flatMap({ anchors[$0] }) else {
                throw unreadable(at: start, "found undefined alias")
            }
            try grow(by: known.size - 1, at: start)
            return known.value
        case YAML_SEQUENCE_START_EVENT:
            anchor = text(event.data.sequence_start.anchor)
            content = .sequence(try elements())
        case YAML_MAPPING_START_EVENT:
            anchor = text(event.data.mapping_start.anchor)
            content = .mapping(YAMLMapping(entries: try entries(), span: span(start)))
        default:
            let scalar = event.data.scalar
            anchor = text(scalar.anchor)
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE || scalar.style == YAML_ANY_SCALAR_STYLE
            length = max(text.unicodeScalars.count, 1) + (isPlain ? 0 : 2)
            content = .scalar(text, isPlain: isPlain)
        }
        let value = YAMLValue(content: content, span: span(start, length: length))
        if let anchor { anchors[anchor] = (value, size - sizeBefore) }
        return value
    }

    private mutating func elements() throws(Unreadable) -> [YAMLValue] {
        var elements: [YAMLValue] = []
        try advance()
        while event.type != YAML_SEQUENCE_END_EVENT {
            elements.append(try value())
            try advance()
        }
        return elements
    }

    private mutating func entries() throws(Unreadable) -> [YAMLMapping.Entry] {
        var entries: [YAMLMapping.Entry] = []
        var names: Set<String> = []
        var repeated: String?
        try advance()
        while event.type != YAML_MAPPING_END_EVENT {
            let key = try value()
            try advance()
            let value = try value()
            if case .scalar(let name, _) = key.content {
                entries.append(YAMLMapping.Entry(key: name, keySpan: key.span, value: value))
                if !names.insert(name).inserted, repeated == nil { repeated = name }
            } else if keyWithoutText == nil {
                keyWithoutText = key.span
            }
            try advance()
        }
        if let first = entries.first(where: { $0.key == repeated }) {
            throw Unreadable(diagnostic: .duplicateKey(first.key, at: first.keyLocation, first: nil))
        }
        return entries
    }

    private mutating func grow(by count: Int, at mark: yaml_mark_t) throws(Unreadable) {
        size += count
        if size >= Self.largestSize { throw unreadable(at: mark, "too large") }
    }

    private func text(_ name: UnsafePointer<yaml_char_t>?) -> String? { name.map { String(cString: $0) } }

    // MARK: Places and problems

    private func span(_ mark: yaml_mark_t, length: Int = 1) -> SourceSpan {
        SourceSpan(
            source: source, line: firstLine + Int(mark.line), column: Int(mark.column) + 1, length: length)
    }

    private func unreadable(at mark: yaml_mark_t, _ detail: String) -> Unreadable {
        Unreadable(diagnostic: .unreadableYAML(at: span(mark).location, detail: detail))
    }

    /// What libyaml stopped at, in the words of staff where it is a mistake that they make.
    private var failure: Diagnostic {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        let place = span(parser.pointee.problem_mark).location
        guard parser.pointee.error != YAML_READER_ERROR else {
            let start = min(range.lowerBound + parser.pointee.problem_offset, source.bytes.count)
            return .unreadableYAML(at: source.location(of: start..<start), detail: problem)
        }
        let context = parser.pointee.context.map { String(cString: $0) } ?? ""
        let opening = span(parser.pointee.context_mark).location
        if context.contains("quoted scalar") { return .unclosedQuote(at: opening) }
        if problem.contains("mapping values are not allowed") { return .colonInsideValue(at: place) }
        if problem.contains("cannot start any token") { return .forbiddenStart(at: place) }
        if context.contains("flow") { return .unclosedBracket(at: opening) }
        return .unreadableYAML(at: place, detail: problem)
    }
}
