/// A figure that the site fills in: `{{会员人数 2024}}`.
enum ValueReferenceMark: InlineMark {
    static let firstBytes = Array("{".utf8)

    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int? {
        let text = writer.text
        guard let render = draft.options.renderReference, text.has("{{", at: index), let close = end(text, from: index)
        else { return nil }
        var name = index + 2..<close
        while let first = name.first, text[first] <= 0x20 { name.removeFirst() }
        while let last = name.last, text[last] <= 0x20 { name.removeLast() }
        let place = writer.place(of: name.isEmpty ? index..<close + 2 : name, draft)
        guard let value = render(ValueReference(text: text.text(name), range: place)) else { return nil }
        writer.copyText(upTo: index, &draft)
        draft.html.append(contentsOf: value)
        if writer.capture.isOpen { writer.capture.append(String(textOf: value)) }
        writer.skip(to: close + 2)
        return close + 2
    }

    /// Where the braces begin that close the reference at `start`; nil when another brace comes first.
    private static func end(_ text: Bytes, from start: Int) -> Int? {
        var close = start + 2
        while close < text.count, !text.has("}}", at: close) {
            if text[close] == UInt8(ascii: "{") { return nil }
            close += 1
        }
        return close < text.count ? close : nil
    }
}
