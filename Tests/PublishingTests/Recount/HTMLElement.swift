/// An element of a published page: enough of HTML to find figures, tables and links in it.
struct HTMLElement: Sendable {
    enum Node: Sendable {
        case element(HTMLElement)
        case text(String)
    }

    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Node] = []
    /// Its bytes in the page, tags included.
    fileprivate(set) var range: Range<Int>

    struct Unbalanced: Error {
        let name: String
        let offset: Int
    }

    var id: String? { attributes["id"] }

    /// All characters in it, in their order, with the white space at both ends left out.
    var text: String {
        var result = ""
        appendText(to: &result)
        return result.trimmed
    }

    /// The characters that stand in it directly, not in its children.
    var ownText: String {
        children.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }.trimmed
    }

    private func appendText(to result: inout String) {
        for child in children {
            switch child {
            case .element(let element): element.appendText(to: &result)
            case .text(let text): result += text
            }
        }
    }

    var elements: [HTMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func has(_ word: String) -> Bool {
        (attributes["class"] ?? "").split(separator: " ").contains { $0 == word }
    }

    /// What lies below it and satisfies `condition`, in the order of the page.
    func all(where condition: (HTMLElement) -> Bool) -> [HTMLElement] {
        var found: [HTMLElement] = []
        visit { if condition($0) { found.append($0) } }
        return found
    }

    func all(_ name: String) -> [HTMLElement] { all { $0.name == name } }

    func first(_ name: String) -> HTMLElement? {
        for child in elements {
            if child.name == name { return child }
            if let found = child.first(name) { return found }
        }
        return nil
    }

    private func visit(_ body: (HTMLElement) -> Void) {
        for child in elements {
            body(child)
            child.visit(body)
        }
    }
}

extension String {
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return start == startIndex && index(after: end) == endIndex ? self : String(self[start...end])
    }
}

// MARK: - Reading

extension HTMLElement {
    /// Reads a page; the result stands above its outermost element.
    ///
    /// - Throws: `Unbalanced` at a tag that closes nothing, or is never closed.
    static func parse(_ page: [UInt8]) throws -> HTMLElement {
        var reader = HTMLReader(page)
        return try reader.read()
    }
}

private struct HTMLReader {
    private let bytes: [UInt8]
    private var open: [HTMLElement]
    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "source", "wbr", "col"]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        open = [HTMLElement(name: "", attributes: [:], range: 0..<bytes.count)]
    }

    mutating func read() throws -> HTMLElement {
        var position = 0
        while position < bytes.count {
            let tag = find("<", from: position)
            addText(position..<tag)
            guard tag < bytes.count else { break }
            let end = min(find(">", from: tag) + 1, bytes.count)
            switch tag + 1 < end ? bytes[tag + 1] : 0 {
            case UInt8(ascii: "!"): break
            case UInt8(ascii: "/"): try close(name(at: tag + 2), endingAt: end)
            default: start(tag, end)
            }
            position = end
        }
        guard open.count == 1 else {
            throw HTMLElement.Unbalanced(name: open[open.count - 1].name, offset: bytes.count)
        }
        return open[0]
    }

    private func find(_ character: Unicode.Scalar, from start: Int) -> Int {
        let byte = UInt8(ascii: character)
        var position = start
        while position < bytes.count, bytes[position] != byte { position += 1 }
        return position
    }

    private func name(at start: Int) -> String {
        var end = start
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
            || byte == 0x2D || byte == 0x3A || byte == 0x5F
    }

    private mutating func start(_ tag: Int, _ end: Int) {
        let name = name(at: tag + 1)
        let element = HTMLElement(
            name: name, attributes: attributes(from: tag + 1 + name.utf8.count, to: end - 1), range: tag..<end)
        if Self.void.contains(name) || bytes[end - 2] == UInt8(ascii: "/") {
            open[open.count - 1].children.append(.element(element))
        } else {
            open.append(element)
        }
    }

    private mutating func close(_ name: String, endingAt end: Int) throws {
        guard open.count > 1, open[open.count - 1].name == name else {
            throw HTMLElement.Unbalanced(name: name, offset: end)
        }
        var element = open.removeLast()
        element.range = element.range.lowerBound..<end
        open[open.count - 1].children.append(.element(element))
    }

    private func attributes(from start: Int, to end: Int) -> [String: String] {
        var found: [String: String] = [:]
        var position = start
        while position < end {
            guard isNamePart(bytes[position]) else {
                position += 1
                continue
            }
            let name = name(at: position)
            position += name.utf8.count
            guard position + 1 < end, bytes[position] == UInt8(ascii: "="), bytes[position + 1] == UInt8(ascii: "\"")
            else {
                found[name] = ""
                continue
            }
            let close = min(find("\"", from: position + 2), end)
            found[name] = text(position + 2..<close)
            position = close + 1
        }
        return found
    }

    private mutating func addText(_ range: Range<Int>) {
        guard !range.isEmpty, range.contains(where: { bytes[$0] > 0x20 }) else { return }
        open[open.count - 1].children.append(.text(text(range)))
    }

    private func text(_ range: Range<Int>) -> String {
        let raw = String(decoding: bytes[range], as: UTF8.self)
        guard range.contains(where: { bytes[$0] == UInt8(ascii: "&") }) else { return raw }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(raw) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
