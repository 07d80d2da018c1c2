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
        let lead = lead(text, from: writer.written, upTo: index)
        let reference = ValueReference(text: text.text(name), range: place, lead: text.text(lead))
        guard let value = render(reference) else { return nil }
        writer.copyText(upTo: index - min(value.replacing, lead.count), &draft)
        draft.html.append(contentsOf: value.html)
        if writer.capture.isOpen { writer.capture.append(String(textOf: value.html)) }
        writer.skip(to: close + 2)
        return close + 2
    }

    /// Up to four characters before `end` that are not written yet.
    private static func lead(_ text: Bytes, from written: Int, upTo end: Int) -> Range<Int> {
        var start = end
        for _ in 0..<4 where start > written {
            start -= 1
            while start > written, text[start] & 0xC0 == 0x80 { start -= 1 }
        }
        return start..<end
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
