import Diagnostics

/// `[text](address with spaces)` or `[text]（address）`, which Markdown leaves as text although a link was meant.
///
/// It is reported and stays text.
enum BrokenLink: InlineMark {
    static let firstBytes = Array("[".utf8)

    /// The longest text and the longest address that are looked through, in bytes.
    private static let reach = 300

    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int? {
        let text = writer.text
        guard let close = text.first(UInt8(ascii: "]"), in: index + 1..<min(index + reach, text.count)),
            close > index + 1
        else { return nil }
        let isFullWidth = text.has("（", at: close + 1)
        guard isFullWidth || text.has("(", at: close + 1) else { return nil }
        let start = close + (isFullWidth ? 4 : 2)
        guard let end = end(text, from: start), looksLikeAddress(text[start..<end], isFullWidth) else { return nil }
        // A backslash shows that the brackets are meant as they stand.
        if draft.source.has("\\", at: writer.place(of: index..<end, draft).lowerBound) { return nil }
        draft.report(at: writer.place(of: start..<end, draft)) { place in
            .brokenLink(text.text(start..<end), isFullWidth: isFullWidth, at: place)
        }
        return nil
    }

    /// Where the parenthesis stands that closes the address at `start`.
    private static func end(_ text: Bytes, from start: Int) -> Int? {
        var end = start
        while end < min(start + reach, text.count), text[end] != 0x0A, text[end] != UInt8(ascii: ")"),
            !text.has("）", at: end)
        { end += 1 }
        return end > start && end < text.count ? end : nil
    }

    /// Words in parentheses behind words in brackets are common in prose, and no link.
    private static func looksLikeAddress(_ address: Slice<Bytes>, _ isFullWidth: Bool) -> Bool {
        guard address.contains(UInt8(ascii: "/")) || address.dropLast().contains(UInt8(ascii: ".")) else {
            return false
        }
        return isFullWidth || address.contains(0x20)
    }
}

extension Diagnostic {
    static func brokenLink(_ address: String, isFullWidth: Bool, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-broken", at: location,
            isFullWidth
                ? Wording(
                    zh: "地址“\(address)”写在全角括号里，没有成为链接",
                    en: "The address “\(address)” stands in full-width parentheses and became no link")
                : Wording(
                    zh: "地址“\(address)”中间有空格，没有成为链接", en: "The address “\(address)” contains a space and became no link"
                ),
            fix: isFullWidth
                ? Wording(zh: "改用半角括号：[文字](\(address))。", en: "Use half-width parentheses: [text](\(address)).")
                : Wording(zh: "用尖括号把地址括起来：[文字](<\(address)>)。", en: "Put it in angle brackets: [text](<\(address)>)."))
    }
}
